using CivicSite.Organizations.Services;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Organizations.OpenData;

/// <summary>Reads the published register for exports, in the directory's order, some records at a time.</summary>
internal sealed class OpenDataRegister(IContentManager contents, ISession session)
{
    private const int BatchSize = 250;

    public async IAsyncEnumerable<OpenDataRecord> ReadAsync(OrganizationContext context, int skip = 0, int take = int.MaxValue)
    {
        foreach (var batch in context.Directory.Entries.Skip(skip).Take(take).Select(static entry => entry.Id).Chunk(BatchSize))
        {
            var items = (await contents.GetAsync(batch, VersionOptions.Published)).ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
            foreach (var id in batch.Where(items.ContainsKey))
            {
                yield return OpenDataRecord.From(items[id], context);
            }

            // Items are far larger than their records: ten thousand of them would stay until the end of the request.
            session.Detach(items.Values);
        }
    }
}
