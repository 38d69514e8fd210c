using System.Globalization;
using CivicSite.Search.Documents;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary>The sections of the site as documents: found by their names in both languages.</summary>
internal sealed class SearchSections(IEnumerable<ISearchSource> sources)
{
    public IReadOnlyList<SearchDocument> Describe() => [.. In("ru").Zip(In("en"), Document)];

    // Modules give their texts in the language of the request; nobody asks while the index is filled.
    private List<SearchSection> In(string culture)
    {
        var current = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return [.. sources.SelectMany(source => source.Sections)];
        }
        finally
        {
            CultureInfo.CurrentUICulture = current;
        }
    }

    private static SearchDocument Document(SearchSection russian, SearchSection english) => new()
    {
        ContentItemId = $"section/{russian.Url}",
        ContentType = SearchSection.ContentType,
        Title = russian.Name,
        OtherNames = [.. new[] { russian.Words, english.Name, english.Words }.Where(words => words.Length > 0)],
        Lead = russian.Summary,
        Url = russian.Url,
    };
}
