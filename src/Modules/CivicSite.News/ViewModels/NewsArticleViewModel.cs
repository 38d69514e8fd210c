using Microsoft.AspNetCore.Html;

namespace CivicSite.News.ViewModels;

/// <summary>Where the press office took the article from.</summary>
/// <param name="Url">Always http or https.</param>
public sealed record SourceLink(string Text, string Url);

/// <summary>The page of one article.</summary>
/// <param name="Published">In the site's time zone.</param>
/// <param name="Modified">In the site's time zone; null when the text was not changed after its publication.</param>
/// <param name="Body">Sanitised when it was saved.</param>
/// <param name="Older">The article published before this one.</param>
/// <param name="Newer">The article published after this one.</param>
/// <param name="Related">Chosen by the editor, filled up with the newest of the same topic.</param>
public sealed record NewsArticleViewModel(
    string Id,
    string Title,
    string Url,
    string Lead,
    DateTimeOffset Published,
    DateTimeOffset? Modified,
    TermLink? Topic,
    IReadOnlyList<TermLink> Settlements,
    NewsImage? Cover,
    IHtmlContent Body,
    SourceLink? Source,
    NewsCard? Older,
    NewsCard? Newer,
    IReadOnlyList<NewsCard> Related,
    string AllNewsUrl);
