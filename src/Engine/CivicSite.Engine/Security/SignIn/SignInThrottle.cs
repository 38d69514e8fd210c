using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace CivicSite.Engine.Security.SignIn;

/// <summary>How often someone may try to sign in: section <c>CivicSite:SignIn</c> of the configuration.</summary>
internal sealed class SignInThrottleOptions
{
    public const string Section = "CivicSite:SignIn";

    /// <summary>Attempts a minute from one address, and attempts a minute for one user name.</summary>
    public int AttemptsPerMinute { get; set; } = 10;
}

/// <summary>Slows down the guessing of passwords, by address and by user name, whether such a user exists or not.</summary>
internal sealed class SignInThrottle : IDisposable
{
    /// <summary>How long to wait after a refusal.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _addresses;
    private readonly PartitionedRateLimiter<string> _names;

    public SignInThrottle(IOptions<SignInThrottleOptions> options)
    {
        _addresses = Limiter(options.Value.AttemptsPerMinute);
        _names = Limiter(options.Value.AttemptsPerMinute);
    }

    /// <summary>Counts an attempt. False where there were too many.</summary>
    public bool TryEnter(IPAddress? address, string userName)
    {
        using var byAddress = _addresses.AttemptAcquire(KeyOf(address));
        return byAddress.IsAcquired && TryEnter(userName);
    }

    /// <summary>Counts an attempt by the name alone.</summary>
    public bool TryEnter(string userName)
    {
        using var byName = _names.AttemptAcquire(userName.Trim().ToUpperInvariant());
        return byName.IsAcquired;
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _names.Dispose();
    }

    // One subscriber has a whole /64 of IPv6.
    private static string KeyOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.MapToIPv4().ToString();
    }

    private static PartitionedRateLimiter<string> Limiter(int permits) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 }));
}
