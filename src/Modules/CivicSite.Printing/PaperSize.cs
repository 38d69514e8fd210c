using System.Globalization;

namespace CivicSite.Printing;

/// <summary>A sheet, upright.</summary>
/// <param name="Code">As addresses have it.</param>
/// <param name="Name">As people call it; the same in all languages.</param>
/// <param name="Width">Millimetres.</param>
/// <param name="Height">Millimetres.</param>
public sealed record PaperSize(string Code, string Name, int Width, int Height)
{
    public static readonly PaperSize A5 = new("a5", "A5", 148, 210);

    public static readonly PaperSize A4 = new("a4", "A4", 210, 297);

    public static readonly PaperSize A3 = new("a3", "A3", 297, 420);

    /// <summary>The page rule of a style sheet.</summary>
    /// <param name="bleed">Whether the picture goes on beyond the edge by 3 mm, with marks where to cut, as printing houses ask for.</param>
    public string PageRule(bool bleed) => string.Create(
        CultureInfo.InvariantCulture, $"@page {{ size: {Width}mm {Height}mm; {(bleed ? "bleed: 3mm; marks: crop;" : "")} }}\n");
}
