using CivicSite.News.Services;
using CivicSite.Tos.Indexes;
using OrchardCore.DisplayManagement;
using YesSql;

namespace CivicSite.Tos.Services;

/// <summary>Articles about a TOS.</summary>
internal sealed class TosNews(ISession session, ArticleShapes articles)
{
    /// <summary>The newest articles about a TOS.</summary>
    public async Task<IReadOnlyList<IShape>> NewestAsync(string tosId)
    {
        var rows = await session.QueryIndex<TosNewsIndex>().Where(row => row.TosId == tosId)
            .OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId).Take(ArticleShapes.Beside).ListAsync();
        return await articles.DrawAsync([.. rows.Select(static row => row.ContentItemId)]);
    }
}
