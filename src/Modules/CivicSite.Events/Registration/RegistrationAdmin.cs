using System.Globalization;
using CivicSite.Booking;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Events.Registration;

/// <inheritdoc cref="IRegistrationAdmin"/>
internal sealed class RegistrationAdmin(
    RegistrationStore store, RegistrationDesk desk, RegistrationViews views, ISession session, IClock clock, ILocalClock local) : IRegistrationAdmin
{
    // A form takes about a thousand fields.
    private const int PageSize = 200;

    private const int ListSize = 30;

    private static readonly Dictionary<string, RegistrationFault> NoFaults = new(StringComparer.Ordinal);

    public async Task<RegistrationListViewModel> ListAsync(int page)
    {
        var offered = (await session.QueryIndex<OfferedRegistrationIndex>().OrderByDescending(row => row.StartUtc).ThenBy(row => row.ContentItemId)
            .Skip((page - 1) * ListSize).Take(ListSize + 1).ListAsync()).Select(static row => row.ContentItemId).ToList();
        var kept = page > 1 ? [] : (await session.QueryIndex<EventSeatsIndex>(row => row.Cleared == 0).OrderByDescending(row => row.StartUtc).Take(ListSize).ListAsync())
            .Select(static row => row.EventId).Except(offered, StringComparer.Ordinal).ToList();
        return new RegistrationListViewModel(await RowsAsync(offered.Take(ListSize)), await RowsAsync(kept, switchedOff: true), page, offered.Count > ListSize);
    }

    public async Task<EventRegistrationsViewModel?> EventAsync(string eventId, int page) => await ShowAsync(eventId, page, new RegistrationForm(), answer: null, NoFaults);

    public async Task<EventRegistrationsViewModel?> AddAsync(string eventId, RegistrationForm form, string by)
    {
        if (await store.EventAsync(eventId) is not { } item)
        {
            return null;
        }

        var (faults, entry) = RegistrationReader.Read(form, RegistrationTerms.Of(item), byOffice: true);
        var result = faults.Count > 0 ? new RegistrationResult(Answer: null) : await desk.NoteAsync(eventId, entry, by);
        return await ShowAsync(eventId, 1, result.Token.Length > 0 ? new RegistrationForm() : form, result.Answer, faults);
    }

    public async Task<bool> CancelAsync(string eventId, string registrationId) =>
        await FindAsync(eventId, registrationId) is { } registration && await desk.CancelAsync(registration, LetterKind.Withdrawn);

    public async Task<bool> MarkAsync(string eventId, IReadOnlyDictionary<string, string?> came)
    {
        var marks = new List<(EventRegistration Registration, int? Came)>();
        foreach (var registration in (await store.OfEventAsync(eventId)).Where(one => one.State == RegistrationState.Registered && came.ContainsKey(one.RegistrationId)))
        {
            var typed = came[registration.RegistrationId];
            var count = RegistrationReader.Count(typed);
            if (count is null && !string.IsNullOrWhiteSpace(typed) || count > registration.Size)
            {
                return false;
            }

            marks.Add((registration, count));
        }

        foreach (var (registration, count) in marks.Where(static mark => mark.Registration.Came != mark.Came))
        {
            registration.Came = count;
            await store.SaveAsync(registration);
        }

        return true;
    }

    private async Task<EventRegistration?> FindAsync(string eventId, string registrationId) =>
        await store.ByIdAsync(registrationId) is { } registration && string.Equals(registration.EventId, eventId, StringComparison.Ordinal) ? registration : null;

    private async Task<IReadOnlyList<RegistrationListRow>> RowsAsync(IEnumerable<string> eventIds, bool switchedOff = false)
    {
        var ids = eventIds.ToList();
        var items = (await store.EventsAsync(ids)).ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
        var rows = new List<RegistrationListRow>();
        foreach (var id in ids)
        {
            var seats = await store.SeatsAsync(id);
            var item = items.GetValueOrDefault(id);
            if (((item is null ? null : EventOutline.Of(item)) ?? seats?.Told) is { } outline)
            {
                rows.Add(new RegistrationListRow(
                    id, outline.Title, (await LocalTimes.OfAsync(outline, local)).Text(), seats?.Book.Taken ?? 0, seats?.Book.Waiting.Sum(static group => group.Size) ?? 0,
                    item is null || switchedOff ? null : RegistrationTerms.Of(item).Places));
            }
        }

        return rows;
    }

    private async Task<EventRegistrationsViewModel?> ShowAsync(
        string eventId, int page, RegistrationForm form, SeatAnswer? answer, IReadOnlyDictionary<string, RegistrationFault> faults)
    {
        var (item, seats) = (await store.EventAsync(eventId), await store.SeatsAsync(eventId));
        if (((item is null ? null : EventOutline.Of(item)) ?? seats?.Told) is not { } outline)
        {
            return null;
        }

        var all = await store.OfEventAsync(eventId);
        var registrants = await store.RegistrantsAsync(eventId);
        var rows = new List<RegistrantRow>();
        foreach (var registration in all.Skip((page - 1) * PageSize).Take(PageSize))
        {
            rows.Add(Row(registration, registrants.GetValueOrDefault(registration.RegistrationId), await LocalTimes.LocalAsync(registration.CreatedUtc, local)));
        }

        var wrong = answer is SeatAnswer.Full or SeatAnswer.TooLarge
            ? new Dictionary<string, RegistrationFault>(StringComparer.Ordinal) { [RegistrationReader.People] = RegistrationFault.Full }
            : faults;
        return new EventRegistrationsViewModel(await views.EventAsync(outline, item), rows, page, all.Count > page * PageSize)
        {
            Places = item is null ? null : RegistrationTerms.Of(item).Places,
            Registered = all.Where(static one => one.State == RegistrationState.Registered).Sum(static one => one.Size),
            Waiting = all.Where(static one => one.State == RegistrationState.Waiting).Sum(static one => one.Size),
            Came = all.Sum(static one => one.Came ?? 0),
            IsPast = outline.StartUtc <= clock.UtcNow,
            MayCancel = outline.OverUtc > clock.UtcNow,
            IsCleared = seats?.ClearedUtc is not null,
            Form = item is not null && outline.OverUtc > clock.UtcNow && RegistrationTerms.Of(item).IsOffered ? await views.FormAsync(item, form, wrong, stamp: "") : null,
        };
    }

    private static RegistrantRow Row(EventRegistration registration, EventRegistrant? registrant, DateTime at) => new(
        registration.RegistrationId, registration.Number, registration.State, registration.Size, registration.Came?.ToString(CultureInfo.InvariantCulture) ?? "",
        registrant?.Name ?? "", registrant?.Email ?? "", registrant?.Phone ?? "",
        [.. (registrant?.Answers ?? []).Select(static answer => (answer.Question, answer.Answer))], at, registration.Consent.NotedBy);
}
