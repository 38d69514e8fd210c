using CivicSite.Organizations.Services;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.OpenData;

/// <summary>Reads the published register for exports, in the directory's order.</summary>
internal sealed class OpenDataRegister(IContentManager contents)
{
    private const int BatchSize = 500;

    public async Task<IReadOnlyList<OpenDataRecord>> ReadAsync(OrganizationContext context, int skip = 0, int take = int.MaxValue)
    {
        var records = new List<OpenDataRecord>();
        foreach (var batch in context.Directory.Entries.Skip(skip).Take(take).Select(static entry => entry.Id).Chunk(BatchSize))
        {
            var items = (await contents.GetAsync(batch, VersionOptions.Published)).ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
            records.AddRange(batch.Where(items.ContainsKey).Select(id => OpenDataRecord.From(items[id], context)));
        }

        return records;
    }
}
