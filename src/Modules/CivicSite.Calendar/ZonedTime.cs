namespace CivicSite.Calendar;

/// <summary>Turns moments into what the clock of a zone shows, and back.</summary>
public static class ZonedTime
{
    private static readonly TimeSpan ClockStep = TimeSpan.FromMinutes(15);

    /// <param name="id">The IANA id, such as <c>Asia/Krasnoyarsk</c>.</param>
    public static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    public static DateTime ToLocal(this TimeZoneInfo zone, DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    public static DateOnly Day(this TimeZoneInfo zone, DateTime utc) => DateOnly.FromDateTime(zone.ToLocal(utc));

    /// <summary>A time that a change of clocks skips counts as the first one after it; of a time that comes twice, the second.</summary>
    public static DateTime ToUtc(this TimeZoneInfo zone, DateTime local)
    {
        var time = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(time))
        {
            time += ClockStep;
        }

        return TimeZoneInfo.ConvertTimeToUtc(time, zone);
    }

    /// <summary>The first moment of a day.</summary>
    public static DateTime StartOf(this TimeZoneInfo zone, DateOnly day) => zone.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
