namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>The Russian and the Latin layout of a keyboard.</summary>
internal static class Keyboard
{
    private const int RowLength = 12;
    private const string Latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
    private const string Cyrillic = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
    private const string Rows = "йцукенгшщзхъфывапролджэ ячсмитьбю   ";

    private static readonly Dictionary<char, char> ToCyrillic = Latin.Zip(Cyrillic).ToDictionary(pair => pair.First, pair => pair.Second);
    private static readonly Dictionary<char, char> ToLatin = Latin.Zip(Cyrillic).ToDictionary(pair => pair.Second, pair => pair.First);

    /// <summary>What the same keys give in the other layout, or null where the text has letters of both or of none.</summary>
    public static string? Switch(ReadOnlySpan<char> text)
    {
        var hasLatin = false;
        var hasCyrillic = false;
        foreach (var c in text)
        {
            hasLatin |= char.IsAsciiLetter(c);
            hasCyrillic |= Characters.IsCyrillic(c);
        }

        if (hasLatin == hasCyrillic)
        {
            return null;
        }

        var layout = hasLatin ? ToCyrillic : ToLatin;
        var switched = text.ToArray();
        for (var i = 0; i < switched.Length; i++)
        {
            switched[i] = layout.GetValueOrDefault(switched[i], switched[i]);
        }

        return new(switched);
    }

    /// <summary>Whether two letters of one alphabet lie side by side.</summary>
    public static bool AreNeighbours(char one, char other)
    {
        var first = Rows.IndexOf(Key(one), StringComparison.Ordinal);
        var second = Rows.IndexOf(Key(other), StringComparison.Ordinal);
        if (first < 0 || second < 0)
        {
            return false;
        }

        var (row, column) = (second / RowLength - first / RowLength, second % RowLength - first % RowLength);
        // Each row stands some way to the right of the one above it.
        return row switch
        {
            0 => column is 1 or -1,
            1 => column is 0 or -1,
            -1 => column is 0 or 1,
            _ => false,
        };
    }

    private static char Key(char letter) => char.IsAsciiLetter(letter) ? ToCyrillic[letter] : letter;
}
