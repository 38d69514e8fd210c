using System.Globalization;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Rules;
using CivicSite.Maps.Geometry;

namespace CivicSite.ImmortalRegiment.Directory;

/// <summary>What lists are narrowed by.</summary>
internal enum Facet
{
    Letter,
    Category,
    Branch,
    Rank,
    Award,
    Settlement,
    Fate,
    CallUpYear,
    Place,
}

/// <summary>What choosing, ordering, counting and showing in lists need of a person.</summary>
/// <param name="Names">All names folded, each as surname|given name|patronymic.</param>
/// <param name="BirthDay">Month and day as a number, 312 for 12 March; 0 where they are not known.</param>
internal sealed record VeteranEntry(
    string Id,
    string Name,
    string SortKey,
    IReadOnlyList<string> Names,
    string Path,
    string Portrait,
    UncertainDate? Birth,
    UncertainDate? Death,
    int BirthDay,
    int DeathDay,
    string Rank,
    string Fate,
    GeoPoint? Point,
    string PointName,
    bool Demonstration,
    DateTime AddedUtc,
    DateTime ModifiedUtc)
{
    private const int FacetCount = (int)Facet.Place + 1;

    private readonly string[][] _codes = new string[FacetCount][];

    public IReadOnlyList<string> Codes(Facet facet) => _codes[(int)facet];

    public static VeteranEntry From(VeteranIndex row)
    {
        var point = string.IsNullOrEmpty(row.Point) ? null : GeoPoint.Parse(row.Point);
        var entry = new VeteranEntry(
            row.ContentItemId,
            row.Name,
            row.SortKey,
            row.Names.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            row.Path,
            row.Portrait ?? "",
            UncertainDate.FromEdtf(row.Birth),
            UncertainDate.FromEdtf(row.Death),
            row.BirthDay,
            row.DeathDay,
            row.Rank ?? "",
            row.Fate ?? "",
            point,
            row.PointName ?? "",
            row.Demonstration == 1,
            row.AddedUtc,
            row.ModifiedUtc);
        entry.SetCodes(row, point);
        return entry;
    }

    private void SetCodes(VeteranIndex row, GeoPoint? point)
    {
        _codes[(int)Facet.Letter] = [PersonNames.Letter(SortKey)];
        _codes[(int)Facet.Category] = Split(row.Categories);
        _codes[(int)Facet.Branch] = Split(row.Branches);
        _codes[(int)Facet.Rank] = Split(row.Rank);
        _codes[(int)Facet.Award] = Split(row.Awards);
        _codes[(int)Facet.Settlement] = Split(row.Settlements);
        _codes[(int)Facet.Fate] = Split(row.Fate);
        _codes[(int)Facet.CallUpYear] = row.CallUpYear > 0 ? [row.CallUpYear.ToString(CultureInfo.InvariantCulture)] : [];
        _codes[(int)Facet.Place] = point is { } known ? [PlaceKey(known)] : [];
    }

    /// <summary>Points of the same hundredth of a degree are one place, which is about a kilometre.</summary>
    public static string PlaceKey(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:F2},{point.Longitude:F2}");

    private static string[] Split(string? codes) => string.IsNullOrEmpty(codes) ? [] : codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
