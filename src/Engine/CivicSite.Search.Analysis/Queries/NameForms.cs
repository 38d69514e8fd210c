namespace CivicSite.Engine.Search.Analysis.Queries;

/// <summary>
/// Declines Russian surnames and first names. The stemmer takes «Иванов», «Иван» and «Ивановка» for near relations;
/// who looks for a person wants the cases of one name, of men and women, and nothing else.
/// </summary>
public static class NameForms
{
    private static readonly (string[] Endings, string[] Forms)[] Surnames =
    [
        (["ов", "ев", "ин", "ын"], ["", "а", "у", "ым", "е", "ой", "ою", "ы", "ых", "ыми"]),
        (["ск", "цк"], ["ий", "ой", "ого", "ому", "им", "ом", "ая", "ую", "ою", "ие", "их", "ими"]),
    ];

    // The ending of the nominative, and the endings that take its place.
    private static readonly (string Ending, string[] Forms)[] Declensions =
    [
        ("ый", ["ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ые", "ых", "ыми"]),
        ("ой", ["ой", "ого", "ому", "ым", "ом", "ая", "ую", "ые", "ых", "ыми"]),
        ("ая", ["ая", "ой", "ую", "ый", "ого", "ому", "ым", "ом", "ые", "ых", "ыми"]),
        ("их", ["их"]),
        ("ых", ["ых"]),
        ("й", ["й", "я", "ю", "ем", "е", "и"]),
        ("ь", ["ь", "я", "ю", "ем", "е", "и", "ью"]),
        ("а", ["а", "ы", "и", "е", "у", "ой", "ою", "ей"]),
        ("я", ["я", "и", "е", "ю", "ей", "ею"]),
    ];

    private static readonly Dictionary<string, string> Fleeting = new(StringComparer.Ordinal) { ["павел"] = "павл", ["лев"] = "льв" };
    private static readonly string[] AfterConsonant = ["", "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ам", "ами", "ах"];

    /// <summary>The cases of a name as the search compares them, the name itself first.</summary>
    /// <param name="name">A name, in any case of the singular where it is a surname in -ов, -ин or -ский; otherwise the nominative.</param>
    public static IReadOnlyList<string> Of(string name)
    {
        var folded = TextAnalyzer.Fold(name);
        IEnumerable<string> forms = [folded, .. SurnameForms(folded), .. Declined(folded)];
        return [.. forms.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The cases of a surname in -ов or -ев, whose stem the stemmer takes for that of a first name; otherwise none.</summary>
    internal static IReadOnlyList<string> OfPatronymicSurname(string form) =>
        [.. SurnameForms(form).Where(other => other.EndsWith("ов", StringComparison.Ordinal) || other.EndsWith("ев", StringComparison.Ordinal)).Take(1)
            .SelectMany(SurnameForms).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> SurnameForms(string name) =>
        from paradigm in Surnames
        from form in paradigm.Forms
        where name.EndsWith(form, StringComparison.Ordinal)
        let stem = name[..^form.Length]
        where stem.Length > 3 && Array.Exists(paradigm.Endings, ending => stem.EndsWith(ending, StringComparison.Ordinal))
        from other in paradigm.Forms
        select stem + other;

    private static IEnumerable<string> Declined(string name)
    {
        if (Fleeting.TryGetValue(name, out var stem))
        {
            return AfterConsonant.Where(ending => ending.Length > 0).Select(ending => stem + ending);
        }

        foreach (var (ending, forms) in Declensions)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return forms.Select(form => name[..^ending.Length] + form);
            }
        }

        return name.Length > 1 && Characters.IsCyrillic(name[^1]) && !Characters.IsRussianVowel(name[^1]) ? AfterConsonant.Select(ending => name + ending) : [];
    }
}
