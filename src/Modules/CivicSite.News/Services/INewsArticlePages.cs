using CivicSite.News.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.News.Services;

/// <summary>Turns articles into what templates show. The templates of the content item ask for it, so it is public.</summary>
public interface INewsArticlePages
{
    /// <summary>The whole page: body, neighbours in time, related articles. Works for drafts too.</summary>
    Task<NewsArticleViewModel> BuildPageAsync(ContentItem article);

    /// <summary>The article as a list shows it.</summary>
    Task<NewsCard> BuildCardAsync(ContentItem article);
}
