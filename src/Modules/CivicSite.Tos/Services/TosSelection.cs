using System.Globalization;
using CivicSite.Tos.ViewModels;

namespace CivicSite.Tos.Services;

/// <summary>What a list is narrowed to, and how many TOS each choice of a facet would leave with all other facets as they are.</summary>
internal sealed class TosSelection
{
    private const string Yes = "yes";

    private TosSelection()
    {
    }

    /// <summary>In alphabetical order.</summary>
    public List<TosEntry> Matches { get; } = [];

    public SortedDictionary<string, int> Letters { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Settlements { get; } = new(StringComparer.Ordinal);

    public Dictionary<int, int> Years { get; } = [];

    public int WithProjects { get; private set; }

    /// <returns>Null where a choice does not exist.</returns>
    public static TosSelection? Of(TosDirectory directory, TosQuery query)
    {
        var settlement = directory.Settlements.BySlug(query.Settlement)?.Id;
        int? year = int.TryParse(query.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        if ((query.Settlement.Length > 0 && settlement is null) || (query.Year.Length > 0 && year is null) || query.Projects is not ("" or Yes) || query.Letter.Length > 1)
        {
            return null;
        }

        var selection = new TosSelection();
        foreach (var entry in directory.All)
        {
            var years = directory.ProjectsOf(entry.Id).Select(static project => project.Year).ToHashSet();
            bool[] fits =
            [
                query.Letter.Length == 0 || string.Equals(entry.Letter, query.Letter, StringComparison.OrdinalIgnoreCase),
                settlement is null || string.Equals(entry.SettlementId, settlement, StringComparison.Ordinal),
                query.Projects.Length == 0 || years.Count > 0,
                year is null || years.Contains(year.Value),
            ];
            selection.Count(entry, years, fits);
        }

        return selection;
    }

    private void Count(TosEntry entry, HashSet<int> years, bool[] fits)
    {
        // A choice is counted when nothing but its own facet speaks against the entry.
        bool Except(int facet) => !fits.Where((fit, index) => index != facet && !fit).Any();

        if (Array.TrueForAll(fits, static fit => fit))
        {
            Matches.Add(entry);
        }

        if (Except(0))
        {
            Letters[entry.Letter] = Letters.GetValueOrDefault(entry.Letter) + 1;
        }

        if (Except(1) && entry.SettlementId is { } settlement)
        {
            Settlements[settlement] = Settlements.GetValueOrDefault(settlement) + 1;
        }

        if (Except(2) && years.Count > 0)
        {
            WithProjects++;
        }

        if (Except(3))
        {
            foreach (var year in years)
            {
                Years[year] = Years.GetValueOrDefault(year) + 1;
            }
        }
    }
}
