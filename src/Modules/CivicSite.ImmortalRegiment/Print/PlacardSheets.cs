using CivicSite.Printing;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Sheets on which placards for the march are printed, from small to large.</summary>
internal static class PlacardSheets
{
    public static IReadOnlyList<PaperSize> All { get; } =
    [
        new("20x30", "20 × 30", 200, 300),
        PaperSize.A4,
        PaperSize.A3,
        new("30x40", "30 × 40", 300, 400),
        new("40x60", "40 × 60", 400, 600),
    ];

    /// <summary>Null for a size that is not offered.</summary>
    public static PaperSize? Find(string code) => All.FirstOrDefault(sheet => string.Equals(sheet.Code, code, StringComparison.OrdinalIgnoreCase));
}
