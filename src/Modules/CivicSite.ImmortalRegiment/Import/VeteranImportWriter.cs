using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.Import;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Writes the rows of an import into the archive, a chunk in a transaction.</summary>
internal sealed class VeteranImportWriter(VeteranImportStore store, ImportTexts texts, IContentManager contents, ILocalClock clock)
{
    public async Task WriteAsync(VeteranImport import, VeteranImportChunk chunk)
    {
        foreach (var row in chunk.Rows.Where(static row => row.Outcome == RowOutcome.None))
        {
            row.Outcome = row.Faults.Count > 0 ? row.Fail(row.Faults[0].Message) : row.Choice switch
            {
                RowChoice.New => await CreateAsync(import, row),
                RowChoice.Add => await AddAsync(import, chunk, row),
                _ => RowOutcome.Skipped,
            };
            import.Counts.AddOutcome(row.Outcome);
        }
    }

    private async Task<RowOutcome> CreateAsync(VeteranImport import, VeteranImportRow row)
    {
        var item = await contents.NewAsync(VeteranTypes.Veteran);
        (item.Owner, item.Author) = (import.Owner, import.Author);
        RowWriter.WriteNew(item, RowReader.Read(import, row));
        if (!await IsRightAsync(item))
        {
            return row.Fail(texts.Refused);
        }

        await contents.CreateAsync(item, VersionOptions.Draft);
        if (!await contents.PublishAsync(item))
        {
            await contents.RemoveAsync(item);
            return row.Fail(texts.Refused);
        }

        ListUndo.Remember(row, item, formerVersionId: null);
        return RowOutcome.Created;
    }

    private async Task<RowOutcome> AddAsync(VeteranImport import, VeteranImportChunk chunk, VeteranImportRow row)
    {
        var match = row.Matches[row.Target];
        var id = match.RecordId.Length > 0 ? match.RecordId : await WrittenAsync(import, chunk, match);
        if (id is null)
        {
            return row.Fail(texts.RowNotWritten(match.Row));
        }

        var latest = await contents.GetAsync(id, VersionOptions.Latest);
        if (latest is not { Published: true })
        {
            return row.Fail(latest is null ? texts.Deleted : texts.HasDraft);
        }

        var (person, candidate) = (RowReader.Read(import, row), RowWriter.Copy(latest));
        if (!RowWriter.Add(candidate, person))
        {
            (row.ItemId, row.Note) = (id, texts.NothingNew);
            return RowOutcome.Skipped;
        }

        return await IsRightAsync(candidate) ? await ChangeAsync(import, row, latest, person) : row.Fail(texts.Refused);
    }

    private async Task<RowOutcome> ChangeAsync(VeteranImport import, VeteranImportRow row, ContentItem latest, RowPerson person)
    {
        row.Shares = latest.ModifiedUtc >= import.StartedUtc;
        var former = latest.ContentItemVersionId;
        var version = (await contents.GetAsync(latest.ContentItemId, VersionOptions.DraftRequired))!;
        version.Author = import.Author;
        RowWriter.Add(version, person);
        await contents.SaveDraftAsync(version);
        if (!await contents.PublishAsync(version))
        {
            throw new InvalidOperationException($"Row {row.Number} passed the rules, but was not published.");
        }

        ListUndo.Remember(row, version, former);
        return RowOutcome.Updated;
    }

    // The record that an earlier row made, or added to.
    private async Task<string?> WrittenAsync(VeteranImport import, VeteranImportChunk chunk, RowMatch match)
    {
        var other = match.Chunk == chunk.Number ? chunk : await store.ChunkAsync(import.BatchId, match.Chunk);
        return other?.Rows.Find(row => row.Number == match.Row)?.ItemId;
    }

    private async Task<bool> IsRightAsync(ContentItem item) =>
        !VeteranRules.Check(item, forPublication: true, DateOnly.FromDateTime((await clock.GetLocalNowAsync()).Date)).Any();
}

/// <summary>Takes an import back, the last row first. What somebody changed since stays, and is named.</summary>
internal sealed class VeteranImportUndo(ListUndo undo, ImportTexts texts, ILocalClock clock)
{
    public async Task UndoAsync(VeteranImport import, VeteranImportChunk chunk)
    {
        var today = DateOnly.FromDateTime((await clock.GetLocalNowAsync()).Date);
        foreach (var row in Enumerable.Reverse(chunk.Rows).Where(static row => row.Outcome is RowOutcome.Created or RowOutcome.Updated))
        {
            var stands = import.Restored.GetValueOrDefault(row.ItemId!) is { } known && string.Equals(known.Of, row.VersionId, StringComparison.Ordinal)
                ? new RowVersion(known.VersionId, known.ModifiedUtc)
                : null;
            var (fault, restored) = await undo.UndoAsync(row, former => Task.FromResult(!VeteranRules.Check(former, forPublication: true, today).Any()), stands);
            row.Note = texts.Describe(fault);
            row.Outcome = fault == UndoFault.None ? RowOutcome.Undone : RowOutcome.Kept;
            import.Counts.AddOutcome(row.Outcome);
            if (row.Shares && restored is not null)
            {
                import.Restored[row.ItemId!] = new RestoredVersion { Of = row.FormerVersionId, VersionId = restored.ContentItemVersionId, ModifiedUtc = restored.ModifiedUtc };
            }
        }
    }
}
