namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>How far a typed word is from another: in edits, and in how unlikely those are.</summary>
internal static class EditDistance
{
    public const int MaxLength = 40;
    private const double Likely = 0.4;
    private const double Slip = 0.7;
    private const double Other = 1;
    private const double FirstLetter = 0.3;

    // Pairs that sound alike, or are mistaken for one another.
    private static readonly HashSet<(char First, char Second)> Alike =
        [.. "аоеиеэияыибпвфгкдтжшзсшщцсчщйиоеуюея".Chunk(2).SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) })];

    /// <summary>The number of letters inserted, left out, replaced or swapped with their neighbour, or more than <paramref name="limit"/>.</summary>
    public static int Edits(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit || one.Length > MaxLength || other.Length > MaxLength)
        {
            return limit + 1;
        }

        var width = other.Length + 1;
        Span<int> cells = stackalloc int[3 * (MaxLength + 1)];
        var before = cells[..width];
        var above = cells.Slice(width, width);
        var row = cells.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cell = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                row[j] = IsSwap(one, other, i, j) ? Math.Min(cell, before[j - 2] + 1) : cell;
                least = Math.Min(least, row[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            Rotate(ref before, ref above, ref row);
        }

        return above[width - 1];
    }

    /// <summary>What the typing errors cost that lead from <paramref name="meant"/> to <paramref name="typed"/>; both of at most <see cref="MaxLength"/> letters.</summary>
    public static double Cost(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        var width = meant.Length + 1;
        Span<double> cells = stackalloc double[3 * (MaxLength + 1)];
        var before = cells[..width];
        var above = cells.Slice(width, width);
        var row = cells.Slice(2 * width, width);
        above[0] = 0;
        for (var j = 1; j < width; j++)
        {
            above[j] = above[j - 1] + Single(meant, j - 1);
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = above[0] + Single(typed, i - 1);
            for (var j = 1; j < width; j++)
            {
                var single = Math.Min(above[j] + Single(typed, i - 1), row[j - 1] + Single(meant, j - 1));
                var cell = Math.Min(single, above[j - 1] + Replaced(typed[i - 1], meant[j - 1]) + AtStart(typed, meant, i, j));
                row[j] = IsSwap(typed, meant, i, j) ? Math.Min(cell, before[j - 2] + Slip) : cell;
            }

            Rotate(ref before, ref above, ref row);
        }

        return above[width - 1];
    }

    private static void Rotate<T>(ref Span<T> before, ref Span<T> above, ref Span<T> row)
    {
        var free = before;
        before = above;
        above = row;
        row = free;
    }

    private static bool IsSwap(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int i, int j) =>
        i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] && one[i - 1] != one[i - 2];

    // A letter that only one of the words has: doubled, a sign («тся», «ться»), or silent («здравствуйте», «лестница»).
    private static double Single(ReadOnlySpan<char> word, int index)
    {
        var letter = word[index];
        var isDoubled = (index > 0 && word[index - 1] == letter) || (index + 1 < word.Length && word[index + 1] == letter);
        var isSilent = index > 0 && index + 1 < word.Length && letter switch
        {
            'в' => word[index + 1] == 'с',
            'т' or 'д' or 'л' => !Characters.IsRussianVowel(word[index - 1]) && !Characters.IsRussianVowel(word[index + 1]),
            _ => false,
        };
        return (isDoubled || isSilent || letter is 'ь' or 'ъ' ? Likely : Slip) + (index == 0 ? FirstLetter : 0);
    }

    private static double Replaced(char typed, char meant) =>
        typed == meant ? 0 : Alike.Contains((typed, meant)) ? Likely : Keyboard.AreNeighbours(typed, meant) ? Slip : Other;

    private static double AtStart(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, int i, int j) =>
        i == 1 && j == 1 && typed[0] != meant[0] ? FirstLetter : 0;
}
