using CivicSite.Organizations.Indexes;
using CivicSite.News.Services;
using OrchardCore.DisplayManagement;
using YesSql;

namespace CivicSite.Organizations.Services;

/// <summary>The newest articles about an organisation.</summary>
internal sealed class OrganizationNews(ISession session, ArticleShapes articles)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<IShape>> NewestAsync(string organizationId)
    {
        var rows = await session.QueryIndex<OrganizationNewsIndex>().Where(row => row.OrganizationId == organizationId)
            .OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId).Take(ArticleShapes.Beside).ListAsync();
        return await articles.DrawAsync([.. rows.Select(static row => row.ContentItemId)]);
    }
}
