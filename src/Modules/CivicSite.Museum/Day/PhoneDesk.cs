using CivicSite.Booking;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;
using OrchardCore.Modules;

namespace CivicSite.Museum.Day;

/// <inheritdoc cref="IPhoneDesk"/>
internal sealed class PhoneDesk(SessionStore sessions, PhoneViews views, MuseumContexts contexts, SeatDesk desk, IClock clock) : IPhoneDesk
{
    /// <summary>The version of a consent that was given by word of mouth: no text was shown.</summary>
    public const string SpokenConsent = "telephone";

    public async Task<PhoneViewModel?> StartAsync(string sessionId) => await sessions.RowAsync(sessionId) is null ? null : await views.ShowAsync(sessionId, new BookingForm());

    public async Task<(PhoneViewModel? Page, bool Booked, bool Waits)> BookAsync(string sessionId, BookingForm form, string by)
    {
        form.Session = form.MayWait ? BookingForm.Waiting + sessionId : sessionId;
        if (await sessions.RowAsync(sessionId) is not { } row || (await contexts.GetAsync()).Directory.ById(row.LessonId) is not { } lesson)
        {
            return (null, false, false);
        }

        var (draft, faults) = Read(form, lesson);
        if (faults.Count > 0)
        {
            return (await views.ShowAsync(sessionId, form, faults), false, false);
        }

        var hasContact = draft.Name.Length > 0 || draft.Email.Length > 0 || draft.Phone.Length > 0;
        var consent = new BookingConsent { Version = SpokenConsent, GivenUtc = clock.UtcNow };
        var answer = await desk.DoAsync<VisitClerk, ClerkAnswer>(
            lesson.Id, clerk => clerk.PlaceAsync(draft.Booking(lesson.Demonstration), hasContact ? draft.Contact(consent) : null, form.MayWait, by));
        return answer is ClerkAnswer.Done or ClerkAnswer.Queued
            ? (null, true, answer == ClerkAnswer.Queued)
            : (await views.ShowAsync(sessionId, form, isFull: answer == ClerkAnswer.Full), false, false);
    }

    // Who telephones need not leave a name or an address; whoever leaves any of it has been asked.
    private static (BookingDraft Draft, IReadOnlyDictionary<string, BookingFault> Faults) Read(BookingForm form, LessonEntry lesson)
    {
        var (draft, found) = BookingReader.Read(form, lesson);
        var faults = new Dictionary<string, BookingFault>(found, StringComparer.Ordinal);
        faults.Remove("contact-name");
        if (draft.Email.Length == 0)
        {
            faults.Remove("contact-email");
        }

        if (draft.Name.Length == 0 && draft.Email.Length == 0 && draft.Phone.Length == 0)
        {
            faults.Remove("contact-consent");
        }

        return (draft, faults);
    }
}

/// <summary>Builds the form for a class that telephones.</summary>
internal sealed class PhoneViews(SessionStore sessions, DateCards cards, BookingFacts facts, BookingFaultTexts faultTexts, MuseumTexts texts, MuseumContexts contexts)
{
    public async Task<PhoneViewModel?> ShowAsync(string sessionId, BookingForm form, IReadOnlyDictionary<string, BookingFault>? faults = null, bool isFull = false)
    {
        if (await sessions.ByIdAsync(sessionId) is not { } date)
        {
            return null;
        }

        var context = await contexts.GetAsync();
        var lesson = context.Directory.ById(date.LessonId);
        var pupils = int.TryParse(form.Pupils, System.Globalization.CultureInfo.InvariantCulture, out var typed) ? typed : lesson?.Smallest ?? 1;
        var full = isFull || date.Seats.Free == 0;
        return new PhoneViewModel(cards.Card(date, [], context), MuseumTexts.When(new DateTimeOffset(context.ToLocal(date.StartUtc), TimeSpan.Zero)), form)
        {
            Errors = faults is null || lesson is null ? new Dictionary<string, string>(StringComparer.Ordinal) : faultTexts.Describe(faults, lesson),
            IsFull = full,
            IsClosed = date.State != SessionState.Open || date.EndUtc <= context.Now || lesson is null,
            IsForSchool = lesson?.IsForSchool == true,
            Others = full
                ? [.. (await facts.OthersAsync(date.LessonId, pupils, sessionId, context.House)).Select(other => new DateChoice(other.Row.SessionId, MuseumTexts.When(other.LocalStart), texts.Free(other.Row.Free)))]
                : [],
        };
    }
}
