namespace CivicSite.News.ViewModels;

/// <summary>A publication of another medium about the municipality.</summary>
/// <param name="Medium">The newspaper, channel or site that published it.</param>
/// <param name="Url">Leads out of the site; always http or https.</param>
/// <param name="Host">The host of <paramref name="Url"/>, shown so that a reader knows where the link goes.</param>
/// <param name="Summary">In the press office's own words.</param>
public sealed record MentionCard(
    string Id,
    string Title,
    string Medium,
    string Url,
    string Host,
    DateOnly PublishedOn,
    string Summary,
    TermLink? Topic);

/// <summary>A page of <c>/news/media</c>.</summary>
public sealed record MediaMentionsViewModel(
    IReadOnlyList<MentionCard> Items,
    NewsPager Pager,
    string AllNewsUrl);
