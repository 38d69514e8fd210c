using System.Globalization;
using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;
using CivicSite.ImmortalRegiment.ViewModels;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Says facets and their choices in words, and in addresses.</summary>
internal sealed class FacetBook(VeteranTexts texts, IStringLocalizer<FacetBook> S)
{
    /// <summary>The facets beside a list, in their order.</summary>
    public static IReadOnlyList<Facet> Shown { get; } =
        [Facet.Category, Facet.Settlement, Facet.Branch, Facet.Rank, Facet.Award, Facet.Fate, Facet.CallUpYear];

    public string Heading(Facet facet) => facet switch
    {
        Facet.Category => S["Who"],
        Facet.Settlement => S["Settlement"],
        Facet.Branch => S["Arm of service"],
        Facet.Rank => S["Military rank"],
        Facet.Award => S["Award"],
        Facet.Fate => S["Fate"],
        Facet.CallUpYear => S["Year of call-up"],
        Facet.Letter => S["Letter"],
        _ => S["Place"],
    };

    /// <summary>A choice in words; null for one that no list has.</summary>
    public string? Name(Facet facet, string code, VeteranDirectory directory) => facet switch
    {
        Facet.Category => VeteranCategories.All.Contains(code) ? texts.Category(code) : null,
        Facet.Settlement => directory.Settlements.ById(code)?.Name,
        Facet.Branch => Name(Branches.List.Find(code)),
        Facet.Rank => Name(Ranks.List.Find(code)),
        Facet.Award => Name(Awards.List.Find(code)),
        Facet.Fate => Name(Fates.List.Find(code)),
        Facet.Place => directory.Places.FirstOrDefault(place => string.Equals(place.Key, code, StringComparison.Ordinal))?.Name,
        _ => code,
    };

    /// <summary>All choices that a facet can have, in their order.</summary>
    public static IEnumerable<string> Choices(Facet facet, VeteranDirectory directory) => facet switch
    {
        Facet.Category => VeteranCategories.All,
        Facet.Settlement => directory.Settlements.All.Select(static term => term.Id),
        Facet.Branch => Branches.List.All.Select(static term => term.Code),
        Facet.Rank => Ranks.List.All.Reverse().Select(static term => term.Code),
        Facet.Award => Awards.List.All.Select(static term => term.Code),
        Facet.Fate => Fates.List.All.Select(static term => term.Code),
        _ => directory.Choices(facet).Keys.Order(StringComparer.Ordinal),
    };

    /// <summary>A choice as addresses have it: settlements stand there by their own addresses.</summary>
    public static string Slug(Facet facet, string code, VeteranDirectory directory) =>
        facet == Facet.Settlement ? directory.Settlements.ById(code)?.Slug ?? code : code;

    public static string Asked(VeteranQuery query, Facet facet) => facet switch
    {
        Facet.Letter => query.Letter.ToUpperInvariant(),
        Facet.Category => query.Category,
        Facet.Branch => query.Branch,
        Facet.Rank => query.Rank,
        Facet.Award => query.Award,
        Facet.Settlement => query.Settlement,
        Facet.Fate => query.Fate,
        Facet.CallUpYear => query.Year,
        _ => query.Place,
    };

    public static VeteranQuery With(VeteranQuery query, Facet facet, string slug) => facet switch
    {
        Facet.Letter => query with { Letter = slug },
        Facet.Category => query with { Category = slug },
        Facet.Branch => query with { Branch = slug },
        Facet.Rank => query with { Rank = slug },
        Facet.Award => query with { Award = slug },
        Facet.Settlement => query with { Settlement = slug },
        Facet.Fate => query with { Fate = slug },
        Facet.CallUpYear => query with { Year = slug },
        _ => query with { Place = slug },
    };

    /// <summary>The chosen codes; null where one does not exist.</summary>
    public static IReadOnlyDictionary<Facet, string>? Chosen(VeteranQuery query, VeteranDirectory directory)
    {
        var chosen = new Dictionary<Facet, string>();
        foreach (var facet in Enum.GetValues<Facet>())
        {
            var slug = Asked(query, facet);
            if (slug.Length == 0)
            {
                continue;
            }

            var code = facet == Facet.Settlement ? directory.Settlements.BySlug(slug)?.Id : slug;
            if (code is null || !IsKnown(facet, code, directory))
            {
                return null;
            }

            chosen[facet] = code;
        }

        return chosen;
    }

    // Terms of closed lists exist even when nobody has them; letters, years and places only with somebody.
    private static bool IsKnown(Facet facet, string code, VeteranDirectory directory) =>
        directory.Choices(facet).ContainsKey(code)
        || (facet is not (Facet.Letter or Facet.CallUpYear or Facet.Place) && Choices(facet, directory).Contains(code, StringComparer.Ordinal));

    private static string? Name(HistoricalTerm? term) => term?.Name(CultureInfo.CurrentUICulture);
}
