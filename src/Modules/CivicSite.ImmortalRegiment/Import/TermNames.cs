using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;
using CivicSite.Import;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Finds terms of the closed lists by the names that lists of offices have for them: abbreviated, with digits, without «орден» and «медаль».</summary>
internal static class TermNames
{
    private static readonly Dictionary<string, string> Ranks = Names(Rules.Ranks.List.All);
    private static readonly Dictionary<string, string> Branches = Names(Rules.Branches.List.All);
    private static readonly Dictionary<string, string> Awards = Names(Rules.Awards.List.All);
    private static readonly Dictionary<string, string> Fates = Names(Rules.Fates.List.All);

    // Beginnings of words, the more particular before the more general.
    private static readonly (string Code, string[] Words)[] FateWords =
    [
        ("diedInCaptivity", ["погиб в плену", "умер в плену", "умерла в плену"]),
        ("diedOfWounds", ["умер от ран", "умерла от ран"]),
        ("diedOfIllness", ["умер от болез", "умерла от болез"]),
        ("diedInSiege", ["умер в блокад", "умерла в блокад"]),
        ("missing", ["пропал", "без вести"]),
        ("executed", ["казнен", "расстрелян"]),
        ("killed", ["погиб", "убит"]),
        ("returned", ["вернул", "демобилиз"]),
    ];

    private static readonly (string Code, string[] Words)[] CategoryWords =
    [
        (VeteranCategories.Siege, ["блокад", "житель осажд", "жительница осажд"]),
        (VeteranCategories.Prisoner, ["узни", "военнопленн"]),
        (VeteranCategories.Partisan, ["партизан", "подпольщи"]),
        (VeteranCategories.WarChild, ["ребенок войны", "дети войны", "дитя войны"]),
        (VeteranCategories.HomeFront, ["труженик", "труженица", "тыл"]),
        (VeteranCategories.Frontline, ["фронтов", "участник вов", "участник вел", "участник войны", "участник боев", "ветеран вов"]),
    ];

    /// <summary>The code of a term; null where the words are none.</summary>
    /// <param name="kind">One of <see cref="FactKinds"/>.</param>
    /// <param name="text">As it stands in a cell.</param>
    /// <param name="isExact">The words say no more than the term does.</param>
    public static string? Code(string kind, string text, out bool isExact)
    {
        var folded = Fold(kind, text);
        isExact = kind != FactKinds.Rank || !IsGuards(text);
        var found = kind switch
        {
            FactKinds.Rank => Ranks.GetValueOrDefault(folded),
            FactKinds.Branch => Branches.GetValueOrDefault(folded),
            FactKinds.Award => Awards.GetValueOrDefault(folded),
            FactKinds.Fate => Fates.GetValueOrDefault(folded),
            _ => null,
        };
        if (found is null && kind == FactKinds.Fate)
        {
            isExact = false;
            found = Begins(FateWords, folded);
        }

        return found;
    }

    /// <summary>A code of <see cref="VeteranCategories"/>; null where the words are none.</summary>
    public static string? Category(string text) =>
        VeteranCategories.All.FirstOrDefault(code => string.Equals(code, text, StringComparison.OrdinalIgnoreCase)) ?? Begins(CategoryWords, ColumnHeadings.Fold(text));

    /// <summary>One of <see cref="Certainties"/>; null where the words are none.</summary>
    public static string? Certainty(string text) => ColumnHeadings.Fold(text) switch
    {
        Certainties.Certain or "точно" or "достоверно" or "да" => Certainties.Certain,
        Certainties.Probable or "вероятно" or "предположительно" => Certainties.Probable,
        Certainties.Doubtful or "сомнительно" or "под вопросом" => Certainties.Doubtful,
        _ => null,
    };

    private static string? Begins((string Code, string[] Words)[] known, string folded) =>
        Array.Find(known, term => Array.Exists(term.Words, words => (" " + folded).Contains(" " + words, StringComparison.Ordinal))).Code;

    private static Dictionary<string, string> Names<TTerm>(IEnumerable<TTerm> terms)
        where TTerm : HistoricalTerm
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            foreach (var name in Spellings(term.Russian).Concat(Spellings(term.English)))
            {
                names.TryAdd(Fold(KindOf(term), name), term.Code);
            }
        }

        return names;
    }

    private static string KindOf(HistoricalTerm term) => term switch { MilitaryRank => FactKinds.Rank, Award => FactKinds.Award, _ => "" };

    // "Вернулся (вернулась) с войны": as it stands, without the brackets, and with what they hold in place of the word before them.
    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && name.IndexOf(')', StringComparison.Ordinal) is var close && close > open)
        {
            var (before, inside, after) = (name[..open].TrimEnd(), name[(open + 1)..close], name[(close + 1)..]);
            yield return before + after;
            yield return before[..(before.LastIndexOf(' ') + 1)] + inside + after;
        }
    }

    private static bool IsGuards(string text) => ColumnHeadings.Fold(text).Split(' ')[0] is "гв" or "гвардии";

    private static string Fold(string kind, string text) =>
        string.Join(' ', ColumnHeadings.Fold(text).Split(' ').Select(word => (kind, word) switch
        {
            (FactKinds.Rank, "ст") => "старший",
            (FactKinds.Rank, "мл") => "младший",
            (FactKinds.Rank, "гв" or "гвардии") => "",
            (FactKinds.Award, "ст" or "степень" or "class") => "степени",
            (FactKinds.Award, "1" or "1st" or "первой") => "i",
            (FactKinds.Award, "2" or "2nd" or "второй") => "ii",
            (FactKinds.Award, "3" or "3rd" or "третьей") => "iii",
            (FactKinds.Award, "орден" or "медаль" or "гг") => "",
            _ => word,
        }).Where(static word => word.Length > 0));
}
