using CivicSite.Maps.Geometry;

namespace CivicSite.Tos.ViewModels;

/// <summary>What somebody typed into the finder, or where he clicked.</summary>
public sealed class FindRequest
{
    public string? Street { get; set; }

    public string? House { get; set; }

    /// <summary>Slug of a settlement.</summary>
    public string? Settlement { get; set; }

    /// <summary>Latitude and longitude.</summary>
    public string? Point { get; set; }
}

/// <summary>How a question was answered.</summary>
public enum FindState
{
    /// <summary>Nothing was asked.</summary>
    None,
    One,
    Several,
    Nowhere,

    /// <summary>The street is in the lists, the house is not.</summary>
    OtherHouse,

    /// <summary>What was typed is no address.</summary>
    NoAddress,

    /// <summary>What was given is no point.</summary>
    NoPoint,

    /// <summary>The address is in no list, and the map cannot say where it is.</summary>
    UnknownStreet,
}

/// <summary>A TOS that was found, and why.</summary>
/// <param name="Reason">The line of its list, or that the point lies within its borders.</param>
public sealed record FoundCard(TosCard Tos, string Reason);

/// <summary>The page <c>/tos/find</c>.</summary>
/// <param name="Asked">What was typed, for the form.</param>
/// <param name="WholeStreet">No house was asked for, so all TOS along the street are shown.</param>
/// <param name="Streets">All streets in the lists, for suggestions and for those who would rather choose.</param>
public sealed record FindViewModel(
    TosSection Section,
    FindRequest Asked,
    FindState State,
    bool WholeStreet,
    IReadOnlyList<FoundCard> Found,
    IReadOnlyList<NamedLink> Settlements,
    IReadOnlyList<string> Streets,
    IReadOnlyList<MapShape> Shapes,
    string BordersUrl,
    string FindUrl,
    string AllUrl);

/// <summary>The page <c>/tos/compare</c>.</summary>
/// <param name="Rows">In alphabetical order.</param>
/// <param name="Totals">Of each year, all TOS together.</param>
public sealed record CompareViewModel(
    TosSection Section, IReadOnlyList<int> Years, IReadOnlyList<CompareRow> Rows, CompareRow Totals, bool HasDemonstration, string AllUrl);

/// <summary>A TOS through the years.</summary>
/// <param name="Years">Projects and prizes of each year.</param>
public sealed record CompareRow(NamedLink? Tos, IReadOnlyList<CompareCell> Years, CompareCell Total, bool Demonstration);

/// <summary>Projects and prizes of a year.</summary>
public sealed record CompareCell(int Projects, int Prizes);
