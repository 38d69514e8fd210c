using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules;

namespace CivicSite.Engine.Localization;

internal sealed class SiteTimeZone : ITimeZone
{
    public required string TimeZoneId { get; set; }

    public override string ToString() => TimeZoneId;
}

/// <summary>Time from <see cref="TimeProvider"/>, zones from the system's IANA database.</summary>
internal sealed class SiteClock(TimeProvider time) : IClock
{
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public ITimeZone[] GetTimeZones() =>
        [.. TimeZoneInfo.GetSystemTimeZones().OrderBy(zone => zone.BaseUtcOffset).ThenBy(zone => zone.Id, StringComparer.Ordinal).Select(Wrap)];

    public ITimeZone GetTimeZone(string timeZoneId) => Wrap(Find(timeZoneId));

    public ITimeZone GetSystemTimeZone() => Wrap(time.LocalTimeZone);

    public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) =>
        TimeZoneInfo.ConvertTime(dateTimeOffset, Find(timeZone.TimeZoneId));

    private TimeZoneInfo Find(string? timeZoneId) =>
        !string.IsNullOrEmpty(timeZoneId) && TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out var zone) ? zone : time.LocalTimeZone;

    private static SiteTimeZone Wrap(TimeZoneInfo zone) => new() { TimeZoneId = zone.Id };
}

internal sealed class LocalClock(ISiteRegion region, SiteTimeZones zones, TimeProvider time) : ILocalClock
{
    public async Task<DateTimeOffset> GetLocalNowAsync() => TimeZoneInfo.ConvertTime(time.GetUtcNow(), await GetZoneAsync());

    public async Task<ITimeZone> GetLocalTimeZoneAsync() => new SiteTimeZone { TimeZoneId = (await GetZoneAsync()).Id };

    public async Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset) =>
        TimeZoneInfo.ConvertTime(dateTimeOffset, await GetZoneAsync());

    /// <summary>A time that the clock skips counts from before the jump; of a time that it shows twice the later one is meant.</summary>
    public async Task<DateTime> ConvertToUtcAsync(DateTime dateTime)
    {
        var local = DateTime.SpecifyKind(dateTime, DateTimeKind.Unspecified);
        return DateTime.SpecifyKind(local - (await GetZoneAsync()).GetUtcOffset(local), DateTimeKind.Utc);
    }

    private async ValueTask<TimeZoneInfo> GetZoneAsync() => zones.Get(await region.GetTimeZoneIdAsync());
}

/// <summary>The zones of site settings. An unknown id is logged once and stands for the default zone.</summary>
internal sealed partial class SiteTimeZones(ILogger<SiteTimeZones> logger)
{
    public const string DefaultTimeZoneId = "Asia/Krasnoyarsk";

    private readonly ConcurrentDictionary<string, TimeZoneInfo> _zones = new(StringComparer.Ordinal);

    public TimeZoneInfo Get(string timeZoneId) => _zones.TryGetValue(timeZoneId, out var zone) ? zone : _zones.GetOrAdd(timeZoneId, Find);

    private TimeZoneInfo Find(string timeZoneId)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out var zone))
            return zone;
        LogUnknownZone(logger, timeZoneId, DefaultTimeZoneId);
        return TimeZoneInfo.FindSystemTimeZoneById(DefaultTimeZoneId);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The site's time zone '{TimeZoneId}' is not known to this system; {Default} is used. Is the package tzdata installed?")]
    private static partial void LogUnknownZone(ILogger logger, string timeZoneId, string @default);
}
