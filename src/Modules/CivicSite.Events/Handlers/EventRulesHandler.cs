using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace CivicSite.Events.Handlers;

/// <summary>Holds the rules of events at saving and at publishing.</summary>
internal sealed class EventRulesHandler(IClock clock, ILocalClock localClock, INotifier notifier, EventFaultTexts texts, IHtmlLocalizer<EventFaultTexts> H) : ContentPartHandler<EventPart>
{
    public override async Task ValidatingAsync(ValidateContentContext context, EventPart part)
    {
        foreach (var fault in await CheckAsync(context.ContentItem, context.ContentItem.Published))
        {
            context.Fail(texts.Describe(fault), fault.Member);
        }
    }

    public override async Task PublishingAsync(PublishContentContext context, EventPart part)
    {
        foreach (var fault in await CheckAsync(context.PublishingItem, forPublication: true))
        {
            context.Cancel = true;
            await notifier.ErrorAsync(H["The event was not published. {0}", texts.Describe(fault).Value]);
        }
    }

    private async Task<IReadOnlyList<EventFault>> CheckAsync(ContentItem item, bool forPublication) =>
        [.. EventRules.Check(item, forPublication, clock.UtcNow, ZonedTime.Zone((await localClock.GetLocalTimeZoneAsync()).TimeZoneId))];
}
