using CivicSite.Events.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <summary>
/// What happens to registrations by itself: what an editor changes is told, people are reminded a day before, the data are removed after it.
/// Each runs inside a turn of the event's seats and notes there what was done, in the transaction that writes the letters: it is done once, whatever stops the site.
/// </summary>
internal sealed class RegistrationFollowUp(RegistrationStore store, RegistrationLetters letters, IClock clock)
{
    /// <summary>How long before the event the reminder goes out.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>An editor may put a slip right before everybody is told.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Tells those who come what was changed, and gives new places to those who wait.</summary>
    /// <returns>What they were told.</returns>
    public async Task<EventChange> TellChangesAsync(string eventId)
    {
        if (await FindAsync(eventId) is not var (seats, item, outline) || item.PublishedUtc > clock.UtcNow - Grace)
        {
            return EventChange.None;
        }

        var change = EventChanges.Between(seats.Told, outline);
        var terms = RegistrationTerms.Of(item);
        if (change == EventChange.None && seats.Book.Capacity == terms.Capacity && IsSame(seats.Told, outline))
        {
            return EventChange.None;
        }

        var promoted = seats.Book.Reshape(terms.Capacity, maxGroups: 0).Promoted.Select(static group => group.Key).ToHashSet(StringComparer.Ordinal);
        var registrants = await store.RegistrantsAsync(eventId);
        foreach (var registration in (await store.OfEventAsync(eventId)).Where(static one => one.State != RegistrationState.Cancelled))
        {
            if (promoted.Contains(registration.RegistrationId))
            {
                registration.State = RegistrationState.Registered;
                await WriteAsync(LetterKind.Promoted, outline, registration, registrants);
            }
            else if (change != EventChange.None)
            {
                await WriteAsync(Letter(change), outline, registration, registrants);
            }
        }

        seats.Told = outline;
        await store.SaveAsync(seats);
        return change;
    }

    /// <summary>Reminds those who have places of an event that begins within a day.</summary>
    /// <returns>How many were reminded.</returns>
    public async Task<int> RemindAsync(string eventId)
    {
        var now = clock.UtcNow;
        if (await FindAsync(eventId) is not var (seats, _, outline) || outline.State != EventState.Planned
            || seats.RemindedOfUtc == outline.StartUtc || outline.StartUtc <= now || outline.StartUtc > now + Ahead)
        {
            return 0;
        }

        var registrants = await store.RegistrantsAsync(eventId);
        var coming = (await store.OfEventAsync(eventId)).Where(static one => one.State == RegistrationState.Registered).ToList();
        foreach (var registration in coming)
        {
            await WriteAsync(LetterKind.Reminder, outline, registration, registrants);
        }

        seats.RemindedOfUtc = outline.StartUtc;
        await store.SaveAsync(seats);
        return coming.Count;
    }

    /// <summary>Removes who registered. How many there were, and how many came, stays.</summary>
    /// <returns>Of how many people.</returns>
    public async Task<int> ClearAsync(string eventId)
    {
        if (await store.SeatsAsync(eventId) is not { ClearedUtc: null } seats)
        {
            return 0;
        }

        var registrants = await store.RegistrantsAsync(eventId);
        foreach (var registrant in registrants.Values)
        {
            store.Delete(registrant);
            await letters.RemoveAsync(registrant.RegistrationId);
        }

        foreach (var registration in await store.OfEventAsync(eventId))
        {
            registration.TokenHashes.Clear();
            await store.SaveAsync(registration);
        }

        seats.ClearedUtc = clock.UtcNow;
        await store.SaveAsync(seats);
        return registrants.Count;
    }

    /// <summary>
    /// Tells those who registered that the event does not take place, because it was withdrawn or deleted. Runs in the session of whoever does that:
    /// the letters leave only if it is stored. Published again, the event is one that was called off and takes place after all.
    /// </summary>
    public async Task<Withdrawal> WithdrawAsync(string eventId)
    {
        if (await store.SeatsAsync(eventId) is not { } seats || !seats.AreToBeTold(clock.UtcNow))
        {
            return new Withdrawal(0, 0);
        }

        seats.Told.State = EventState.Cancelled;
        var registrants = await store.RegistrantsAsync(eventId);
        var open = (await store.OfEventAsync(eventId)).Where(static one => one.State != RegistrationState.Cancelled).ToList();
        foreach (var registration in open)
        {
            await WriteAsync(LetterKind.EventWithdrawn, seats.Told, registration, registrants);
        }

        await store.SaveAsync(seats);
        var silent = open.Count(one => string.IsNullOrEmpty(registrants.GetValueOrDefault(one.RegistrationId)?.Email));
        return new Withdrawal(open.Count - silent, silent);
    }

    private async Task<(EventSeats Seats, ContentItem Item, EventOutline Outline)?> FindAsync(string eventId) =>
        await store.SeatsAsync(eventId) is { } seats && await store.EventAsync(eventId) is { } item && EventOutline.Of(item) is { } outline ? (seats, item, outline) : null;

    private async Task WriteAsync(LetterKind kind, EventOutline outline, EventRegistration registration, IReadOnlyDictionary<string, EventRegistrant> registrants)
    {
        await letters.SendAsync(kind, outline, registration, registrants.GetValueOrDefault(registration.RegistrationId));
        await store.SaveAsync(registration);
    }

    private static bool IsSame(EventOutline one, EventOutline other) =>
        one.State == other.State && string.Equals(one.Title, other.Title, StringComparison.Ordinal);

    private static LetterKind Letter(EventChange change) => change switch
    {
        EventChange.Cancelled => LetterKind.EventCancelled,
        EventChange.Postponed => LetterKind.EventPostponed,
        EventChange.Restored => LetterKind.EventRestored,
        _ => LetterKind.EventMoved,
    };
}

/// <summary>Who was told that an event does not take place.</summary>
/// <param name="Told">Registrations that get a letter.</param>
/// <param name="Silent">Registrations without an address: somebody has to call.</param>
internal sealed record Withdrawal(int Told, int Silent);
