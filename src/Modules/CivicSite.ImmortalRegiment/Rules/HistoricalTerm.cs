using System.Globalization;

namespace CivicSite.ImmortalRegiment.Rules;

/// <summary>A term of a list that history has closed. Its code stands in the data, its names on pages.</summary>
public record HistoricalTerm(string Code, string Russian, string English)
{
    /// <summary>Russian for Russian cultures, English for all others.</summary>
    public string Name(CultureInfo culture) =>
        string.Equals(culture.TwoLetterISOLanguageName, "ru", StringComparison.Ordinal) ? Russian : English;
}

/// <summary>Looks terms up by their codes.</summary>
/// <param name="all">In the order of the list.</param>
public sealed class HistoricalList<TTerm>(IReadOnlyList<TTerm> all)
    where TTerm : HistoricalTerm
{
    private readonly Dictionary<string, TTerm> _byCode = all.ToDictionary(static term => term.Code, StringComparer.Ordinal);

    public IReadOnlyList<TTerm> All { get; } = all;

    /// <summary>Null for a code that the list does not have.</summary>
    public TTerm? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The term whose Russian or English name the text is, whatever its letter case; null where there is none.</summary>
    public TTerm? FindByName(string text) => All.FirstOrDefault(term =>
        string.Equals(Folded(term.Russian), Folded(text), StringComparison.OrdinalIgnoreCase)
        || string.Equals(term.English, text.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Folded(string text) => text.Trim().Replace('ё', 'е').Replace('Ё', 'Е');
}
