namespace CivicSite.News.ViewModels;

/// <summary>The site's first page.</summary>
/// <param name="Pinned">At most three, newest first.</param>
/// <param name="Latest">Without the pinned ones.</param>
/// <param name="Mentions">The newest publications of other media.</param>
public sealed record HomeViewModel(
    IReadOnlyList<NewsCard> Pinned,
    IReadOnlyList<NewsCard> Latest,
    IReadOnlyList<NewsFacet> Topics,
    IReadOnlyList<MentionCard> Mentions,
    string AllNewsUrl,
    string MediaUrl,
    FeedLinks Feeds);
