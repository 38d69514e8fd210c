using System.Globalization;
using CivicSite.Search.Index;
using CivicSite.Search.ViewModels;
using Microsoft.AspNetCore.Http;

namespace CivicSite.Search.Services;

/// <summary>Reads and writes the search's addresses.</summary>
/// <param name="pathBase">The prefix under which the site runs, mostly none.</param>
internal sealed class SearchAddresses(PathString pathBase)
{
    // More than anybody would choose by hand.
    private const int MaxChoices = 10;
    private const int MaxText = 400;

    public static SearchQuery Read(IQueryCollection query, SearchCatalog catalog)
    {
        var text = One(query, SearchQuery.TextKey);
        var choices = catalog.Facets
            .SelectMany(facet => query[facet.Name].OfType<string>().Where(static value => value.Length > 0).Select(value => new SearchChoice(facet.Name, value)))
            .Distinct().Take(MaxChoices);
        return new SearchQuery(
            text.Length <= MaxText ? text : text[..MaxText],
            catalog.BySlug(One(query, SearchQuery.TypeKey))?.Slug ?? "",
            One(query, SearchQuery.NameKey) is "1",
            One(query, SearchQuery.AsTypedKey) is "1",
            [.. choices]);
    }

    public string Results(SearchQuery query, int page = 1)
    {
        var values = query.Values().Select(static pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}");
        var all = page > 1 ? values.Append($"{SearchQuery.PageKey}={page.ToString(CultureInfo.InvariantCulture)}") : values;
        return $"{Local("search")}?{string.Join('&', all)}";
    }

    /// <summary>The address of a found item: a path of the site, or a whole address elsewhere.</summary>
    public string Item(string url) => IsElsewhere(url) ? url : Local(url);

    public static bool IsElsewhere(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private string Local(string path) => pathBase.Add(new PathString("/" + path)).ToUriComponent();

    private static string One(IQueryCollection query, string key) => query[key] is [{ } value, ..] ? value.Trim() : "";
}
