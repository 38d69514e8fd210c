using CivicSite.Museum.Bookings;
using CivicSite.Museum.Sessions;
using YesSql;

namespace CivicSite.Museum.Day;

/// <summary>Reads dates and what is booked on them. Cost grows with the days asked for, not with all there is.</summary>
internal sealed class DayReader(ISession session)
{
    private const int Cancelled = (int)SessionState.Cancelled;

    // No lesson is longer: what begins earlier has ended.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(9);

    /// <summary>The dates that begin in a time, in order.</summary>
    public async Task<IReadOnlyList<MuseumSession>> DatesAsync(DateTime fromUtc, DateTime toUtc) =>
        [.. await session.Query<MuseumSession, MuseumSessionIndex>(row => row.StartUtc >= fromUtc && row.StartUtc < toUtc).OrderBy(row => row.StartUtc).ThenBy(row => row.SessionId).ListAsync()];

    /// <summary>The dates that take some of a time.</summary>
    public async Task<IReadOnlyList<MuseumSession>> AtTheTimeOfAsync(DateTime startUtc, DateTime endUtc)
    {
        var first = startUtc - Longest;
        return [.. await session.Query<MuseumSession, MuseumSessionIndex>(row => row.StartUtc > first && row.StartUtc < endUtc && row.EndUtc > startUtc && row.State != Cancelled).ListAsync()];
    }

    /// <summary>What is booked on the dates that begin in a time, by date; bookings that were cancelled are left out.</summary>
    public async Task<ILookup<string, ClassBooking>> BookingsAsync(DateTime fromUtc, DateTime toUtc) =>
        (await session.Query<ClassBooking, BookingIndex>(row => row.StartUtc >= fromUtc && row.StartUtc < toUtc).ListAsync())
            .Where(static booking => booking.State != BookingState.Cancelled)
            .OrderBy(static booking => booking.CreatedUtc).ThenBy(static booking => booking.BookingId, StringComparer.Ordinal)
            .ToLookup(static booking => booking.SessionId, StringComparer.Ordinal);

    /// <summary>The row of a booking: it does not keep the session from seeing what another one writes to the document.</summary>
    public Task<BookingIndex?> BookingRowAsync(string bookingId) => session.QueryIndex<BookingIndex>(row => row.BookingId == bookingId).FirstOrDefaultAsync();

    /// <summary>How many bookings ask the museum for something.</summary>
    public Task<int> AskingAsync() => session.QueryIndex<BookingIndex>(row => row.Asks == 1).CountAsync();
}
