using System.Globalization;
using CivicSite.Booking;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using Microsoft.Extensions.Localization;

namespace CivicSite.Museum.Day;

/// <inheritdoc cref="IRequestPages"/>
internal sealed class RequestPages(BookingStore bookings, DayReader reader, MuseumContexts contexts, DayTexts texts, RequestTexts requestTexts, SeatDesk desk) : IRequestPages
{
    public async Task<RequestsViewModel> ListAsync(int page)
    {
        var context = await contexts.GetAsync();
        var asking = await bookings.AskingAsync(page);
        var rows = new List<RequestRow>();
        foreach (var booking in asking.Take(BookingStore.PageSize))
        {
            rows.Add(new RequestRow(
                booking.BookingId,
                booking.SessionId,
                context.Directory.ById(booking.LessonId)?.Title ?? "",
                RequestTexts.When(booking.StartUtc, context),
                texts.Class(booking),
                await requestTexts.WantsAsync(booking, context),
                context.ToLocal(booking.Request!.AskedUtc).ToString("g", CultureInfo.CurrentCulture)));
        }

        return new RequestsViewModel(rows, page, asking.Count > BookingStore.PageSize);
    }

    public async Task<bool?> AnswerAsync(string bookingId, bool agree, string by)
    {
        if (await reader.BookingRowAsync(bookingId) is not { } row)
        {
            return null;
        }

        var answer = await desk.DoAsync<BookingOffice, ClerkAnswer>(row.LessonId, office => agree ? office.AgreeAsync(bookingId, by) : office.DeclineAsync(bookingId, by));
        return answer == ClerkAnswer.Gone ? null : answer == ClerkAnswer.Done;
    }

}

/// <summary>Says what teachers ask for.</summary>
internal sealed class RequestTexts(SessionStore sessions, IStringLocalizer<RequestTexts> S)
{
    public async Task<string> WantsAsync(ClassBooking booking, MuseumContext context)
    {
        var request = booking.Request!;
        if (request.Wish == BookingWish.Cancel)
        {
            return S["to cancel"];
        }

        var wishes = new List<string>();
        if (request.SessionId.Length > 0 && await sessions.RowAsync(request.SessionId) is { } date)
        {
            wishes.Add(S["to come on {0}", When(date.StartUtc, context)]);
        }

        if (request.Pupils != booking.Pupils)
        {
            wishes.Add(S["{0} pupils instead of {1}", request.Pupils, booking.Pupils]);
        }

        if (request.Adults != booking.Adults)
        {
            wishes.Add(S["{0} adults instead of {1}", request.Adults, booking.Adults]);
        }

        return string.Join(", ", wishes);
    }

    public static string When(DateTime utc, MuseumContext context) => MuseumTexts.When(new DateTimeOffset(context.ToLocal(utc), TimeSpan.Zero));
}
