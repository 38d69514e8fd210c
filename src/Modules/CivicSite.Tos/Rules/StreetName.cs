using System.Text;

namespace CivicSite.Tos.Rules;

/// <summary>The name of a street as its words: order, case, ё and abbreviations of the kind do not count.</summary>
/// <param name="Kind">Street, lane and so on; empty where it is not given.</param>
internal sealed record StreetName(string Kind, IReadOnlyList<string> Words)
{
    private const int LongWord = 3;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["улица"] = "улица",
        ["ул"] = "улица",
        ["переулок"] = "переулок",
        ["пер"] = "переулок",
        ["проспект"] = "проспект",
        ["пр"] = "проспект",
        ["просп"] = "проспект",
        ["прт"] = "проспект",
        ["проезд"] = "проезд",
        ["прд"] = "проезд",
        ["микрорайон"] = "микрорайон",
        ["мкр"] = "микрорайон",
        ["мкрн"] = "микрорайон",
        ["мн"] = "микрорайон",
        ["мр"] = "микрорайон",
        ["квартал"] = "квартал",
        ["квл"] = "квартал",
        ["площадь"] = "площадь",
        ["пл"] = "площадь",
        ["бульвар"] = "бульвар",
        ["бр"] = "бульвар",
        ["бул"] = "бульвар",
        ["набережная"] = "набережная",
        ["наб"] = "набережная",
        ["шоссе"] = "шоссе",
        ["ш"] = "шоссе",
        ["тупик"] = "тупик",
        ["туп"] = "тупик",
        ["аллея"] = "аллея",
    };

    /// <summary>Endings of ordinal numbers: «10-й» and «10» are the same.</summary>
    private static readonly HashSet<string> Ordinals = new(StringComparer.Ordinal) { "й", "ый", "ий", "я", "ая", "е", "ое", "го" };

    public static StreetName Parse(string? text)
    {
        var kind = "";
        var words = new List<string>();
        foreach (var word in Split(text))
        {
            // A street may be called Набережная: the first word of its kind counts, the rest is the name.
            if (kind.Length == 0 && Kinds.TryGetValue(word, out var found))
            {
                kind = found;
            }
            else
            {
                words.Add(word);
            }
        }

        return words.Count == 0 && kind.Length > 0 ? new StreetName("", [kind]) : new StreetName(kind, words);
    }

    /// <summary>What somebody typed can mean this street: its words are all in the name, at least one of them in full.</summary>
    public bool IsMeantBy(StreetName typed) =>
        typed.Words.Count > 0
        && (typed.Kind.Length == 0 || Kind.Length == 0 || string.Equals(typed.Kind, Kind, StringComparison.Ordinal))
        && typed.Words.All(word => Words.Any(own => Fits(word, own)))
        && typed.Words.Any(word => (word.Length >= LongWord || char.IsAsciiDigit(word[0])) && Words.Contains(word, StringComparer.Ordinal));

    /// <summary>All words are there, so a street with fewer words in its name is not meant.</summary>
    public bool IsExactly(StreetName typed) => IsMeantBy(typed) && typed.Words.Count == Words.Count;

    // An initial stands for a word: «К. Маркса».
    private static bool Fits(string typed, string own) =>
        string.Equals(typed, own, StringComparison.Ordinal) || (typed.Length == 1 && char.IsLetter(typed[0]) && own.StartsWith(typed[0]));

    private static IEnumerable<string> Split(string? text)
    {
        var lower = (text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('ё', 'е');
        foreach (var word in lower.Split([' ', '\t', '\u00a0', ',', '.', '«', '»', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split(['-', '–', '‑'], StringSplitOptions.RemoveEmptyEntries);
            if (parts is [var number, var ending] && number.All(char.IsAsciiDigit) && Ordinals.Contains(ending))
            {
                yield return number;
            }
            else if (Kinds.ContainsKey(string.Concat(parts)))
            {
                yield return string.Concat(parts);
            }
            else
            {
                foreach (var part in parts)
                {
                    yield return part;
                }
            }
        }
    }
}
