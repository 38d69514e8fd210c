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
            Count(batch.Counts, row.Outcome);
        }
    }

    private async Task<RowOutcome> WriteAsync(ImportBatch batch, ImportRow row, OrganizationDirectory directory)
    {
        if (row.Faults.Count > 0)
        {
            return Fail(row, row.Faults[0].Message);
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
            return Fail(row, fault.Message);
        }

        if (await check.FaultsAsync(item, asPublished: true) is [var (_, message), ..])
        {
            return Fail(row, message);
        }

        await contents.CreateAsync(item, VersionOptions.Draft);
        if (!await contents.PublishAsync(item))
        {
            await contents.RemoveAsync(item);
            return Fail(row, S["The register did not take it."]);
        }

        Remember(row, item, formerVersionId: null);
        return RowOutcome.Created;
    }

    private async Task<RowOutcome> UpdateAsync(ImportBatch batch, ImportRow row, OrganizationDirectory directory)
    {
        var latest = await contents.GetAsync(row.DuplicateId!, VersionOptions.Latest);
        if (latest is not { Published: true })
        {
            return Fail(row, latest is null ? S["The record has been deleted meanwhile."] : S["Somebody has an unpublished draft of the record."]);
        }

        var candidate = RecordCheck.Copy(latest);
        var faults = records.Write(batch, row, candidate, directory, isNew: false).Select(static fault => fault.Message)
            .Concat((await check.FaultsAsync(candidate)).Select(static fault => fault.Message)).ToList();
        if (faults.Count > 0)
        {
            return Fail(row, faults[0]);
        }

        var version = (await contents.GetAsync(latest.ContentItemId, VersionOptions.DraftRequired))!;
        version.Author = batch.Author;
        records.Write(batch, row, version, directory, isNew: false);
        await contents.SaveDraftAsync(version);
        if (!await contents.PublishAsync(version))
        {
            throw new InvalidOperationException($"Row {row.Number} passed the rules, but was not published.");
        }

        Remember(row, version, latest.ContentItemVersionId);
        return RowOutcome.Updated;
    }

    private static void Remember(ImportRow row, ContentItem item, string? formerVersionId)
    {
        (row.ItemId, row.VersionId, row.ModifiedUtc, row.FormerVersionId) = (item.ContentItemId, item.ContentItemVersionId, item.ModifiedUtc, formerVersionId);
    }

    private static RowOutcome Fail(ImportRow row, string why)
    {
        row.Note = why;
        return RowOutcome.Failed;
    }

    private static void Count(ImportCounts counts, RowOutcome outcome)
    {
        switch (outcome)
        {
            case RowOutcome.Created:
                counts.Created++;
                break;
            case RowOutcome.Updated:
                counts.Updated++;
                break;
            case RowOutcome.Skipped:
                counts.Skipped++;
                break;
            default:
                counts.Failed++;
                break;
        }
    }
}

/// <summary>Takes an import back: what it made is removed, what it changed is as it was before. What somebody changed since stays, and is named.</summary>
internal sealed class ImportUndo(OrganizationDuplicates duplicates, RecordCheck check, IContentManager contents, IStringLocalizer<ImportUndo> S)
{
    public async Task UndoAsync(ImportBatch batch, ImportChunk chunk)
    {
        duplicates.AreWatched = false;
        foreach (var row in chunk.Rows.Where(static row => row.Outcome is RowOutcome.Created or RowOutcome.Updated))
        {
            row.Note = await RefuseAsync(row);
            row.Outcome = row.Note is null ? RowOutcome.Undone : RowOutcome.Kept;
            _ = row.Note is null ? batch.Counts.Undone++ : batch.Counts.Kept++;
        }
    }

    // Null where the row was taken back.
    private async Task<string?> RefuseAsync(ImportRow row)
    {
        if (await contents.GetAsync(row.ItemId!, VersionOptions.Latest) is not { } latest)
        {
            return row.FormerVersionId is null ? null : S["The record has been deleted since."].Value;
        }

        if (!string.Equals(latest.ContentItemVersionId, row.VersionId, StringComparison.Ordinal) || latest.ModifiedUtc != row.ModifiedUtc || !latest.Published)
        {
            return S["The record has been changed since."];
        }

        if (row.FormerVersionId is null)
        {
            await contents.RemoveAsync(latest);
            return null;
        }

        var former = await contents.GetVersionAsync(row.FormerVersionId);
        return former is null ? S["The former version does not exist any more."] : await RestoreAsync(former);
    }

    private async Task<string?> RestoreAsync(ContentItem former)
    {
        if ((await check.FaultsAsync(former, asPublished: true)).Count > 0)
        {
            return S["The former version breaks the rules of the register."];
        }

        await contents.RestoreAsync(former);
        var draft = (await contents.GetAsync(former.ContentItemId, VersionOptions.Draft))!;
        return await contents.PublishAsync(draft) ? null : throw new InvalidOperationException("The former version passed the rules, but was not published.");
    }
}
