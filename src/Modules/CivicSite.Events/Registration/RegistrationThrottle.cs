using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <summary>
/// How much one subscriber and all together may send, below <c>CivicSite:Events</c>: <c>RequestsPerMinute</c>, <c>RegistrationsPerDay</c>
/// of a subscriber, <c>AllRegistrationsPerDay</c>.
/// </summary>
internal sealed class RegistrationThrottle(IConfiguration configuration) : FormThrottle(
    configuration.GetValue("CivicSite:Events:RequestsPerMinute", DefaultRequests),
    configuration.GetValue("CivicSite:Events:RegistrationsPerDay", DefaultRegistrations),
    configuration.GetValue("CivicSite:Events:AllRegistrationsPerDay", DefaultAllRegistrations))
{
    private const int DefaultRequests = 120;
    private const int DefaultRegistrations = 20;
    private const int DefaultAllRegistrations = 3_000;
}

/// <summary>When the form was shown; <c>CivicSite:Events:MinimumSeconds</c>.</summary>
internal sealed class RegistrationClock(IDataProtectionProvider protection, IClock clock, IConfiguration configuration) : FormClock(
    protection, clock, "CivicSite.Events.Registration", configuration.GetValue("CivicSite:Events:MinimumSeconds", DefaultSeconds))
{
    private const int DefaultSeconds = 3;
}
