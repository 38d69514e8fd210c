using CivicSite.ImmortalRegiment.Indexes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Articles about a person, drawn as lists of news draw them.</summary>
internal sealed class VeteranNews(ISession session, IContentManager contents, IContentItemDisplayManager display, IUpdateModelAccessor updater)
{
    private const int Shown = 6;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<IShape>> NewestAsync(string veteranId)
    {
        var rows = await session.QueryIndex<VeteranNewsIndex>().Where(row => row.VeteranId == veteranId)
            .OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId).Take(Shown).ListAsync();
        var ids = rows.Select(static row => row.ContentItemId).ToList();
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
