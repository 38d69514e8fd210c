using System.Globalization;
using System.Text;

namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>Brings names to one spelling: lower case, «ё» as «е», Cyrillic letters in place of the Latin ones that look the same.</summary>
internal static class NameText
{
    private const string Latin = "aceohkmptxyb3";
    private const string Cyrillic = "асеонкмртхувз";

    /// <returns>Letters only; empty where there are none.</returns>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormD).ToLower(CultureInfo.InvariantCulture))
        {
            // «й» is a letter of its own; after decomposition it is «и» with a breve.
            if (letter == '\u0306' && folded.Length > 0 && folded[^1] == 'и')
            {
                folded[^1] = 'й';
            }
            else if (char.IsLetter(letter) || letter == '3')
            {
                folded.Append(letter);
            }
        }

        return Alike(folded);
    }

    // A name that is Latin throughout is a foreign one, and stays.
    private static string Alike(StringBuilder text)
    {
        var hasCyrillic = false;
        for (var i = 0; i < text.Length; i++)
        {
            hasCyrillic |= text[i] is >= 'а' and <= 'я';
        }

        for (var i = 0; hasCyrillic && i < text.Length; i++)
        {
            text[i] = Latin.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var place ? Cyrillic[place] : text[i];
        }

        return text.ToString();
    }
}
