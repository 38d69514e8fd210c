namespace CivicSite.News.ViewModels;

/// <summary>A link to a topic, a settlement or another list of news.</summary>
/// <param name="Url">Site-relative, with the path base.</param>
public sealed record TermLink(string Name, string Url);

/// <summary>A picture of the media library.</summary>
/// <param name="Path">The path inside the media library, as <c>asset-src</c> takes it.</param>
/// <param name="Alt">What the picture shows; a published article always has it.</param>
public sealed record NewsImage(string Path, string Alt, string? Credit);

/// <summary>An article as lists show it.</summary>
/// <param name="Url">Site-relative, with the path base.</param>
/// <param name="Published">In the site's time zone.</param>
public sealed record NewsCard(
    string Id,
    string Title,
    string Url,
    string Lead,
    DateTimeOffset Published,
    TermLink? Topic,
    NewsImage? Cover,
    bool Pinned);

/// <summary>A link to a filtered list and how many published items stand behind it.</summary>
/// <param name="Current">The list being shown is this one.</param>
public sealed record NewsFacet(string Name, string Url, int Count, bool Current);

/// <summary>The pages around this one. Both links are missing on a list of one page.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="NewerUrl">The page before this one.</param>
/// <param name="OlderUrl">The page after this one.</param>
/// <param name="ContinuesInArchive">There is more, but only the archive by date leads there: deep pages cost too much.</param>
public sealed record NewsPager(int Page, string? NewerUrl, string? OlderUrl, bool ContinuesInArchive);

/// <summary>Addresses of the two feeds of a list.</summary>
public sealed record FeedLinks(string Rss, string Atom);
