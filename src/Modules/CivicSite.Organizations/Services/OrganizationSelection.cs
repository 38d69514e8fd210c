using CivicSite.Organizations.Models;

namespace CivicSite.Organizations.Services;

/// <summary>What a list is narrowed to; an empty filter is everything.</summary>
/// <param name="Words">Normalised words that must all occur.</param>
internal sealed record OrganizationFilter(
    IReadOnlyList<string> Words,
    string? Letter = null,
    string? KindId = null,
    string? SettlementId = null,
    string? ActivityId = null,
    OrganizationStatus? Status = null,
    bool PublicChamber = false,
    string? AgreementId = null)
{
    public static OrganizationFilter None { get; } = new([]);
}

/// <summary>How many organisations each choice of a facet would leave, with all other facets as they are.</summary>
internal sealed class FacetCounts
{
    public Dictionary<string, int> Letters { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Settlements { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Activities { get; } = new(StringComparer.Ordinal);

    public Dictionary<OrganizationStatus, int> Statuses { get; } = [];

    public int PublicChamber { get; set; }

    public Dictionary<string, int> Agreements { get; } = new(StringComparer.Ordinal);
}

/// <summary>Chooses and counts in one pass.</summary>
internal sealed class OrganizationSelection
{
    private OrganizationSelection(IReadOnlyList<OrganizationEntry> matches, FacetCounts counts)
    {
        Matches = matches;
        Counts = counts;
    }

    [Flags]
    private enum Facet
    {
        None = 0,
        Words = 1,
        Letter = 2,
        Kind = 4,
        Settlement = 8,
        Activity = 16,
        Status = 32,
        Chamber = 64,
        Agreement = 128,
    }

    /// <summary>In the directory's order.</summary>
    public IReadOnlyList<OrganizationEntry> Matches { get; }

    public FacetCounts Counts { get; }

    public static OrganizationSelection Of(IReadOnlyList<OrganizationEntry> entries, OrganizationFilter filter)
    {
        var matches = new List<OrganizationEntry>();
        var counts = new FacetCounts();
        foreach (var entry in entries)
        {
            var misses = Misses(entry, filter);
            if (misses == Facet.None)
            {
                matches.Add(entry);
            }

            Count(entry, misses, counts);
        }

        return new OrganizationSelection(matches, counts);
    }

    private static Facet Misses(OrganizationEntry entry, OrganizationFilter filter)
    {
        var misses = Facet.None;
        misses |= filter.Words.All(word => entry.SearchText.Contains(word, StringComparison.Ordinal)) ? Facet.None : Facet.Words;
        misses |= filter.Letter is null || string.Equals(filter.Letter, entry.Letter, StringComparison.Ordinal) ? Facet.None : Facet.Letter;
        misses |= filter.KindId is null || string.Equals(filter.KindId, entry.KindId, StringComparison.Ordinal) ? Facet.None : Facet.Kind;
        misses |= filter.SettlementId is null || entry.SettlementIds.Contains(filter.SettlementId, StringComparer.Ordinal) ? Facet.None : Facet.Settlement;
        misses |= filter.ActivityId is null || entry.ActivityIds.Contains(filter.ActivityId, StringComparer.Ordinal) ? Facet.None : Facet.Activity;
        misses |= filter.Status is null || filter.Status == entry.Status ? Facet.None : Facet.Status;
        misses |= !filter.PublicChamber || entry.InPublicChamber ? Facet.None : Facet.Chamber;
        misses |= filter.AgreementId is null || entry.AgreementIds.Contains(filter.AgreementId, StringComparer.Ordinal) ? Facet.None : Facet.Agreement;
        return misses;
    }

    // An entry counts for a facet when it passes all the other ones.
    private static void Count(OrganizationEntry entry, Facet misses, FacetCounts counts)
    {
        if (Only(misses, Facet.Letter))
        {
            Add(counts.Letters, entry.Letter);
        }

        if (Only(misses, Facet.Kind) && entry.KindId is { } kind)
        {
            Add(counts.Kinds, kind);
        }

        if (Only(misses, Facet.Settlement))
        {
            AddAll(counts.Settlements, entry.SettlementIds);
        }

        if (Only(misses, Facet.Activity))
        {
            AddAll(counts.Activities, entry.ActivityIds);
        }

        if (Only(misses, Facet.Status))
        {
            Add(counts.Statuses, entry.Status);
        }

        if (Only(misses, Facet.Chamber) && entry.InPublicChamber)
        {
            counts.PublicChamber++;
        }

        if (Only(misses, Facet.Agreement))
        {
            AddAll(counts.Agreements, entry.AgreementIds);
        }
    }

    private static bool Only(Facet misses, Facet facet) => (misses & ~facet) == Facet.None;

    private static void AddAll(Dictionary<string, int> counts, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            Add(counts, key);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull =>
        counts[key] = counts.GetValueOrDefault(key) + 1;
}
