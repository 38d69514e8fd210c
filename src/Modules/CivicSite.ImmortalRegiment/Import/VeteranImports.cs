using System.Globalization;
using System.Security.Claims;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.Import;
using Microsoft.AspNetCore.Http;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Import;

/// <inheritdoc cref="IVeteranImports"/>
internal sealed class VeteranImports(
    VeteranImportStore store, VeteranImportRunner runner, ImportViews views, ImportTexts texts, IHttpContextAccessor http, IClock clock) : IVeteranImports
{
    public async Task<ImportListViewModel> ListAsync(TableFault fault = TableFault.None) => new(
        [.. (await store.ListAsync()).Select(static import => new ImportListRow(import.BatchId, import.FileName, import.CreatedUtc, import.Author ?? "", import.State, import.Rows))], fault);

    public async Task<(string? BatchId, TableFault Fault)> UploadAsync(IFormFile? file)
    {
        await using var content = file?.OpenReadStream();
        var (table, fault) = await ImportFiles.ReadAsync(content, file?.Length ?? 0);
        if (table is null)
        {
            return (null, fault);
        }

        var import = new VeteranImport
        {
            Author = http.HttpContext?.User.Identity?.Name,
            Owner = http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier),
            Fields = [.. ColumnHeadings.Fields(table.Headers, ImportFields.Headings)],
        };
        await store.AddAsync(import, Path.GetFileName(file!.FileName), table);
        return (import.BatchId, TableFault.None);
    }

    public async Task<ImportColumnsViewModel?> ColumnsAsync(string batchId) =>
        await store.FindAsync(batchId) is { State: ImportState.Columns or ImportState.Checked } import ? await views.ColumnsAsync(import, "") : null;

    public async Task<(bool Found, ImportColumnsViewModel? Page)> ChooseAsync(string batchId, ImportColumnsForm form)
    {
        if (await store.FindAsync(batchId) is not { State: ImportState.Columns or ImportState.Checked } import)
        {
            return (false, null);
        }

        import.Fields = [.. import.Headers.Select((_, column) => ImportFields.Find(form.Columns.ElementAtOrDefault(column))?.Key)];
        import.Source = (form.Source ?? "").Trim();
        import.SourceKind = SourceKinds.All.Contains(form.SourceKind, StringComparer.Ordinal) ? form.SourceKind! : SourceKinds.Other;
        import.Certainty = Certainties.All.Contains(form.Certainty, StringComparer.Ordinal) ? form.Certainty! : Certainties.Probable;
        if (Fault(import) is { Length: > 0 } fault)
        {
            // What was chosen stays, but is not checked yet.
            import.State = ImportState.Columns;
            await store.SaveAsync(import);
            return (true, await views.ColumnsAsync(import, fault));
        }

        import.Counts = new ImportCounts();
        await runner.BeginAsync(import, ImportState.Checking);
        return (true, null);
    }

    public async Task<ImportViewModel?> ShowAsync(string batchId, ImportRows? show, int page) =>
        await store.FindAsync(batchId) is { State: not ImportState.Columns } import ? await views.ShowAsync(import, show, page) : null;

    public async Task<byte[]?> ReportAsync(string batchId) =>
        await store.FindAsync(batchId) is { State: ImportState.Checked or ImportState.Imported or ImportState.Undone } import ? await views.ReportAsync(import) : null;

    public async Task<bool> DecideAsync(string batchId, MatchChoicesForm form)
    {
        if (await store.FindAsync(batchId) is not { State: ImportState.Checked })
        {
            return false;
        }

        var choices = form.Rows.DistinctBy(static row => row.Number).ToDictionary(static row => row.Number, static row => row.Choice);
        foreach (var chunk in await store.ChunksAsync(batchId))
        {
            var decided = chunk.Rows.Where(row => row.Matches.Count > 0 && Decide(row, string.IsNullOrEmpty(form.All) ? choices.GetValueOrDefault(row.Number) : form.All)).ToList();
            if (decided.Count > 0)
            {
                await store.SaveAsync(chunk);
            }
        }

        return true;
    }

    public async Task<bool> StartAsync(string batchId)
    {
        if (await store.FindAsync(batchId) is not { State: ImportState.Checked } import)
        {
            return false;
        }

        import.StartedUtc = clock.UtcNow;
        await runner.BeginAsync(import, ImportState.Importing);
        return true;
    }

    public async Task<bool> UndoAsync(string batchId)
    {
        if (await store.FindAsync(batchId) is not { State: ImportState.Imported } import)
        {
            return false;
        }

        await runner.BeginAsync(import, ImportState.Undoing);
        return true;
    }

    public async Task<bool> DeleteAsync(string batchId)
    {
        if (await store.FindAsync(batchId) is not { State: ImportState.Columns or ImportState.Checked or ImportState.Undone } import)
        {
            return false;
        }

        await store.DeleteAsync(import);
        return true;
    }

    // Rows name their source themselves, or the list as a whole has one.
    private string Fault(VeteranImport import)
    {
        var fields = import.Fields.OfType<string>().ToList();
        var twice = fields.GroupBy(static key => key, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1)?.Key;
        return !fields.Exists(static key => key is ImportFields.Surname or ImportFields.FullName) ? texts.NoColumnOfNames
            : twice is not null ? texts.Twice(twice)
            : import.Source.Length == 0 && !fields.Exists(static key => key is ImportFields.Source or ImportFields.SourceUrl) ? texts.NoSource
            : "";
    }

    /// <returns>Whether that changes anything.</returns>
    private static bool Decide(VeteranImportRow row, string? choice)
    {
        var before = (row.Choice, row.Target);
        (row.Choice, row.Target) = choice switch
        {
            "New" => (RowChoice.New, 0),
            "Skip" => (RowChoice.Skip, 0),
            "Likeliest" => (RowChoice.Add, 0),
            _ when int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var target) && target < row.Matches.Count => (RowChoice.Add, target),
            _ => before,
        };
        return before != (row.Choice, row.Target);
    }
}
