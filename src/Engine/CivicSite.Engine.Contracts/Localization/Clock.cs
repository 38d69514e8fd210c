namespace OrchardCore.Modules;

/// <summary>The present moment and the conversions between time zones.</summary>
public interface IClock
{
    /// <summary>Now, in UTC (<see cref="DateTimeKind.Utc"/>).</summary>
    DateTime UtcNow { get; }

    /// <summary>All time zones of the system's database, by offset, then by id.</summary>
    ITimeZone[] GetTimeZones();

    /// <summary>The zone with this IANA id; the system's own where there is none.</summary>
    ITimeZone GetTimeZone(string timeZoneId);

    /// <summary>The time zone of the server, which is seldom the site's.</summary>
    ITimeZone GetSystemTimeZone();

    /// <summary>The same moment with the zone's offset.</summary>
    DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone);
}

/// <summary>The clock on the site's wall: the time zone from the site's settings.</summary>
public interface ILocalClock
{
    Task<DateTimeOffset> GetLocalNowAsync();

    Task<ITimeZone> GetLocalTimeZoneAsync();

    /// <summary>The same moment with the site's offset.</summary>
    Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset);

    /// <summary>The moment at which the site's clock shows <paramref name="dateTime"/>.</summary>
    Task<DateTime> ConvertToUtcAsync(DateTime dateTime);
}

public interface ITimeZone
{
    /// <summary>The IANA id, such as <c>Asia/Krasnoyarsk</c>.</summary>
    string TimeZoneId { get; set; }
}
