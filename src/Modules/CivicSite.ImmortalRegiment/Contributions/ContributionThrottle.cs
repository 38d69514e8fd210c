using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>
/// How much one subscriber and all together may send, below <c>CivicSite:ImmortalRegiment</c>: <c>RequestsPerMinute</c>,
/// <c>DraftsPerDay</c> of a subscriber, <c>AllDraftsPerDay</c>.
/// </summary>
internal sealed class ContributionThrottle(IConfiguration configuration) : FormThrottle(
    configuration.GetValue("CivicSite:ImmortalRegiment:RequestsPerMinute", DefaultRequests),
    configuration.GetValue("CivicSite:ImmortalRegiment:DraftsPerDay", DefaultDrafts),
    configuration.GetValue("CivicSite:ImmortalRegiment:AllDraftsPerDay", DefaultAllDrafts))
{
    private const int DefaultRequests = 120;
    private const int DefaultDrafts = 20;
    private const int DefaultAllDrafts = 500;
}

/// <summary>When the first step was shown; <c>CivicSite:ImmortalRegiment:MinimumSeconds</c>.</summary>
internal sealed class ContributionClock(IDataProtectionProvider protection, IClock clock, IConfiguration configuration) : FormClock(
    protection, clock, "CivicSite.ImmortalRegiment.FormClock", configuration.GetValue("CivicSite:ImmortalRegiment:MinimumSeconds", DefaultSeconds))
{
    private const int DefaultSeconds = 3;
}
