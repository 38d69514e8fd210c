using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using OrchardCore.Modules;

namespace CivicSite.Events.Services;

/// <summary>
/// Ends a cached page when something that it says of the time is no longer true. The cache knows what a page has read, but not that time passes.
/// Without an output cache around the request there is nothing to end.
/// </summary>
internal sealed class PageLifetime(IHttpContextAccessor http, IClock clock)
{
    /// <summary>The page that is being made changes at these moments; those of the past do not count.</summary>
    public void EndsAt(params ReadOnlySpan<DateTime> moments)
    {
        foreach (var moment in moments)
        {
            EndAt(moment);
        }
    }

    private void EndAt(DateTime utc)
    {
        var left = utc - clock.UtcNow;
        if (left > TimeSpan.Zero && http.HttpContext?.Features.Get<IOutputCacheFeature>()?.Context is { } cache && !(cache.ResponseExpirationTimeSpan <= left))
        {
            cache.ResponseExpirationTimeSpan = left;
        }
    }
}
