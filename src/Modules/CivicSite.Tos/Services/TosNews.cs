using CivicSite.Tos.Indexes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;

namespace CivicSite.Tos.Services;

/// <summary>Articles, drawn as lists of news draw them.</summary>
internal sealed class TosNews(ISession session, IContentManager contents, IContentItemDisplayManager display, IUpdateModelAccessor updater)
{
    private const int Shown = 6;

    /// <summary>The newest articles about a TOS.</summary>
    public async Task<IReadOnlyList<IShape>> NewestAsync(string tosId)
    {
        var rows = await session.QueryIndex<TosNewsIndex>().Where(row => row.TosId == tosId)
            .OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId).Take(Shown).ListAsync();
        return await DrawAsync([.. rows.Select(static row => row.ContentItemId)]);
    }

    /// <summary>The articles in the order of their ids, without those that are not public.</summary>
    public async Task<IReadOnlyList<IShape>> DrawAsync(IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var articles = (await contents.GetAsync(ids, VersionOptions.Published)).ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
        var shapes = new List<IShape>();
        foreach (var article in ids.Select(id => articles.GetValueOrDefault(id)).OfType<ContentItem>())
        {
            shapes.Add(await display.BuildDisplayAsync(article, updater.ModelUpdater, "Summary"));
        }

        return shapes;
    }
}
