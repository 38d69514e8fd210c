using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace CivicSite.Organizations.Confirmation;

/// <summary>How often one address may ask for the pages behind links: <c>CivicSite:Organizations:LinkRequestsPerMinute</c>.</summary>
internal sealed class ConfirmationThrottle(IConfiguration configuration) : IDisposable
{
    public const int WindowSeconds = 60;

    private const int DefaultPermits = 60;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = configuration.GetValue("CivicSite:Organizations:LinkRequestsPerMinute", DefaultPermits),
            Window = TimeSpan.FromSeconds(WindowSeconds),
        }));

    public bool TryEnter(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(ClientNetwork.KeyOf(address));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
