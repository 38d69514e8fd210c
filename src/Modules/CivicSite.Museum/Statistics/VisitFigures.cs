using CivicSite.Museum.Bookings;

namespace CivicSite.Museum.Statistics;

/// <summary>What the figures know of a booking. Nobody can be told from it.</summary>
/// <param name="Day">On the site's clock.</param>
internal sealed record Visit(string LessonId, DateOnly Day, string School, int Grade, BookingState State, int Pupils, int Adults);

/// <summary>A line of a table of figures.</summary>
/// <param name="Key">By what the line was gathered.</param>
/// <param name="Came">Classes that were there.</param>
/// <param name="Missed">Classes that did not come.</param>
/// <param name="Open">Classes with places of which nothing is noted, because the day is still to come or nobody has done so.</param>
/// <param name="Pupils">Pupils who were there.</param>
public sealed record FigureRow(string Key, int Came, int Missed, int Open, int Cancelled, int Pupils, int Adults)
{
    public int Booked => Came + Missed + Open;
}

/// <summary>Counts visits.</summary>
internal static class VisitFigures
{
    /// <summary>A line for each key, the most pupils first. A visit with several keys counts in each of their lines.</summary>
    public static IReadOnlyList<FigureRow> By(IEnumerable<Visit> visits, Func<Visit, IEnumerable<string>> keysOf) =>
    [
        .. visits.SelectMany(visit => keysOf(visit).Distinct(StringComparer.Ordinal).Select(key => (Key: key, Visit: visit)))
            .GroupBy(static pair => pair.Key, static pair => pair.Visit, StringComparer.Ordinal)
            .Select(static group => Sum(group.Key, group))
            .Where(static row => row.Booked + row.Cancelled > 0)
            .OrderByDescending(static row => row.Pupils).ThenByDescending(static row => row.Booked).ThenBy(static row => row.Key, StringComparer.Ordinal),
    ];

    /// <summary>All of them, each once.</summary>
    public static FigureRow Sum(string key, IEnumerable<Visit> visits)
    {
        var (came, missed, open, cancelled, pupils, adults) = (0, 0, 0, 0, 0, 0);
        foreach (var visit in visits)
        {
            switch (visit.State)
            {
                case BookingState.Attended:
                    (came, pupils, adults) = (came + 1, pupils + visit.Pupils, adults + visit.Adults);
                    break;
                case BookingState.Missed:
                    missed++;
                    break;
                case BookingState.Booked:
                    open++;
                    break;
                case BookingState.Cancelled:
                    cancelled++;
                    break;
                default:
                    // Who waits or has been offered another date has no places.
                    break;
            }
        }

        return new FigureRow(key, came, missed, open, cancelled, pupils, adults);
    }

    /// <summary>By what schools are told apart: quotation marks, blanks and capitals make no other school.</summary>
    public static string SchoolKey(string school) => string.Join(
        ' ', string.Concat(school.Select(static letter => "\"'«»„“”".Contains(letter, StringComparison.Ordinal) ? ' ' : letter))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
