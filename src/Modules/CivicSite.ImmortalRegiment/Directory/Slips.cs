namespace CivicSite.ImmortalRegiment.Directory;

/// <summary>Counts slips of the pen: a letter too many, missing, wrong, or two neighbours swapped.</summary>
internal static class Slips
{
    private const int MaxLength = 64;

    public static bool AtMost(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || left.Length >= MaxLength || right.Length >= MaxLength)
        {
            return false;
        }

        Span<int> before = stackalloc int[MaxLength];
        Span<int> previous = stackalloc int[MaxLength];
        Span<int> current = stackalloc int[MaxLength];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[right.Length] <= most;
    }
}
