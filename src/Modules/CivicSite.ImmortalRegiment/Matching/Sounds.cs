using System.Text;

namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>
/// What a folded name sounds like, written the same for all spellings that a clerk who wrote by ear might choose: unstressed vowels,
/// doubled consonants, soft signs, voiced consonants at the end.
/// </summary>
internal static class Sounds
{
    private const string Voiced = "бвгджз";
    private const string Voiceless = "пфктшс";
    private const string VoicelessConsonants = "кпстфхцчшщ";

    private static readonly (string Written, string Heard)[] Clusters =
        [("стн", "сн"), ("здн", "зн"), ("тьс", "ц"), ("тс", "ц"), ("дс", "ц"), ("сч", "щ"), ("зч", "щ"), ("жч", "щ"), ("хв", "ф")];

    public static string Key(string folded)
    {
        var text = folded;
        foreach (var (written, heard) in Clusters)
        {
            text = text.Replace(written, heard, StringComparison.Ordinal);
        }

        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Heard(letter) is { } heard)
            {
                letters.Append(heard);
            }
        }

        return Collapse(Devoice(letters));
    }

    private static char? Heard(char letter) => letter switch
    {
        'ь' or 'ъ' => null,
        'о' => 'а',
        'е' or 'э' or 'ы' or 'й' or 'я' => 'и',
        'ю' => 'у',
        _ => letter,
    };

    private static StringBuilder Devoice(StringBuilder letters)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var isWeak = i == letters.Length - 1 || VoicelessConsonants.Contains(letters[i + 1], StringComparison.Ordinal);
            if (isWeak && Voiced.IndexOf(letters[i], StringComparison.Ordinal) is >= 0 and var place)
            {
                letters[i] = Voiceless[place];
            }
        }

        return letters;
    }

    private static string Collapse(StringBuilder letters)
    {
        var once = new StringBuilder(letters.Length);
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i] != letters[i - 1])
            {
                once.Append(letters[i]);
            }
        }

        return once.ToString();
    }
}
