using CivicSite.Import;
using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Import;

/// <summary>Writes the rows of an import into the register, a chunk in a transaction.</summary>
internal sealed class ImportWriter(
    RowRecords records, RecordCheck check, OrganizationContexts contexts, OrganizationDuplicates duplicates, IContentManager contents, IStringLocalizer<ImportWriter> S)
{
    public async Task WriteAsync(ImportBatch batch, ImportChunk chunk)
    {
        // The check has asked whether a name is in the register already; nobody reads a notice here.
        duplicates.AreWatched = false;
        var directory = (await contexts.GetAsync()).Directory;
        foreach (var row in chunk.Rows.Where(static row => row.Outcome == RowOutcome.None))
        {
            row.Outcome = await WriteAsync(batch, row, directory);
            batch.Counts.AddOutcome(row.Outcome);
        }
    }

    private async Task<RowOutcome> WriteAsync(ImportBatch batch, ImportRow row, OrganizationDirectory directory)
    {
        if (row.Faults.Count > 0)
        {
            return row.Fail(row.Faults[0].Message);
        }

        // Two organisations cannot have one ОГРН.
        return (row.Duplicate, row.Choice) switch
        {
            (DuplicateKind.None, _) or (DuplicateKind.Name, DuplicateChoice.New) => await CreateAsync(batch, row, directory),
            (_, DuplicateChoice.Update) => await UpdateAsync(batch, row, directory),
            _ => RowOutcome.Skipped,
        };
    }

    private async Task<RowOutcome> CreateAsync(ImportBatch batch, ImportRow row, OrganizationDirectory directory)
    {
        var item = await contents.NewAsync(OrganizationTypes.Organization);
        (item.Owner, item.Author) = (batch.Owner, batch.Author);
        if (records.Write(batch, row, item, directory, isNew: true) is [{ } fault, ..])
        {
            return row.Fail(fault.Message);
        }

        if (await check.FaultsAsync(item, asPublished: true) is [var (_, message), ..])
        {
            return row.Fail(message);
        }

        await contents.CreateAsync(item, VersionOptions.Draft);
        if (!await contents.PublishAsync(item))
        {
            await contents.RemoveAsync(item);
            return row.Fail(S["The register did not take it."]);
        }

        ListUndo.Remember(row, item, formerVersionId: null);
        return RowOutcome.Created;
    }

    private async Task<RowOutcome> UpdateAsync(ImportBatch batch, ImportRow row, OrganizationDirectory directory)
    {
        var latest = await contents.GetAsync(row.DuplicateId!, VersionOptions.Latest);
        if (latest is not { Published: true })
        {
            return row.Fail(latest is null ? S["The record has been deleted meanwhile."] : S["Somebody has an unpublished draft of the record."]);
        }

        var candidate = RecordCheck.Copy(latest);
        var faults = records.Write(batch, row, candidate, directory, isNew: false).Select(static fault => fault.Message)
            .Concat((await check.FaultsAsync(candidate)).Select(static fault => fault.Message)).ToList();
        if (faults.Count > 0)
        {
            return row.Fail(faults[0]);
        }

        var version = (await contents.GetAsync(latest.ContentItemId, VersionOptions.DraftRequired))!;
        version.Author = batch.Author;
        records.Write(batch, row, version, directory, isNew: false);
        await contents.SaveDraftAsync(version);
        if (!await contents.PublishAsync(version))
        {
            throw new InvalidOperationException($"Row {row.Number} passed the rules, but was not published.");
        }

        ListUndo.Remember(row, version, latest.ContentItemVersionId);
        return RowOutcome.Updated;
    }
}
