using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Events.Registration.Withdrawing;

/// <summary>Writes to those who registered when an event is taken off the site, whoever does it and in whatever way.</summary>
internal sealed class WithdrawalHandler(RegistrationFollowUp followUp, INotifier notifier, IHtmlLocalizer<WithdrawalHandler> H) : ContentPartHandler<EventRegistrationPart>
{
    public override Task UnpublishedAsync(PublishContentContext context, EventRegistrationPart part) => TellAsync(context.ContentItem.ContentItemId);

    public override Task RemovedAsync(RemoveContentContext context, EventRegistrationPart part) =>
        context.NoActiveVersionLeft ? TellAsync(context.ContentItem.ContentItemId) : Task.CompletedTask;

    private async Task TellAsync(string eventId)
    {
        var (told, silent) = await followUp.WithdrawAsync(eventId);
        if (told > 0)
        {
            await notifier.InformationAsync(H.Plural(told, "{0} visitor who registered gets a letter that the event does not take place.", "{0} visitors who registered get a letter that the event does not take place."));
        }

        if (silent > 0)
        {
            await notifier.WarningAsync(H.Plural(silent, "{0} visitor has left no e-mail address and has to be called. The list stands under Registrations.", "{0} visitors have left no e-mail address and have to be called. The list stands under Registrations."));
        }
    }
}
