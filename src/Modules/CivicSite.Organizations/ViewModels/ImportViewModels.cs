using CivicSite.Import;
using CivicSite.Organizations.Import;
using Microsoft.AspNetCore.Http;

namespace CivicSite.Organizations.ViewModels;

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
public sealed record ImportChoice(string Value, string Text);

/// <summary>The choice of columns.</summary>
/// <param name="Error">Why the choice was not taken; empty where it was.</param>
public sealed record ImportColumnsViewModel(
    string BatchId, string FileName, int Rows, IReadOnlyList<ImportColumn> Columns, IReadOnlyList<ImportChoice> Fields, IReadOnlyList<string> Kinds, string DefaultKind, string Error);

/// <summary>What is chosen for the columns.</summary>
public sealed class ImportColumnsForm
{
    public List<string?> Columns { get; set; } = [];

    public string? DefaultKind { get; set; }
}

/// <summary>Which rows are shown.</summary>
public enum ImportRows
{
    Faulty,
    Duplicates,
    Good,
    Failed,
    Kept,
}

/// <summary>What is wrong with a cell.</summary>
/// <param name="Column">The column's heading; empty where it is the row as a whole.</param>
public sealed record ImportFault(string Column, string Value, string Message);

/// <summary>A row of an import.</summary>
public sealed record ImportRowModel(
    int Number, string Name, IReadOnlyList<ImportFault> Faults, DuplicateKind Duplicate, string DuplicateId, string DuplicateName, DuplicateChoice Choice, string Note, string ItemId);

/// <summary>How many rows are what.</summary>
public sealed record ImportTotals(int Rows, int Good, int Faulty, int Duplicates, int Created, int Updated, int Skipped, int Failed, int Undone, int Kept);

/// <summary>The page of an import.</summary>
/// <param name="Percent">How far the present step is.</param>
/// <param name="Shown">Which rows are shown.</param>
public sealed record ImportViewModel(
    string BatchId, string FileName, ImportState State, int Percent, ImportTotals Totals, ImportRows Shown, IReadOnlyList<ImportRowModel> Rows, int Page, bool HasMore)
{
    public bool IsAtWork => State is ImportState.Checking or ImportState.Importing or ImportState.Undoing;
}

/// <summary>What is chosen for rows that seem to be in the register already.</summary>
public sealed class DuplicateChoicesForm
{
    public List<RowChoice> Rows { get; set; } = [];

    public int Page { get; set; } = 1;
}

/// <summary>What is chosen for one row.</summary>
public sealed class RowChoice
{
    /// <summary>The row's line in the file.</summary>
    public int Number { get; set; }

    public DuplicateChoice Choice { get; set; }
}
