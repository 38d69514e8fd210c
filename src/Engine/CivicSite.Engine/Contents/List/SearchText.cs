using System.Text;

namespace CivicSite.Engine.Contents.List;

/// <summary>
/// Makes texts comparable whatever their case. Databases fold case each in its own way, SQLite for Latin letters only;
/// so what is stored and what is looked for are both folded here.
/// </summary>
internal static class SearchText
{
    /// <summary>Upper case, without accents that people leave out when they type: <c>ё</c> is <c>е</c>.</summary>
    public static string Fold(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? ""
            : text.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant().Replace('Ё', 'Е');

    /// <summary>The words of a search, folded; each of them must be found.</summary>
    public static IReadOnlyList<string> Words(string? text) =>
        [.. Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(8)];
}
