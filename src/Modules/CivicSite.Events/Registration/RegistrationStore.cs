using CivicSite.PersonalData;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Events.Registration;

/// <summary>Keeps seats and registrations, and apart from them whose they are.</summary>
internal sealed class RegistrationStore(ISession session, IContentManager contents)
{
    /// <summary>The published event; null where there is none.</summary>
    public async Task<ContentItem?> EventAsync(string eventId) =>
        await contents.GetAsync(eventId, VersionOptions.Published) is { } item && item.Has<EventRegistrationPart>() ? item : null;

    public Task<IEnumerable<ContentItem>> EventsAsync(IEnumerable<string> eventIds) => contents.GetAsync(eventIds, VersionOptions.Published);

    /// <summary>Null before the first registration.</summary>
    public Task<EventSeats?> SeatsAsync(string eventId) => session.Query<EventSeats, EventSeatsIndex>(row => row.EventId == eventId).FirstOrDefaultAsync();

    /// <summary>How many places are taken, by the event, in one query; events that nobody registered for are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> TakenAsync(IReadOnlyCollection<string> eventIds)
    {
        var ids = eventIds.ToArray();
        var found = ids.Length == 0 ? [] : await session.Query<EventSeats, EventSeatsIndex>(row => ids.Contains(row.EventId)).ListAsync();
        return found.ToDictionary(static seats => seats.EventId, static seats => seats.Book.Taken, StringComparer.Ordinal);
    }

    public Task SaveAsync(EventSeats seats) => session.SaveAsync(seats, checkConcurrency: true);

    /// <summary>Null where the secret opens nothing.</summary>
    public async Task<EventRegistration?> ByTokenAsync(string? token) => SecretToken.Hash(token) is { } hash
        ? await session.Query<EventRegistration, EventRegistrationTokenIndex>(row => row.TokenHash == hash).FirstOrDefaultAsync()
        : null;

    public Task<EventRegistration?> ByIdAsync(string registrationId) =>
        session.Query<EventRegistration, EventRegistrationIndex>(row => row.RegistrationId == registrationId).FirstOrDefaultAsync();

    /// <summary>All of an event, in the order in which they came.</summary>
    public async Task<IReadOnlyList<EventRegistration>> OfEventAsync(string eventId) =>
        [.. await session.Query<EventRegistration, EventRegistrationIndex>(row => row.EventId == eventId).OrderBy(row => row.Number).ListAsync()];

    public Task SaveAsync(EventRegistration registration) => session.SaveAsync(registration, checkConcurrency: true);

    /// <summary>Null where the data were removed.</summary>
    public Task<EventRegistrant?> RegistrantAsync(string registrationId) =>
        session.Query<EventRegistrant, EventRegistrantIndex>(row => row.RegistrationId == registrationId).FirstOrDefaultAsync();

    /// <summary>Those of an event, by the registration.</summary>
    public async Task<IReadOnlyDictionary<string, EventRegistrant>> RegistrantsAsync(string eventId) =>
        (await session.Query<EventRegistrant, EventRegistrantIndex>(row => row.EventId == eventId).ListAsync())
            .ToDictionary(static registrant => registrant.RegistrationId, StringComparer.Ordinal);

    public async Task<IReadOnlyList<EventRegistrant>> RegistrantsAsync(PersonKey person)
    {
        var hash = person.Hash;
        return [.. await session.Query<EventRegistrant, EventRegistrantPersonIndex>(row => row.PersonHash == hash).ListAsync()];
    }

    public Task SaveAsync(EventRegistrant registrant) => session.SaveAsync(registrant, checkConcurrency: true);

    public void Delete(EventRegistrant registrant) => session.Delete(registrant);
}
