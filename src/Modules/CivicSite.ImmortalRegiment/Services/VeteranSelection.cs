using CivicSite.ImmortalRegiment.Directory;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Who fits a query, and how many each further choice would leave.</summary>
/// <param name="Directory">What was chosen from.</param>
/// <param name="Tiers">The matches, the best first; nobody stands in two of them.</param>
/// <param name="Counts">Of each facet: how many people each choice has, with all other choices as they are.</param>
internal sealed record VeteranSelection(VeteranDirectory Directory, IReadOnlyList<Bits> Tiers, IReadOnlyDictionary<Facet, IReadOnlyDictionary<string, int>> Counts)
{
    public int Total { get; } = Tiers.Sum(static tier => tier.Count());

    /// <param name="directory">What to choose from.</param>
    /// <param name="choices">The chosen codes; one a facet.</param>
    /// <param name="found">What a search found, the best first; null where nobody searched.</param>
    public static VeteranSelection Of(VeteranDirectory directory, IReadOnlyDictionary<Facet, string> choices, IReadOnlyList<Bits>? found)
    {
        var chosen = choices.ToDictionary(static choice => choice.Key, choice => directory.Choices(choice.Key).GetValueOrDefault(choice.Value) ?? new Bits(directory.Entries.Length));
        var searched = found?.Aggregate(static (all, tier) => all.Or(tier)) ?? directory.All;
        var fitting = chosen.Values.Aggregate(searched, static (all, set) => all.And(set));
        var counts = new Dictionary<Facet, IReadOnlyDictionary<string, int>>();
        foreach (var facet in Enum.GetValues<Facet>().Where(static facet => facet != Facet.Place))
        {
            var others = chosen.ContainsKey(facet)
                ? chosen.Where(pair => pair.Key != facet).Aggregate(searched, static (all, pair) => all.And(pair.Value))
                : fitting;
            counts[facet] = directory.Choices(facet).Select(choice => (choice.Key, Count: choice.Value.CountWith(others)))
                .Where(static pair => pair.Count > 0).ToDictionary(static pair => pair.Key, static pair => pair.Count, StringComparer.Ordinal);
        }

        return new VeteranSelection(directory, found is null ? [fitting] : [.. found.Select(tier => tier.And(fitting))], counts);
    }

    /// <summary>A page of the matches: tier after tier, each in the order; where an order was asked for, all in that order.</summary>
    public IReadOnlyList<VeteranEntry> Page(VeteranOrder? order, int skip, int take)
    {
        var page = new List<VeteranEntry>(take);
        foreach (var tier in order is null ? Tiers : [Tiers.Aggregate(static (all, tier) => all.Or(tier))])
        {
            page.AddRange(Directory.Slice(tier, order ?? VeteranOrder.Name, skip, take - page.Count));
            skip = Math.Max(0, skip - tier.Count());
            if (page.Count == take)
            {
                break;
            }
        }

        return page;
    }
}
