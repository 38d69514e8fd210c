using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace CivicSite.Search.Limits;

/// <summary>How often one address may search: <c>CivicSite:Search:SearchesPerMinute</c> and <c>CivicSite:Search:SuggestionsPerMinute</c>.</summary>
internal sealed class SearchThrottle(IConfiguration configuration) : IDisposable
{
    public const int WindowSeconds = 60;

    // An office or a school may stand behind one address; whoever types gets several suggestions a second.
    private const int Searches = 120;
    private const int Suggestions = 600;
    private const int NetworkBytes = 8;

    private readonly PartitionedRateLimiter<string> _searches = Limiter(configuration.GetValue("CivicSite:Search:SearchesPerMinute", Searches));
    private readonly PartitionedRateLimiter<string> _suggestions = Limiter(configuration.GetValue("CivicSite:Search:SuggestionsPerMinute", Suggestions));

    public bool TrySearch(IPAddress? address) => TryEnter(_searches, address);

    public bool TrySuggest(IPAddress? address) => TryEnter(_suggestions, address);

    public void Dispose()
    {
        _searches.Dispose();
        _suggestions.Dispose();
    }

    private static bool TryEnter(PartitionedRateLimiter<string> limiter, IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(KeyOf(address));
        return lease.IsAcquired;
    }

    // One subscriber has a whole /64 of IPv6.
    private static string KeyOf(IPAddress? address) =>
        address is null ? ""
        : address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
        : address.MapToIPv4().ToString();

    private static PartitionedRateLimiter<string> Limiter(int permits) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromSeconds(WindowSeconds) }));
}
