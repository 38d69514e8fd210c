using CivicSite.Events.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using OrchardCore.Modules;

namespace CivicSite.UnitTests.Events;

public sealed class PageLifetimeTests
{
    private static readonly DateTime Now = new(2026, 12, 31, 17, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(new[] { 10, 5, 20 }, 5)]
    [InlineData(new[] { 90 }, 60)]
    [InlineData(new[] { -5, 0 }, 60)]
    [InlineData(new int[0], 60)]
    public void A_page_is_kept_until_the_first_of_its_moments_and_never_longer_than_others(int[] minutes, int kept)
    {
        var cache = new OutputCacheContext { HttpContext = new DefaultHttpContext(), ResponseExpirationTimeSpan = TimeSpan.FromHours(1) };
        cache.HttpContext.Features.Set<IOutputCacheFeature>(new Feature(cache));
        var lifetime = new PageLifetime(new HttpContextAccessor { HttpContext = cache.HttpContext }, new Clock());

        lifetime.EndsAt([.. minutes.Select(static ahead => Now.AddMinutes(ahead))]);

        Assert.Equal(TimeSpan.FromMinutes(kept), cache.ResponseExpirationTimeSpan);
    }

    [Fact]
    public void Without_a_cache_there_is_nothing_to_end()
    {
        new PageLifetime(new HttpContextAccessor { HttpContext = new DefaultHttpContext() }, new Clock()).EndsAt(Now.AddMinutes(1));
        new PageLifetime(new HttpContextAccessor { HttpContext = null }, new Clock()).EndsAt(Now.AddMinutes(1));
    }

    private sealed class Feature(OutputCacheContext context) : IOutputCacheFeature
    {
        public OutputCacheContext Context => context;
    }

    private sealed class Clock : IClock
    {
        public DateTime UtcNow => Now;

        public ITimeZone[] GetTimeZones() => throw new NotSupportedException();

        public ITimeZone GetTimeZone(string timeZoneId) => throw new NotSupportedException();

        public ITimeZone GetSystemTimeZone() => throw new NotSupportedException();

        public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) => throw new NotSupportedException();
    }
}
