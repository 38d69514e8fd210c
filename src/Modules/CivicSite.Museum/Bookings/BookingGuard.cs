using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using OrchardCore.Modules;

namespace CivicSite.Museum.Bookings;

/// <summary>
/// How much one subscriber and all together may ask, below <c>CivicSite:Museum</c>: <c>RequestsPerMinute</c>,
/// <c>BookingsPerDay</c> of a subscriber, <c>AllBookingsPerDay</c>.
/// </summary>
internal sealed class BookingThrottle : IDisposable
{
    private const int DefaultRequests = 120;

    // A whole school may have one address.
    private const int DefaultBookings = 50;
    private const int DefaultAllBookings = 1_000;

    private readonly PartitionedRateLimiter<string> _requests;
    private readonly PartitionedRateLimiter<string> _bookings;
    private readonly FixedWindowRateLimiter _allBookings;

    public BookingThrottle(IConfiguration configuration)
    {
        var section = configuration.GetSection("CivicSite:Museum");
        _requests = Limiter(section.GetValue("RequestsPerMinute", DefaultRequests), TimeSpan.FromMinutes(1));
        _bookings = Limiter(section.GetValue("BookingsPerDay", DefaultBookings), TimeSpan.FromDays(1));
        _allBookings = new FixedWindowRateLimiter(Window(section.GetValue("AllBookingsPerDay", DefaultAllBookings), TimeSpan.FromDays(1)));
    }

    public bool TryEnter(IPAddress? address)
    {
        using var lease = _requests.AttemptAcquire(ClientNetwork.KeyOf(address));
        return lease.IsAcquired;
    }

    public bool TryBook(IPAddress? address)
    {
        using var own = _bookings.AttemptAcquire(ClientNetwork.KeyOf(address));
        if (!own.IsAcquired)
        {
            return false;
        }

        using var all = _allBookings.AttemptAcquire();
        return all.IsAcquired;
    }

    public void Dispose()
    {
        _requests.Dispose();
        _bookings.Dispose();
        _allBookings.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => Window(permits, window)));

    private static FixedWindowRateLimiterOptions Window(int permits, TimeSpan window) => new() { PermitLimit = permits, Window = window };
}

/// <summary>Tells a person from a program that fills in forms, without asking anything of the person.</summary>
internal sealed class BookingGuard(BookingThrottle throttle, IDataProtectionProvider protection, IClock clock, IConfiguration configuration)
{
    private const int DefaultSeconds = 3;

    private readonly IDataProtector _protector = protection.CreateProtector("CivicSite.Museum.BookingGuard");

    public bool TryEnter(IPAddress? address) => throttle.TryEnter(address);

    public bool TryBook(IPAddress? address) => throttle.TryBook(address);

    /// <summary>Says when the form was shown, in a form that cannot be forged.</summary>
    public string Stamp() => _protector.Protect(clock.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Nobody fills in the form that fast, or the stamp is not the site's.</summary>
    public bool IsTooFast(string? stamp)
    {
        try
        {
            var shown = new DateTime(long.Parse(_protector.Unprotect(stamp ?? ""), CultureInfo.InvariantCulture), DateTimeKind.Utc);
            return clock.UtcNow - shown < TimeSpan.FromSeconds(configuration.GetValue("CivicSite:Museum:MinimumSeconds", DefaultSeconds));
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
