namespace CivicSite.News.Feeds;

/// <summary>A feed before it is written as RSS or Atom. All addresses are absolute.</summary>
/// <param name="SelfUrl">Where the feed itself stands.</param>
/// <param name="PageUrl">The page that shows the same list.</param>
/// <param name="Language">A BCP 47 tag.</param>
internal sealed record FeedDocument(
    string Title,
    string Description,
    string SelfUrl,
    string PageUrl,
    string Language,
    string Publisher,
    DateTimeOffset Updated,
    IReadOnlyList<FeedEntry> Entries);

/// <param name="Id">Stays the same for the life of the article, whatever becomes of its address.</param>
internal sealed record FeedEntry(
    string Id,
    string Title,
    string Url,
    string Summary,
    DateTimeOffset Published,
    DateTimeOffset Updated,
    string? Category);
