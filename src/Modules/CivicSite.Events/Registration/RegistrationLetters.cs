using CivicSite.Mailing;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <summary>What a letter tells somebody who registered.</summary>
internal enum LetterKind
{
    Registered,

    Waiting,

    /// <summary>Who waited has a place now.</summary>
    Promoted,

    /// <summary>The visitor has cancelled.</summary>
    Cancelled,

    /// <summary>Those who hold the event have cancelled the registration.</summary>
    Withdrawn,

    Reminder,

    EventCancelled,

    EventPostponed,

    EventMoved,

    /// <summary>It was called off, and takes place after all.</summary>
    EventRestored,

    /// <summary>It was taken off the site.</summary>
    EventWithdrawn,
}

/// <summary>
/// Writes to those who registered, in the language of the site. Each letter has a link of its own, because the site does not know the earlier ones.
/// </summary>
internal sealed class RegistrationLetters(IOutbox outbox, SiteLanguage language, SiteLinks links, ILocalClock clock, IStringLocalizer<RegistrationLetters> S)
{
    /// <summary>The page behind the links.</summary>
    public const string Page = "/events/registration";

    /// <summary>The key under which letters about a registration stand in the outbox.</summary>
    public static string About(string registrationId) => "event-registration:" + registrationId;

    /// <summary>Writes a letter; to nobody where there is no address. The registration gets a secret more and has to be saved.</summary>
    public async Task SendAsync(LetterKind kind, EventOutline outline, EventRegistration registration, EventRegistrant? registrant)
    {
        if (EmailAddresses.Normalize(registrant?.Email) is not { } address)
        {
            return;
        }

        var link = await links.AbsoluteAsync(Page, "?key=" + registration.AddToken());
        var when = await LocalTimes.OfAsync(outline, clock);
        var site = await links.SiteNameAsync();
        await outbox.EnqueueAsync(await language.WriteAsync(() => new Letter(
            address, Subject(kind, outline.Title), string.Join("\n\n", Paragraphs(kind, outline, registration, registrant!, when, link).Append(site)), About(registration.RegistrationId))));
    }

    public Task RemoveAsync(string registrationId) => outbox.RemoveAsync(About(registrationId));

    private LocalizedString Subject(LetterKind kind, string title) => kind switch
    {
        LetterKind.Registered => S["You are registered: {0}", title],
        LetterKind.Waiting => S["You are on the waiting list: {0}", title],
        LetterKind.Promoted => S["You have a place now: {0}", title],
        LetterKind.Cancelled or LetterKind.Withdrawn => S["Your registration is cancelled: {0}", title],
        LetterKind.Reminder => S["A reminder: {0}", title],
        LetterKind.EventCancelled => S["The event is cancelled: {0}", title],
        LetterKind.EventPostponed => S["The event is postponed: {0}", title],
        LetterKind.EventRestored => S["The event takes place after all: {0}", title],
        LetterKind.EventWithdrawn => S["The event does not take place: {0}", title],
        _ => S["The event has another time or place: {0}", title],
    };

    private IEnumerable<string> Paragraphs(LetterKind kind, EventOutline outline, EventRegistration registration, EventRegistrant registrant, LocalTimes when, string? link)
    {
        yield return S["Good day, {0}!", registrant.Name];
        yield return Message(kind, outline.Title);
        yield return string.Join('\n', Facts(outline, registration, when));
        if (link is not null)
        {
            yield return kind is LetterKind.Registered or LetterKind.Waiting or LetterKind.Promoted or LetterKind.Reminder or LetterKind.EventMoved or LetterKind.EventRestored
                ? S["On this page you can change how many you are, cancel, remove your data, and add the event to your calendar:"]
                : S["Everything about your registration is on this page, where you can also remove your data:"];
            yield return link;
            yield return S["Please do not pass the link on: whoever has it can change your registration."];
        }
    }

    private LocalizedString Message(LetterKind kind, string title) => kind switch
    {
        LetterKind.Registered => S["You are registered for “{0}”.", title],
        LetterKind.Waiting => S["There is no room left at “{0}”. You are on the waiting list: we write to you when a place becomes free.", title],
        LetterKind.Promoted => S["Places have become free: you are registered for “{0}” now. If you cannot come any more, please cancel, so that others can.", title],
        LetterKind.Cancelled => S["You have cancelled your registration for “{0}”.", title],
        LetterKind.Withdrawn => S["Those who hold “{0}” have cancelled your registration.", title],
        LetterKind.Reminder => S["You are registered for “{0}”, which is soon. If you cannot come, please cancel, so that others can.", title],
        LetterKind.EventCancelled => S["“{0}” is cancelled. You need not do anything.", title],
        LetterKind.EventPostponed => S["“{0}” is postponed. We write to you when the new time is known; your registration stands.", title],
        LetterKind.EventRestored => S["“{0}” was called off, but takes place after all. Your registration stands. If you cannot come, please cancel, so that others can.", title],
        LetterKind.EventWithdrawn => S["“{0}” does not take place. You need not do anything.", title],
        _ => S["“{0}” has another time or place. Your registration stands. If you cannot come, please cancel, so that others can.", title],
    };

    private IEnumerable<string> Facts(EventOutline outline, EventRegistration registration, LocalTimes when)
    {
        yield return outline.State is Models.EventState.Cancelled or Models.EventState.Postponed ? S["It was planned for: {0}", when.Text()] : S["When: {0}", when.Text()];
        if (outline.Place.Length > 0)
        {
            yield return S["Where: {0}", outline.Place];
        }

        yield return S["How many of you: {0}", registration.Size];
    }
}
