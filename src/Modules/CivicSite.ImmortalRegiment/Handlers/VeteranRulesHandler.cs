using CivicSite.ImmortalRegiment.Models;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Handlers;

/// <summary>Holds the rules of the archive at saving and at publishing.</summary>
internal sealed class VeteranRulesHandler(ILocalClock clock, INotifier notifier, VeteranFaultTexts texts, IHtmlLocalizer<VeteranFaultTexts> H)
    : ContentPartHandler<VeteranPart>
{
    public override async Task ValidatingAsync(ValidateContentContext context, VeteranPart part)
    {
        foreach (var fault in await CheckAsync(context.ContentItem, context.ContentItem.Published))
        {
            context.Fail(texts.Describe(fault), fault.Member);
        }
    }

    public override async Task PublishingAsync(PublishContentContext context, VeteranPart part)
    {
        foreach (var fault in await CheckAsync(context.PublishingItem, forPublication: true))
        {
            context.Cancel = true;
            await notifier.ErrorAsync(H["The record was not published. {0}", texts.Describe(fault).Value]);
        }
    }

    private async Task<IReadOnlyList<VeteranFault>> CheckAsync(ContentItem item, bool forPublication) =>
        [.. VeteranRules.Check(item, forPublication, DateOnly.FromDateTime((await clock.GetLocalNowAsync()).Date))];
}
