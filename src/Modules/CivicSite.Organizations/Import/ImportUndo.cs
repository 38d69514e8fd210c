using CivicSite.Import;
using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Services;
using Microsoft.Extensions.Localization;

namespace CivicSite.Organizations.Import;

/// <summary>Takes an import back. What somebody changed since stays, and is named.</summary>
internal sealed class ImportUndo(OrganizationDuplicates duplicates, RecordCheck check, ListUndo undo, IStringLocalizer<ImportUndo> S)
{
    public async Task UndoAsync(ImportBatch batch, ImportChunk chunk)
    {
        duplicates.AreWatched = false;
        foreach (var row in chunk.Rows.Where(static row => row.Outcome is RowOutcome.Created or RowOutcome.Updated))
        {
            var (fault, _) = await undo.UndoAsync(row, async former => (await check.FaultsAsync(former, asPublished: true)).Count == 0);
            row.Note = Describe(fault);
            row.Outcome = fault == UndoFault.None ? RowOutcome.Undone : RowOutcome.Kept;
            batch.Counts.AddOutcome(row.Outcome);
        }
    }

    private string? Describe(UndoFault fault) => fault switch
    {
        UndoFault.None => null,
        UndoFault.Deleted => S["The record has been deleted since."].Value,
        UndoFault.Changed => S["The record has been changed since."].Value,
        UndoFault.Lost => S["The former version does not exist any more."].Value,
        _ => S["The former version breaks the rules of the register."].Value,
    };
}
