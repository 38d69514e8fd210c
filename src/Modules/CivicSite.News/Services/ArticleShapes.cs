using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;

namespace CivicSite.News.Services;

/// <summary>Articles beside other content, drawn as lists of news draw them.</summary>
public sealed class ArticleShapes(IContentManager contents, IContentItemDisplayManager display, IUpdateModelAccessor updater)
{
    /// <summary>How many are shown beside an item.</summary>
    public const int Beside = 6;

    /// <summary>The articles in the order of their ids, without those that are not public.</summary>
    public async Task<IReadOnlyList<IShape>> DrawAsync(IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var articles = (await contents.GetAsync(ids, VersionOptions.Published)).ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
        var shapes = new List<IShape>();
        foreach (var article in ids.Select(articles.GetValueOrDefault).OfType<ContentItem>())
        {
            shapes.Add(await display.BuildDisplayAsync(article, updater.ModelUpdater, "Summary"));
        }

        return shapes;
    }
}
