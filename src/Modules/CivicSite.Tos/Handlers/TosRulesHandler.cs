using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Tos.Handlers;

/// <summary>Holds the rules of the section at saving and at publishing. Each type has it on the part that is its own.</summary>
internal sealed class TosRulesHandler<TPart>(ILocalClock clock, INotifier notifier, TosFaultTexts texts, IHtmlLocalizer<TosFaultTexts> H) : ContentPartHandler<TPart>
    where TPart : ContentPart, new()
{
    public override async Task ValidatingAsync(ValidateContentContext context, TPart part)
    {
        foreach (var fault in await CheckAsync(context.ContentItem, context.ContentItem.Published))
        {
            context.Fail(texts.Describe(fault), fault.Member);
        }
    }

    public override async Task PublishingAsync(PublishContentContext context, TPart part)
    {
        foreach (var fault in await CheckAsync(context.PublishingItem, forPublication: true))
        {
            context.Cancel = true;
            await notifier.ErrorAsync(H["The record was not published. {0}", texts.Describe(fault).Value]);
        }
    }

    private async Task<IReadOnlyList<TosFault>> CheckAsync(ContentItem item, bool forPublication) =>
        [.. TosRules.Check(item, forPublication, (await clock.GetLocalNowAsync()).Date)];
}
