namespace CivicSite.Organizations.Rules;

/// <summary>How much a record can be trusted by the day on which somebody last looked at it.</summary>
internal enum Freshness
{
    /// <summary>Nobody has confirmed the record yet.</summary>
    NeverVerified,

    /// <summary>Confirmed within a year.</summary>
    Fresh,

    /// <summary>A yearly check is due.</summary>
    Stale,
}

/// <summary>Records are checked every year.</summary>
internal static class FreshnessRule
{
    private const int YearsValid = 1;

    public static Freshness Of(DateTime? verifiedOn, DateTime today) =>
        verifiedOn is not { } day ? Freshness.NeverVerified
        : day.Date.AddYears(YearsValid) < today.Date ? Freshness.Stale
        : Freshness.Fresh;
}
