using CivicSite.Import;
using Microsoft.AspNetCore.Http;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>An import in the list.</summary>
public sealed record ImportListRow(string BatchId, string FileName, DateTime CreatedUtc, string Author, ImportState State, int Rows);

/// <summary>The list of imports with the form for a new one.</summary>
public sealed record ImportListViewModel(IReadOnlyList<ImportListRow> Imports, TableFault Fault = TableFault.None);

/// <summary>What is uploaded.</summary>
public sealed class ImportUploadForm
{
    public IFormFile? File { get; set; }
}

/// <summary>A column of the file.</summary>
/// <param name="Field">Key of the field that it holds; empty for a column that is left out.</param>
/// <param name="Samples">The first values.</param>
public sealed record ImportColumn(int Number, string Header, string Field, IReadOnlyList<string> Samples);

/// <summary>Something that can be chosen.</summary>
public sealed record ImportOption(string Value, string Text);

/// <summary>The choice of columns.</summary>
/// <param name="Form">What is chosen for the list as a whole.</param>
/// <param name="Error">Why the choice was not taken; empty where it was.</param>
public sealed record ImportColumnsViewModel(string BatchId, string FileName, int Rows, IReadOnlyList<ImportColumn> Columns, ImportColumnsForm Form, string Error)
{
    public IReadOnlyList<ImportOption> Fields { get; init; } = [];

    public IReadOnlyList<ImportOption> SourceKinds { get; init; } = [];

    public IReadOnlyList<ImportOption> Certainties { get; init; } = [];
}

/// <summary>What is chosen for the columns, and for rows that do not say it themselves.</summary>
public sealed class ImportColumnsForm
{
    public List<string?> Columns { get; set; } = [];

    public string? Source { get; set; }

    public string? SourceKind { get; set; }

    public string? Certainty { get; set; }
}

/// <summary>Which rows are shown.</summary>
public enum ImportRows
{
    Faulty,

    /// <summary>Rows about somebody who may be in the archive already.</summary>
    Matches,

    New,
    Failed,
    Kept,
}

/// <summary>What is wrong with a cell.</summary>
/// <param name="Column">The column's heading; empty where it is the row as a whole.</param>
public sealed record ImportFault(string Column, string Value, string Message);

/// <summary>Somebody whom a row may be about.</summary>
/// <param name="RecordId">Empty for an earlier row of the list.</param>
/// <param name="Row">Number of the earlier row.</param>
public sealed record ImportMatch(string RecordId, int Row, string Name, double Score, bool IsSame, string Why);

/// <summary>A row of an import.</summary>
/// <param name="Choice"><c>New</c>, <c>Skip</c>, or the number of the match that facts are added to.</param>
public sealed record ImportRowModel(int Number, string Name, IReadOnlyList<ImportFault> Faults, IReadOnlyList<ImportMatch> Matches, string Choice, string Note);

/// <summary>How many rows are what.</summary>
public sealed record ImportTotals(int Rows, int Good, int Faulty, int Matches, int Created, int Updated, int Skipped, int Failed, int Undone, int Kept)
{
    internal static ImportTotals Of(VeteranImport import) => new(
        import.Rows, import.Counts.Good, import.Counts.Faulty, import.Counts.Duplicates, import.Counts.Created, import.Counts.Updated,
        import.Counts.Skipped, import.Counts.Failed, import.Counts.Undone, import.Counts.Kept);
}

/// <summary>The page of an import.</summary>
/// <param name="Percent">How far the present step is.</param>
/// <param name="Shown">Which rows are shown.</param>
public sealed record ImportViewModel(
    string BatchId, string FileName, ImportState State, int Percent, ImportTotals Totals, ImportRows Shown, IReadOnlyList<ImportRowModel> Rows, int Page, bool HasMore)
{
    public bool IsAtWork => State is ImportState.Checking or ImportState.Importing or ImportState.Undoing;
}

/// <summary>What is chosen for rows about people who may be in the archive already.</summary>
public sealed class MatchChoicesForm
{
    public List<MatchChoice> Rows { get; set; } = [];

    public int Page { get; set; } = 1;

    /// <summary>For all such rows at once: <c>New</c>, <c>Skip</c> or <c>Likeliest</c>; empty for each by itself.</summary>
    public string? All { get; set; }
}

/// <summary>What is chosen for one row.</summary>
public sealed class MatchChoice
{
    /// <summary>The row's line in the file.</summary>
    public int Number { get; set; }

    /// <summary><c>New</c>, <c>Skip</c>, or the number of the match that facts are added to.</summary>
    public string? Choice { get; set; }
}
