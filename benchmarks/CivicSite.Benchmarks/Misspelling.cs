using System.Text;

namespace CivicSite.Benchmarks;

/// <summary>Spoils words as people do.</summary>
internal static class Misspelling
{
    private const string CyrillicLetters = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private const string LatinLetters = "abcdefghijklmnopqrstuvwxyz";
    private const string CyrillicKeys = "йцукенгшщзхъфывапролджэячсмитьбю";
    private const string LatinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private static readonly string[] Passport =
        ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"];

    /// <summary>One letter replaced, inserted, left out or swapped with the next.</summary>
    public static string Edit(string word, ref SplitMix random)
    {
        var letters = char.IsAsciiLetter(word[0]) ? LatinLetters : CyrillicLetters;
        var at = random.Next(word.Length - 1);
        var letter = letters[random.Next(letters.Length)];
        return random.Next(4) switch
        {
            0 => $"{word[..at]}{letter}{word[(at + 1)..]}",
            1 => $"{word[..at]}{letter}{word[at..]}",
            2 => $"{word[..at]}{word[(at + 1)..]}",
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }

    public static string OtherLayout(string word) => string.Concat(word.Select(letter => LatinKeys[CyrillicKeys.IndexOf(letter, StringComparison.Ordinal)]));

    public static string Latin(string word) => string.Concat(word.Select(letter => Passport[letter - 'а']));

    public static string Noise(int length, ref SplitMix random)
    {
        var word = new StringBuilder();
        while (word.Length < length)
        {
            word.Append(CyrillicLetters[random.Next(CyrillicLetters.Length)]);
        }

        return word.ToString();
    }
}
