using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.News.Services;
using OrchardCore.DisplayManagement;
using YesSql;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Articles about a person.</summary>
internal sealed class VeteranNews(ISession session, ArticleShapes articles)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<IShape>> NewestAsync(string veteranId)
    {
        var rows = await session.QueryIndex<VeteranNewsIndex>().Where(row => row.VeteranId == veteranId)
            .OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId).Take(ArticleShapes.Beside).ListAsync();
        return await articles.DrawAsync([.. rows.Select(static row => row.ContentItemId)]);
    }
}
