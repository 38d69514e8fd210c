using CivicSite.Engine.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.Localization.Models;

namespace CivicSite.UnitTests.Localization;

public sealed class ClockTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 1, 20, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_site_keeps_Krasnoyarsk_time()
    {
        var clock = Local("Asia/Krasnoyarsk");
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 3, 30, 0, TimeSpan.FromHours(7)), await clock.GetLocalNowAsync());
        Assert.Equal("Asia/Krasnoyarsk", (await clock.GetLocalTimeZoneAsync()).TimeZoneId);
        Assert.Equal(TimeSpan.FromHours(7), (await clock.ConvertToLocalAsync(_now)).Offset);
    }

    [Fact]
    public async Task A_time_of_the_site_becomes_UTC()
    {
        var utc = await Local("Asia/Krasnoyarsk").ConvertToUtcAsync(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal((new DateTime(2025, 12, 31, 17, 0, 0, DateTimeKind.Utc), DateTimeKind.Utc), (utc, utc.Kind));
    }

    [Theory]
    [InlineData("2025-03-30T02:30", "2025-03-30T01:30")]
    [InlineData("2025-10-26T02:30", "2025-10-26T01:30")]
    public async Task A_skipped_and_a_repeated_time_are_understood(string local, string utc) =>
        Assert.Equal(DateTime.Parse(utc, null), await Local("Europe/Berlin").ConvertToUtcAsync(DateTime.Parse(local, null)));

    [Fact]
    public async Task An_unknown_zone_is_the_default_one() =>
        Assert.Equal("Asia/Krasnoyarsk", (await Local("Mars/Olympus").GetLocalTimeZoneAsync()).TimeZoneId);

    [Fact]
    public void The_clock_converts_between_zones()
    {
        var clock = new SiteClock(new FixedTime());
        Assert.Equal((_now.UtcDateTime, DateTimeKind.Utc), (clock.UtcNow, clock.UtcNow.Kind));
        Assert.Equal(TimeSpan.FromHours(7), clock.ConvertToTimeZone(_now, clock.GetTimeZone("Asia/Krasnoyarsk")).Offset);
        Assert.Equal(clock.GetSystemTimeZone().TimeZoneId, clock.GetTimeZone("Mars/Olympus").TimeZoneId);
        Assert.Contains(clock.GetTimeZones(), zone => zone.TimeZoneId == "Asia/Krasnoyarsk");
    }

    private static LocalClock Local(string zone) => new(
        new Region(zone),
        new SiteTimeZones(NullLogger<SiteTimeZones>.Instance),
        new FixedTime());

    private sealed class Region(string zone) : ISiteRegion
    {
        public ValueTask<LocalizationSettings> GetCulturesAsync() => ValueTask.FromResult(new LocalizationSettings());

        public ValueTask<string> GetTimeZoneIdAsync() => ValueTask.FromResult(zone);
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => _now;
    }
}
