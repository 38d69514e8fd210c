namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>Whose child somebody is: «Кузьмич», «Козьмич» and «Кузьминична» have one root.</summary>
internal static class Patronymics
{
    private static readonly string[] Endings = ["инична", "ична", "овна", "евна", "вна", "ович", "евич", "ьич", "ич", "ыч", "евна", "ова", "ева", "ов", "ев"];

    /// <summary>The root of a folded patronymic.</summary>
    public static string RootOf(string folded)
    {
        var ending = Array.Find(Endings, ending => folded.EndsWith(ending, StringComparison.Ordinal) && folded.Length > ending.Length + 1);
        return GivenNames.CanonicalRoot(GivenNames.RootOf(ending is null ? folded : folded[..^ending.Length]));
    }

    /// <summary>Null where the patronymic does not tell.</summary>
    public static bool? IsFemale(string folded) =>
        folded.EndsWith("на", StringComparison.Ordinal) ? true
        : folded.EndsWith("ич", StringComparison.Ordinal) || folded.EndsWith("ыч", StringComparison.Ordinal) ? false
        : null;
}
