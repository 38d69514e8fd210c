using System.Globalization;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.Import;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Builds the pages of imports, and their report.</summary>
internal sealed class ImportViews(VeteranImportStore store, ImportTexts texts, VeteranTexts names, VeteranContexts contexts)
{
    private const int PageSize = 50;
    private const int Samples = 3;

    public async Task<ImportColumnsViewModel> ColumnsAsync(VeteranImport import, string error)
    {
        var first = (await store.ChunkAsync(import.BatchId, 0))?.Rows.Take(Samples).ToList() ?? [];
        var form = new ImportColumnsForm { Source = import.Source, SourceKind = import.SourceKind, Certainty = import.Certainty };
        return new ImportColumnsViewModel(
            import.BatchId, import.FileName, import.Rows,
            [.. import.Headers.Select((header, column) => new ImportColumn(column, header, import.Fields.ElementAtOrDefault(column) ?? "",
                [.. first.Select(row => row.Cells.ElementAtOrDefault(column) ?? "").Where(static cell => cell.Length > 0)]))],
            form, error)
        {
            Fields = [.. ImportFields.All.Select(field => new ImportOption(field.Key, texts.Field(field)))],
            SourceKinds = [.. SourceKinds.All.Select(code => new ImportOption(code, names.SourceKind(code)))],
            Certainties = [.. Certainties.All.Select(code => new ImportOption(code, names.Certainty(code)))],
        };
    }

    public async Task<ImportViewModel> ShowAsync(VeteranImport import, ImportRows? show, int page)
    {
        var shown = show ?? First(import);
        var rows = import.IsAtWork()
            ? []
            : (await store.ChunksAsync(import.BatchId)).SelectMany(static chunk => chunk.Rows).Where(row => IsShown(row, shown)).Skip((page - 1) * PageSize).Take(PageSize + 1).ToList();
        return new ImportViewModel(
            import.BatchId, import.FileName, import.State, import.Percent(), ImportTotals.Of(import),
            shown, [.. rows.Take(PageSize).Select(row => Row(import, row))], page, rows.Count > PageSize);
    }

    public async Task<byte[]> ReportAsync(VeteranImport import)
    {
        var urls = (await contexts.GetAsync()).Urls;
        var rows = (await store.ChunksAsync(import.BatchId)).SelectMany(static chunk => chunk.Rows).Select(row =>
        {
            var match = row.Matches.FirstOrDefault();
            return (IEnumerable<string>)
            [
                row.Number.ToString(CultureInfo.InvariantCulture),
                RowReader.Read(import, row).Name,
                row.Faults.Count > 0 ? texts.Outcome(RowOutcome.Failed) : texts.Outcome(row.Outcome),
                row.Faults.Count > 0 ? string.Join("; ", row.Faults.Select(fault => fault.Column is { } column ? $"{import.Headers[column]}: {fault.Message}" : fault.Message)) : row.Note ?? "",
                row.ItemId is { } id && row.Outcome is not RowOutcome.Undone ? urls.Absolute(urls.Permalink(id)) : "",
                match is null ? "" : match.Row > 0 ? $"{match.Name} ({match.Row})" : match.Name,
                match is null ? "" : match.Why,
            ];
        });
        return CsvWriter.Write(rows.Prepend(texts.ReportHeadings));
    }

    private static ImportRows First(VeteranImport import) => import switch
    {
        { State: ImportState.Imported } => ImportRows.Failed,
        { State: ImportState.Undone } => ImportRows.Kept,
        { Counts.Faulty: > 0 } => ImportRows.Faulty,
        { Counts.Duplicates: > 0 } => ImportRows.Matches,
        _ => ImportRows.New,
    };

    private static bool IsShown(VeteranImportRow row, ImportRows shown) => shown switch
    {
        ImportRows.Faulty => row.Faults.Count > 0,
        ImportRows.Matches => row.Faults.Count == 0 && row.Matches.Count > 0,
        ImportRows.Failed => row.Outcome == RowOutcome.Failed,
        ImportRows.Kept => row.Outcome == RowOutcome.Kept,
        _ => row.Faults.Count == 0 && row.Matches.Count == 0,
    };

    private static ImportRowModel Row(VeteranImport import, VeteranImportRow row) => new(
        row.Number,
        RowReader.Read(import, row).Name,
        [.. row.Faults.Select(fault => new ImportFault(
            fault.Column is { } column ? import.Headers[column] : "", fault.Column is { } cell ? row.Cells.ElementAtOrDefault(cell) ?? "" : "", fault.Message))],
        [.. row.Matches.Select(static match => new ImportMatch(match.RecordId, match.Row, match.Name, match.Score, match.IsSame, match.Why))],
        row.Choice == RowChoice.Add ? row.Target.ToString(CultureInfo.InvariantCulture) : row.Choice.ToString(),
        row.Note ?? "");
}
