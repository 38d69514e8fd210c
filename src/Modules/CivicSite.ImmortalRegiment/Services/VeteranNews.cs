using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Merging;
using CivicSite.News.Services;
using OrchardCore.DisplayManagement;
using YesSql;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Articles about a person. Those that name a record which was merged into the person's count too: an article is not rewritten by a merge.</summary>
internal sealed class VeteranNews(ISession session, ArticleShapes articles)
{
    private const int MostMerged = 20;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<IShape>> NewestAsync(string veteranId)
    {
        var ids = await WithMergedAsync(veteranId);
        var rows = await session.QueryIndex<VeteranNewsIndex>().Where(row => ids.Contains(row.VeteranId))
            .OrderByDescending(row => row.PublicationUtc).ThenByDescending(row => row.ContentItemId).Take(ArticleShapes.Beside * ids.Length).ListAsync();
        return await articles.DrawAsync([.. rows.Select(static row => row.ContentItemId).Distinct(StringComparer.Ordinal).Take(ArticleShapes.Beside)]);
    }

    /// <summary>The record's id with those of all records that are part of it now.</summary>
    internal async Task<string[]> WithMergedAsync(string veteranId)
    {
        List<string> ids = [veteranId];
        for (var i = 0; i < ids.Count && ids.Count < MostMerged; i++)
        {
            var keptId = ids[i];
            var merges = await session.Query<MergeRecord, VeteranMergeIndex>(row => row.KeptId == keptId).ListAsync();
            ids.AddRange(merges.Where(static merge => merge.UndoneUtc is null).Select(static merge => merge.GoneId).Except(ids, StringComparer.Ordinal).ToList());
        }

        return [.. ids];
    }
}
