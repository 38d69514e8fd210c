namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>Surnames without the ending that tells a man's from a woman's.</summary>
internal static class Surnames
{
    private const int MinStem = 3;

    private static readonly string[] AdjectiveEndings = ["ская", "цкая", "ский", "цкий", "ской", "цкой"];

    private static readonly string[] Endings = ["ова", "ева", "ина", "ына"];

    private static readonly string[] ShortEndings = ["ая", "яя", "ый", "ий", "ой"];

    public static string StemOf(string folded)
    {
        if (Cut(folded, AdjectiveEndings, 2) is { } adjective)
        {
            return adjective;
        }

        return Cut(folded, Endings, 1) ?? Cut(folded, ShortEndings, 2) ?? folded;
    }

    private static string? Cut(string text, string[] endings, int letters) =>
        text.Length - letters >= MinStem && Array.Exists(endings, ending => text.EndsWith(ending, StringComparison.Ordinal)) ? text[..^letters] : null;
}
