using CivicSite.Import;
using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Indexes;
using CivicSite.Organizations.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Organizations.Import;

/// <summary>Checks the rows of an import without writing any record: what is wrong, and what is in the register already.</summary>
internal sealed class ImportCheck(
    ImportStore store, RowRecords records, OrganizationContexts contexts, IContentManager contents, ISession session, IStringLocalizer<ImportCheck> S)
{
    /// <inheritdoc cref="IListSteps{TBatch, TChunk}.CheckAsync"/>
    public async Task StepAsync(ImportBatch batch, Func<bool> isTimeUp)
    {
        var context = await contexts.GetAsync();
        var chunks = await store.ChunksAsync(batch.BatchId);
        var known = await OgrnsAsync();
        var seen = chunks.Take(batch.Done).SelectMany(static chunk => chunk.Rows).Select(row => RowRecords.Value(batch, row, RecordFields.OgrnKey))
            .Where(static ogrn => ogrn.Length > 0).ToHashSet(StringComparer.Ordinal);
        var template = await contents.NewAsync(OrganizationTypes.Organization);
        do
        {
            var chunk = chunks[batch.Done];
            foreach (var row in chunk.Rows)
            {
                Check(batch, row, RecordCheck.Copy(template), context, known, seen);
                batch.Counts.AddChecked(row, row.Duplicate != DuplicateKind.None);
            }

            batch.Done++;
            await store.SaveAsync(chunk);
        }
        while (batch.Done < batch.Chunks && !isTimeUp());
    }

    private void Check(
        ImportBatch batch, ImportRow row, ContentItem item, OrganizationContext context, Dictionary<string, (string Id, string Name)> known, HashSet<string> seen)
    {
        row.Faults = [.. records.Write(batch, row, item, context.Directory, isNew: true)];
        (row.Duplicate, row.DuplicateId, row.DuplicateName, row.Choice) = (DuplicateKind.None, null, null, DuplicateChoice.Skip);
        var ogrn = RowRecords.Value(batch, row, RecordFields.OgrnKey);
        if (ogrn.Length > 0 && known.TryGetValue(ogrn, out var same))
        {
            (row.Duplicate, row.DuplicateId, row.DuplicateName, row.Choice) = (DuplicateKind.Ogrn, same.Id, same.Name, DuplicateChoice.Update);
        }
        else if (item.DisplayText is { Length: > 0 } name && DuplicateFinder.Of(context.Directory).Find(name) is { } like)
        {
            (row.Duplicate, row.DuplicateId, row.DuplicateName) = (DuplicateKind.Name, like.Id, like.Name);
        }

        // What a row leaves out is in the record that it changes.
        var rules = records.Check(batch, item, context.Today, isComplete: row.Duplicate == DuplicateKind.None);
        row.Faults.AddRange(rules.Where(fault => row.Faults.TrueForAll(other => fault.Column is null || other.Column != fault.Column)).ToList());
        if (ogrn.Length > 0 && !seen.Add(ogrn))
        {
            row.Faults.Add(new RowFault { Column = batch.Fields.IndexOf(RecordFields.OgrnKey), Message = S["An earlier row has the same OGRN."] });
        }
    }

    private async Task<Dictionary<string, (string Id, string Name)>> OgrnsAsync() =>
        (await session.QueryIndex<OrganizationIndex>(row => row.Ogrn != null).ListAsync())
            .GroupBy(static row => row.Ogrn!, StringComparer.Ordinal)
            .ToDictionary(static rows => rows.Key, static rows => (rows.First().ContentItemId, rows.First().Name), StringComparer.Ordinal);
}
