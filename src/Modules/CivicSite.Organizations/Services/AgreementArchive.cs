using CivicSite.Organizations.Indexes;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Organizations.Services;

/// <summary>Reads published agreements. There is one every few years.</summary>
internal sealed class AgreementArchive(ISession session)
{
    private const int Most = 200;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ContentItem>> AllAsync() =>
        [.. await session.Query<ContentItem, AgreementIndex>()
            .OrderByDescending(row => row.FirstYear).ThenBy(row => row.ContentItemId).Take(Most).ListAsync()];
}
