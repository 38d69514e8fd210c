using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using OrchardCore.Modules;

namespace CivicSite.Museum.Bookings;

/// <summary>
/// How much one subscriber and all together may ask, below <c>CivicSite:Museum</c>: <c>RequestsPerMinute</c>,
/// <c>BookingsPerDay</c> of a subscriber, <c>AllBookingsPerDay</c>.
/// </summary>
internal sealed class BookingThrottle(IConfiguration configuration) : FormThrottle(
    configuration.GetValue("CivicSite:Museum:RequestsPerMinute", DefaultRequests),
    configuration.GetValue("CivicSite:Museum:BookingsPerDay", DefaultBookings),
    configuration.GetValue("CivicSite:Museum:AllBookingsPerDay", DefaultAllBookings))
{
    private const int DefaultRequests = 120;

    // A whole school may have one address.
    private const int DefaultBookings = 50;
    private const int DefaultAllBookings = 1_000;
}

/// <inheritdoc/>
internal sealed class BookingClock(IDataProtectionProvider protection, IClock clock, IConfiguration configuration) : FormClock(
    protection, clock, "CivicSite.Museum.BookingClock", configuration.GetValue("CivicSite:Museum:MinimumSeconds", DefaultSeconds))
{
    private const int DefaultSeconds = 3;
}

/// <summary>Keeps programs and floods away from the forms.</summary>
internal sealed class BookingGuard(BookingThrottle throttle, BookingClock clock)
{
    public FormThrottle Throttle => throttle;

    public FormClock Clock => clock;
}
