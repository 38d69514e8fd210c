using CivicSite.Import;
using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace CivicSite.Organizations.Import;

/// <inheritdoc cref="IImports"/>
internal sealed class Imports(
    ImportStore store, ImportRunner runner, OrganizationContexts contexts, RecordFieldTexts texts, CurrentUser user, IStringLocalizer<Imports> S) : IImports
{
    private const int PageSize = 50;
    private const int Samples = 3;

    public async Task<ImportListViewModel> ListAsync(TableFault fault = TableFault.None) => new(
        [.. (await store.ListAsync()).Select(static batch => new ImportListRow(batch.BatchId, batch.FileName, batch.CreatedUtc, batch.Author ?? "", batch.State, batch.Rows))], fault);

    public async Task<(string? BatchId, TableFault Fault)> UploadAsync(IFormFile? file)
    {
        await using var content = file?.OpenReadStream();
        var (table, fault) = await ImportFiles.ReadAsync(content, file?.Length ?? 0);
        if (table is null)
        {
            return (null, fault);
        }

        var mayOffice = await user.MaySeeOfficeContactsAsync();
        var batch = new ImportBatch
        {
            Author = user.Name,
            Owner = user.Id,
            MayOffice = mayOffice,
            Fields = [.. ColumnGuess.Fields(table.Headers).Select(key => RecordFields.Find(key) is { IsOfficeOnly: true } && !mayOffice ? null : key)],
        };
        await store.AddAsync(batch, Path.GetFileName(file!.FileName), table);
        return (batch.BatchId, TableFault.None);
    }

    public async Task<ImportColumnsViewModel?> ColumnsAsync(string batchId) =>
        await store.FindAsync(batchId) is { State: ImportState.Columns or ImportState.Checked } batch ? await ColumnsAsync(batch, batch.Fields, batch.DefaultKind, "") : null;

    public async Task<(bool Found, ImportColumnsViewModel? Page)> ChooseAsync(string batchId, ImportColumnsForm form)
    {
        if (await store.FindAsync(batchId) is not { State: ImportState.Columns or ImportState.Checked } batch)
        {
            return (false, null);
        }

        var fields = batch.Headers.Select((_, column) => form.Columns.ElementAtOrDefault(column))
            .Select(key => RecordFields.Find(key) is { } field && (batch.MayOffice || !field.IsOfficeOnly) ? field.Key : null).ToList();
        var kind = (await contexts.GetAsync()).Directory.Kinds.ByName(form.DefaultKind ?? "")?.Name;
        var twice = fields.OfType<string>().GroupBy(static key => key, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1)?.Key;
        var error = !fields.Contains(RecordFields.NameKey, StringComparer.Ordinal) ? S["Say which column holds the full name."].Value
            : twice is not null ? S["Two columns cannot both be “{0}”.", texts.Name(RecordFields.Find(twice)!)].Value
            : "";
        if (error.Length > 0)
        {
            return (true, await ColumnsAsync(batch, fields, form.DefaultKind, error));
        }

        (batch.Fields, batch.DefaultKind, batch.Counts) = (fields, kind, new ImportCounts());
        await runner.BeginAsync(batch, ImportState.Checking);
        return (true, null);
    }

    public async Task<ImportViewModel?> ShowAsync(string batchId, ImportRows? show, int page)
    {
        if (await store.FindAsync(batchId) is not { } batch || batch.State == ImportState.Columns)
        {
            return null;
        }

        var shown = show ?? First(batch);
        var rows = batch.State is ImportState.Checked or ImportState.Imported or ImportState.Undone
            ? (await store.ChunksAsync(batchId)).SelectMany(static chunk => chunk.Rows).Where(row => IsShown(row, shown)).Skip((page - 1) * PageSize).Take(PageSize + 1).ToList()
            : [];
        var counts = batch.Counts;
        return new ImportViewModel(
            batchId, batch.FileName, batch.State, batch.Percent(),
            new ImportTotals(batch.Rows, counts.Good, counts.Faulty, counts.Duplicates, counts.Created, counts.Updated, counts.Skipped, counts.Failed, counts.Undone, counts.Kept),
            shown, [.. rows.Take(PageSize).Select(row => Row(batch, row))], page, rows.Count > PageSize);
    }

    public async Task<bool> DecideAsync(string batchId, DuplicateChoicesForm form)
    {
        if (await store.FindAsync(batchId) is not { State: ImportState.Checked })
        {
            return false;
        }

        var choices = form.Rows.Where(static row => Enum.IsDefined(row.Choice)).DistinctBy(static row => row.Number).ToDictionary(static row => row.Number, static row => row.Choice);
        foreach (var chunk in await store.ChunksAsync(batchId))
        {
            var changed = chunk.Rows.Where(row => row.Duplicate != DuplicateKind.None && choices.TryGetValue(row.Number, out var choice) && choice != row.Choice
                && (choice != DuplicateChoice.New || row.Duplicate != DuplicateKind.Ogrn)).ToList();
            changed.ForEach(row => row.Choice = choices[row.Number]);
            if (changed.Count > 0)
            {
                await store.SaveAsync(chunk);
            }
        }

        return true;
    }

    public Task<bool> StartAsync(string batchId) => BeginAsync(batchId, ImportState.Checked, ImportState.Importing);

    public Task<bool> UndoAsync(string batchId) => BeginAsync(batchId, ImportState.Imported, ImportState.Undoing);

    public async Task<bool> DeleteAsync(string batchId)
    {
        if (await store.FindAsync(batchId) is not { State: ImportState.Columns or ImportState.Checked or ImportState.Undone } batch)
        {
            return false;
        }

        await store.DeleteAsync(batch);
        return true;
    }

    private async Task<bool> BeginAsync(string batchId, ImportState from, ImportState to)
    {
        if (await store.FindAsync(batchId) is not { } batch || batch.State != from)
        {
            return false;
        }

        await runner.BeginAsync(batch, to);
        return true;
    }

    private async Task<ImportColumnsViewModel> ColumnsAsync(ImportBatch batch, List<string?> fields, string? kind, string error)
    {
        var first = (await store.ChunkAsync(batch.BatchId, 0))?.Rows.Take(Samples).ToList() ?? [];
        return new ImportColumnsViewModel(
            batch.BatchId, batch.FileName, batch.Rows,
            [.. batch.Headers.Select((header, column) => new ImportColumn(column, header, fields.ElementAtOrDefault(column) ?? "",
                [.. first.Select(row => row.Cells.ElementAtOrDefault(column) ?? "").Where(static cell => cell.Length > 0)]))],
            [.. RecordFields.All.Where(field => batch.MayOffice || !field.IsOfficeOnly).Select(field => new ImportChoice(field.Key, texts.Name(field)))],
            [.. (await contexts.GetAsync()).Directory.Kinds.All.Select(static term => term.Name)],
            kind ?? "",
            error);
    }

    private static ImportRows First(ImportBatch batch) => batch switch
    {
        { State: ImportState.Imported } => ImportRows.Failed,
        { State: ImportState.Undone } => ImportRows.Kept,
        { Counts.Faulty: > 0 } => ImportRows.Faulty,
        { Counts.Duplicates: > 0 } => ImportRows.Duplicates,
        _ => ImportRows.Good,
    };

    private static bool IsShown(ImportRow row, ImportRows shown) => shown switch
    {
        ImportRows.Faulty => row.Faults.Count > 0,
        ImportRows.Duplicates => row.Faults.Count == 0 && row.Duplicate != DuplicateKind.None,
        ImportRows.Failed => row.Outcome == RowOutcome.Failed,
        ImportRows.Kept => row.Outcome == RowOutcome.Kept,
        _ => row.Faults.Count == 0 && row.Duplicate == DuplicateKind.None,
    };

    private static ImportRowModel Row(ImportBatch batch, ImportRow row) => new(
        row.Number,
        RowRecords.Value(batch, row, RecordFields.NameKey),
        [.. row.Faults.Select(fault => new ImportFault(
            fault.Column is { } column ? batch.Headers[column] : "", fault.Column is { } cell ? row.Cells.ElementAtOrDefault(cell) ?? "" : "", fault.Message))],
        row.Duplicate, row.DuplicateId ?? "", row.DuplicateName ?? "", row.Choice, row.Note ?? "", row.ItemId ?? "");
}
