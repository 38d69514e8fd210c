using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Models;

namespace CivicSite.ImmortalRegiment.Rules;

/// <summary>Who may still live. Data of the living are personal data: exports leave them out.</summary>
internal static class Living
{
    /// <summary>Nobody has lived for so many years after birth, with hardly an exception.</summary>
    public const int LongestLife = 110;

    private static readonly string[] Deadly = ["killed", "diedOfWounds", "diedOfIllness", "missing", "diedInCaptivity", "executed", "diedInSiege"];

    /// <param name="today">The day on the site's clock.</param>
    public static bool MayLive(VeteranFactsPart facts, DateOnly today)
    {
        if (facts.Leading(FactKinds.Death) is not null || Deadly.Contains(facts.Leading(FactKinds.Fate)?.Code))
        {
            return false;
        }

        return VeteranRows.Date(facts, FactKinds.Birth)?.Latest is not { } born || born.AddYears(LongestLife) >= today;
    }
}
