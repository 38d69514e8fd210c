using System.Net;
using CivicSite.Booking;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;

namespace CivicSite.Museum.Bookings;

/// <inheritdoc cref="IBookingDesk"/>
internal sealed class BookingDesk(SessionStore sessions, MuseumContexts contexts, BookingFormViews views, BookingGuard guard, BookingConsentText consent, SeatDesk desk) : IBookingDesk
{
    public async Task<BookingFormViewModel> StartAsync(string? sessionId, IPAddress? address)
    {
        var form = new BookingForm { Session = sessionId };
        if (!guard.Throttle.TryEnter(address))
        {
            return new BookingFormViewModel(BookingOutcome.Busy, form);
        }

        return await FindAsync(sessionId) is var (row, lesson) ? await views.FormAsync(form, row, lesson) : new BookingFormViewModel(BookingOutcome.Unknown, form);
    }

    public async Task<BookingFormViewModel> BookAsync(BookingForm form, IPAddress? address)
    {
        var entered = guard.Throttle.TryEnter(address);
        if (await FindAsync(form.SessionId) is not var (row, lesson))
        {
            return new BookingFormViewModel(BookingOutcome.Unknown, form);
        }

        var (draft, faults) = BookingReader.Read(form, lesson);
        if (faults.Count == 0 && (form.Website is { Length: > 0 } || guard.Clock.IsTooFast(form.Stamp)))
        {
            faults = new Dictionary<string, BookingFault>(StringComparer.Ordinal) { ["send"] = BookingFault.TooFast };
        }

        var isBusy = !entered || (faults.Count == 0 && !guard.Throttle.TryBegin(address));
        if (faults.Count > 0 || isBusy)
        {
            return await views.FormAsync(form, row, lesson, faults) with { Outcome = isBusy ? BookingOutcome.Busy : BookingOutcome.Shown };
        }

        var given = await consent.GiveAsync();
        var (answer, token) = await desk.DoAsync<BookingClerk, (ClerkAnswer, string)>(
            lesson.Id, clerk => clerk.PlaceAsync(draft.Booking(lesson.Demonstration), draft.Contact(given), form.MayWait));
        return answer switch
        {
            ClerkAnswer.Done or ClerkAnswer.Queued => new BookingFormViewModel(BookingOutcome.Begun, form) { Token = token },
            _ => await views.FormAsync(form, row, lesson, isFull: answer == ClerkAnswer.Full, isClosed: answer == ClerkAnswer.Closed),
        };
    }

    public Task<IReadOnlyList<string>> ConsentAsync() => consent.ParagraphsAsync();

    private async Task<(MuseumSessionIndex Row, LessonEntry Lesson)?> FindAsync(string? sessionId) =>
        sessionId is { Length: > 0 } && await sessions.RowAsync(sessionId) is { } row && (await contexts.GetAsync()).Directory.ById(row.LessonId) is { } lesson ? (row, lesson) : null;
}

/// <summary>Builds the form of a booking.</summary>
internal sealed class BookingFormViews(MuseumContexts contexts, BookingFacts facts, BookingFaultTexts faultTexts, MuseumTexts texts, BookingGuard guard, OrchardCore.Modules.ILocalClock local)
{
    public async Task<BookingFormViewModel> FormAsync(
        BookingForm form, MuseumSessionIndex row, LessonEntry lesson, IReadOnlyDictionary<string, BookingFault>? faults = null, bool isFull = false, bool isClosed = false)
    {
        var context = await contexts.GetAsync();
        var pupils = int.TryParse(form.Pupils, System.Globalization.CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        isClosed |= row.State != (int)SessionState.Open || !BookingHours.MayBook(row.StartUtc, context.House, context.Now);
        isFull |= row.Free == 0;
        return new BookingFormViewModel(BookingOutcome.Shown, form)
        {
            Date = new BookedDate(
                lesson.Title, context.Urls.Item(lesson.Id, lesson.Path), MuseumTexts.When(await local.ConvertToLocalAsync(new DateTimeOffset(row.StartUtc))),
                texts.Place(row.Place), row.Free, lesson.Smallest, Math.Min(lesson.Largest, row.Capacity), lesson.IsForSchool, lesson.Demonstration),
            Errors = faults is null ? new Dictionary<string, string>(StringComparer.Ordinal) : faultTexts.Describe(faults, lesson),
            IsFull = isFull && !isClosed,
            IsClosed = isClosed,
            Others = isFull || isClosed ? await OthersAsync(lesson, pupils, row.SessionId, context.House) : [],
            Stamp = guard.Clock.Stamp(),
            ConsentUrl = context.Urls.Consent,
            Contact = context.House.Contact,
        };
    }

    private async Task<IReadOnlyList<DateChoice>> OthersAsync(LessonEntry lesson, int pupils, string but, MuseumHouse house) =>
        [.. (await facts.OthersAsync(lesson.Id, Math.Max(pupils, lesson.Smallest), but, house))
            .Select(other => new DateChoice(other.Row.SessionId, MuseumTexts.When(other.LocalStart), texts.Free(other.Row.Free)))];
}
