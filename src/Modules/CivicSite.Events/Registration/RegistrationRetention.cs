using Microsoft.Extensions.Configuration;

namespace CivicSite.Events.Registration;

/// <summary>How long the data of those who registered are kept after the event: <c>CivicSite:Events:RegistrationRetentionDays</c>.</summary>
internal sealed class RegistrationRetention(IConfiguration configuration)
{
    private const int DefaultDays = 90;
    private const int MostDays = 3_650;

    public int Days { get; } = Math.Clamp(configuration.GetValue("CivicSite:Events:RegistrationRetentionDays", DefaultDays), 0, MostDays);

    /// <summary>The data of events that were over before then are removed.</summary>
    public DateTime Limit(DateTime nowUtc) => nowUtc.AddDays(-Days);
}
