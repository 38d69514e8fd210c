using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>
/// How much one subscriber and all together may send, below <c>CivicSite:ImmortalRegiment</c>: <c>RequestsPerMinute</c>,
/// <c>DraftsPerDay</c> of a subscriber, <c>AllDraftsPerDay</c>.
/// </summary>
internal sealed class ContributionThrottle : IDisposable
{
    private const int DefaultRequests = 120;
    private const int DefaultDrafts = 20;
    private const int DefaultAllDrafts = 500;

    private readonly PartitionedRateLimiter<string> _requests;
    private readonly PartitionedRateLimiter<string> _drafts;
    private readonly FixedWindowRateLimiter _allDrafts;

    public ContributionThrottle(IConfiguration configuration)
    {
        var section = configuration.GetSection("CivicSite:ImmortalRegiment");
        _requests = Limiter(section.GetValue("RequestsPerMinute", DefaultRequests), TimeSpan.FromMinutes(1));
        _drafts = Limiter(section.GetValue("DraftsPerDay", DefaultDrafts), TimeSpan.FromDays(1));
        _allDrafts = new FixedWindowRateLimiter(Window(section.GetValue("AllDraftsPerDay", DefaultAllDrafts), TimeSpan.FromDays(1)));
    }

    public bool TryEnter(IPAddress? address)
    {
        using var lease = _requests.AttemptAcquire(ClientNetwork.KeyOf(address));
        return lease.IsAcquired;
    }

    public bool TryBegin(IPAddress? address)
    {
        using var own = _drafts.AttemptAcquire(ClientNetwork.KeyOf(address));
        if (!own.IsAcquired)
        {
            return false;
        }

        using var all = _allDrafts.AttemptAcquire();
        return all.IsAcquired;
    }

    public void Dispose()
    {
        _requests.Dispose();
        _drafts.Dispose();
        _allDrafts.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => Window(permits, window)));

    private static FixedWindowRateLimiterOptions Window(int permits, TimeSpan window) => new() { PermitLimit = permits, Window = window };
}

/// <summary>Tells a person from a program that fills in forms, without asking anything of the person.</summary>
internal sealed class FormClock(IDataProtectionProvider protection, IClock clock, IConfiguration configuration)
{
    private const int DefaultSeconds = 3;

    private readonly IDataProtector _protector = protection.CreateProtector("CivicSite.ImmortalRegiment.FormClock");

    /// <summary>Says when the form was shown, in a form that cannot be forged.</summary>
    public string Stamp() => _protector.Protect(clock.UtcNow.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Nobody fills in the form that fast, or the stamp is not the site's.</summary>
    public bool IsTooFast(string? stamp)
    {
        try
        {
            var shown = new DateTime(long.Parse(_protector.Unprotect(stamp ?? ""), System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
            return clock.UtcNow - shown < TimeSpan.FromSeconds(configuration.GetValue("CivicSite:ImmortalRegiment:MinimumSeconds", DefaultSeconds));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return true;
        }
    }
}
