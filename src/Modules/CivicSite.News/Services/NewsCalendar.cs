namespace CivicSite.News.Services;

/// <summary>A span of time in UTC; the end is not part of it.</summary>
internal readonly record struct UtcPeriod(DateTime Start, DateTime End);

/// <summary>Turns UTC into the site's days and the site's years and months into spans of UTC.</summary>
internal sealed class NewsCalendar(TimeZoneInfo zone)
{
    /// <summary>Nothing older is expected in an archive; keeps addresses with absurd years from reaching the database.</summary>
    public const int FirstYear = 1975;

    public static bool IsYear(int year) => year is >= FirstYear and <= 9998;

    public static bool IsMonth(int month) => month is >= 1 and <= 12;

    public DateTimeOffset ToLocal(DateTime utc) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), zone);

    public UtcPeriod Year(int year) => new(ToUtc(new DateTime(year, 1, 1)), ToUtc(new DateTime(year + 1, 1, 1)));

    public UtcPeriod Month(int year, int month)
    {
        var start = new DateTime(year, month, 1);
        return new UtcPeriod(ToUtc(start), ToUtc(start.AddMonths(1)));
    }

    // A midnight that a change of clocks skips counts as the first moment after it.
    private DateTime ToUtc(DateTime local)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        return TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
