namespace CivicSite.Museum.ViewModels;

/// <summary>A link to a page.</summary>
/// <param name="Url">Site-relative, with the path base.</param>
public sealed record NamedLink(string Name, string Url);

/// <summary>A choice of a facet and how many lessons it would leave.</summary>
/// <param name="Url">Leads to the list with the choice, or without it where it is the current one.</param>
public sealed record FacetLink(string Name, string Url, int Count, bool Current);

/// <summary>A facet beside a list.</summary>
public sealed record FacetGroup(string Heading, IReadOnlyList<FacetLink> Links);

/// <summary>A file or picture of the media library.</summary>
/// <param name="Path">The path inside the media library.</param>
public sealed record MuseumFile(string Path, string Name);

/// <summary>What an address asks of the list, as it stands in the query string. Empty means not narrowed.</summary>
/// <param name="From">First day of the period in which a place must be free, <c>yyyy-MM-dd</c>.</param>
/// <param name="To">Its last day.</param>
/// <param name="Pupils">For how many the place must be.</param>
public sealed record LessonQuery(
    string Audience = "", string Grade = "", string Topic = "", string Place = "", string Card = "", string From = "", string To = "", string Pupils = "")
{
    public bool HasPeriod => From.Length > 0 || To.Length > 0 || Pupils.Length > 0;

    /// <summary>What is given, by parameter name, always in the same order.</summary>
    public IReadOnlyList<(string Name, string Value)> Values() =>
        [.. new[]
        {
            ("audience", Audience), ("grade", Grade), ("topic", Topic), ("place", Place), ("card", Card), ("from", From), ("to", To), ("pupils", Pupils),
        }.Where(static pair => pair.Item2.Length > 0)];
}
