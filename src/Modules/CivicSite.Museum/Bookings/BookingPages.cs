using System.Globalization;
using System.Net;
using CivicSite.Booking;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;

namespace CivicSite.Museum.Bookings;

/// <inheritdoc cref="IBookingPages"/>
internal sealed class BookingPages(BookingStore bookings, BookingViews views, BookingGuard guard, BookingCalendar calendar, MuseumContexts contexts, SeatDesk desk) : IBookingPages
{
    public async Task<BookingViewModel> OpenAsync(string? token, IPAddress? address)
    {
        if (!guard.Throttle.TryEnter(address))
        {
            return new BookingViewModel(BookingOutcome.Busy);
        }

        return await bookings.ByTokenAsync(token) is { } booking ? await views.ShowAsync(booking, token!) : new BookingViewModel(BookingOutcome.Unknown);
    }

    public async Task<BookingViewModel> ChangeAsync(string? token, BookingChangeForm form, IPAddress? address)
    {
        var entered = guard.Throttle.TryEnter(address);
        if (await bookings.ByTokenAsync(token) is not { } booking)
        {
            return new BookingViewModel(BookingOutcome.Unknown);
        }

        var lesson = (await contexts.GetAsync()).Directory.ById(booking.LessonId);
        var (change, faults) = BookingReader.Read(form, lesson?.Smallest ?? 1, lesson?.Largest ?? booking.Pupils);
        if (!entered || faults.Count > 0)
        {
            return await views.ShowAsync(booking, token!, form, faults) with { Outcome = entered ? BookingOutcome.Shown : BookingOutcome.Busy };
        }

        var answer = await desk.DoAsync<BookingClerk, ClerkAnswer>(booking.LessonId, clerk => clerk.ChangeAsync(token, change));
        return answer is ClerkAnswer.Full or ClerkAnswer.Closed
            ? await views.ShowAsync(booking, token!, form) with { IsRefused = true }
            : new BookingViewModel(BookingOutcome.Kept);
    }

    public async Task<BookingViewModel> CancelAsync(string? token, IPAddress? address)
    {
        if (!guard.Throttle.TryEnter(address))
        {
            return new BookingViewModel(BookingOutcome.Busy);
        }

        if (await bookings.ByTokenAsync(token) is not { } booking)
        {
            return new BookingViewModel(BookingOutcome.Unknown);
        }

        await desk.DoAsync<BookingClerk, ClerkAnswer>(booking.LessonId, clerk => clerk.CancelAsync(token));
        return new BookingViewModel(BookingOutcome.Kept);
    }

    public async Task<BookingViewModel> ForgetAsync(string? token, IPAddress? address)
    {
        if (!guard.Throttle.TryEnter(address))
        {
            return new BookingViewModel(BookingOutcome.Busy);
        }

        if (await bookings.ByTokenAsync(token) is not { } booking)
        {
            return new BookingViewModel(BookingOutcome.Unknown);
        }

        // Whom the museum expects it has to be able to reach.
        if (!BookingViews.IsExpected(booking, (await contexts.GetAsync()).Now))
        {
            await bookings.RemoveContactAsync(booking, by: "");
        }

        return new BookingViewModel(BookingOutcome.Kept);
    }

    public async Task<string?> CalendarAsync(string? key, IPAddress? address) => guard.Throttle.TryEnter(address) ? await calendar.WriteAsync(key) : null;
}

/// <summary>Builds the page of a booking.</summary>
internal sealed class BookingViews(BookingStore bookings, BookingFacts facts, BookingFaultTexts faultTexts, BookingCalendar calendar, MuseumTexts texts, BookingDates dates)
{
    /// <summary>The booking counts, and its date lies ahead.</summary>
    public static bool IsExpected(ClassBooking booking, DateTime now) => booking.IsLive && booking.StartUtc > now;

    /// <param name="booking">The booking.</param>
    /// <param name="token">The secret that opened it.</param>
    /// <param name="form">What was just typed; null for what is kept.</param>
    /// <param name="faults">What is wrong with it.</param>
    public async Task<BookingViewModel> ShowAsync(ClassBooking booking, string token, BookingChangeForm? form = null, IReadOnlyDictionary<string, BookingFault>? faults = null)
    {
        var fact = await facts.OfAsync(booking);
        var (context, lesson) = await dates.ContextAsync(booking);
        form ??= new BookingChangeForm { Pupils = booking.Pupils.ToString(CultureInfo.InvariantCulture), Adults = booking.Adults.ToString(CultureInfo.InvariantCulture), Wishes = booking.Wishes };
        return new BookingViewModel(BookingOutcome.Shown)
        {
            State = booking.State,
            StateText = texts.State(booking.State),
            Lesson = fact.Lesson,
            LessonUrl = lesson is null ? "" : context.Urls.Item(lesson.Id, lesson.Path),
            When = MuseumTexts.When(fact.LocalStart),
            Place = fact.Place.Length > 0 ? texts.Place(fact.Place) : "",
            School = booking.School,
            Class = texts.Class(booking),
            Before = await dates.BeforeAsync(booking),
            IsOpen = IsExpected(booking, context.Now),
            NeedsAgreement = booking.State == BookingState.Booked && !BookingHours.MayChange(booking.StartUtc, context.House, context.Now),
            Asked = booking.Request?.Wish,
            Form = form,
            Errors = faults is null || lesson is null ? new Dictionary<string, string>(StringComparer.Ordinal) : faultTexts.Describe(faults, lesson),
            Others = [.. fact.Others.Select(other => new DateChoice(
                other.Row.SessionId, MuseumTexts.When(other.LocalStart), texts.Free(other.Row.Free), string.Equals(other.Row.SessionId, form.Session, StringComparison.Ordinal)))],
            Link = await facts.Links.AbsoluteAsync("/museum/booking", "?key=" + token) ?? "",
            CalendarLink = await calendar.LinkAsync(booking),
            Contact = context.House.Contact,
            HasContact = await bookings.ContactAsync(booking.BookingId) is not null,
            Demonstration = booking.Demonstration,
        };
    }
}

/// <summary>What the page of a booking needs to know of its date.</summary>
internal sealed class BookingDates(SessionStore sessions, MuseumContexts contexts)
{
    public async Task<(MuseumContext Context, LessonEntry? Lesson)> ContextAsync(ClassBooking booking)
    {
        var context = await contexts.GetAsync();
        return (context, context.Directory.ById(booking.LessonId));
    }

    /// <summary>How many groups stand before a booking in the waiting list of its date.</summary>
    public async Task<int> BeforeAsync(ClassBooking booking) => booking.State == BookingState.Waiting && await sessions.ByIdAsync(booking.SessionId) is { } date
        ? Math.Max(0, date.Seats.Waiting.FindIndex(group => string.Equals(group.Key, booking.BookingId, StringComparison.Ordinal)))
        : 0;
}
