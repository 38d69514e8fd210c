using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>What is wrong with a cell.</summary>
internal enum RowProblemKind
{
    NameMissing,
    Date,
    Category,
    Certainty,
    SourceMissing,
    WebAddress,
    TooLong,
}

/// <param name="Column">Counted from 0; null where it is the row as a whole.</param>
/// <param name="Date">What is wrong with a date.</param>
/// <param name="Text">The words in question.</param>
internal sealed record RowProblem(RowProblemKind Kind, int? Column = null, DateFault Date = DateFault.None, string Text = "");

/// <summary>What a row says of a person.</summary>
internal sealed class RowPerson
{
    /// <summary>Names, categories, the summary.</summary>
    public VeteranPart Who { get; } = new();

    public List<VeteranFact> Facts { get; } = [];

    /// <summary>For each fact the columns that it stands in: of the date, and of anything else; -1 for none.</summary>
    public List<(int Date, int Other)> Columns { get; } = [];

    /// <summary>Where all of the row is known from.</summary>
    public VeteranSource Source { get; } = new();

    public string Certainty { get; set; } = Certainties.Probable;

    public bool IsDemonstration { get; set; }

    /// <summary>Id of the record of this site that the row was exported from; empty where the list has none.</summary>
    public string RecordId { get; set; } = "";

    public List<RowProblem> Problems { get; } = [];

    /// <summary>The name as the list writes it.</summary>
    public string Name => Who.FullName();
}
