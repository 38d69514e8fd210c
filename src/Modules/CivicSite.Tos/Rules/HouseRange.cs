namespace CivicSite.Tos.Rules;

/// <summary>Which side of a street.</summary>
internal enum HouseParity
{
    All,
    Even,
    Odd,
}

/// <summary>Houses of a street: one house, or all numbers between two on one or both sides.</summary>
/// <param name="First">The lowest number.</param>
/// <param name="Last">The highest number; <see cref="int.MaxValue"/> for the end of the street.</param>
/// <param name="Only">A single house with this suffix; null for all houses of the numbers, whatever their letters.</param>
internal sealed record HouseRange(int First, int Last, HouseParity Parity, string? Only)
{
    private static readonly char[] Dashes = ['-', '–', '—', '‒', '−'];

    private static readonly (string Word, HouseParity Parity)[] Sides =
    [
        ("нечетные", HouseParity.Odd), ("нечетная сторона", HouseParity.Odd), ("нечет.", HouseParity.Odd), ("нечет", HouseParity.Odd),
        ("четные", HouseParity.Even), ("четная сторона", HouseParity.Even), ("чет.", HouseParity.Even), ("чет", HouseParity.Even),
    ];

    public static HouseRange Street { get; } = new(0, int.MaxValue, HouseParity.All, null);

    public bool Contains(HouseNumber house) =>
        house.Number >= First && house.Number <= Last
        && (Only is null || string.Equals(Only, house.Suffix, StringComparison.Ordinal))
        && Parity switch
        {
            HouseParity.Even => house.Number % 2 == 0,
            HouseParity.Odd => house.Number % 2 == 1,
            _ => true,
        };

    /// <summary>Reads <c>17а</c>, <c>1–15</c>, <c>чётные 2–40</c>, <c>1–39 нечётные</c>, <c>чётные</c>.</summary>
    /// <returns>Null where the text is none of these, or a range runs backwards.</returns>
    public static HouseRange? Parse(string text)
    {
        var rest = text.Trim().ToLowerInvariant().Replace('ё', 'е');
        var parity = HouseParity.All;
        foreach (var (word, side) in Sides)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal) || rest.EndsWith(word, StringComparison.Ordinal))
            {
                parity = side;
                rest = (rest.StartsWith(word, StringComparison.Ordinal) ? rest[word.Length..] : rest[..^word.Length]).Trim();
                break;
            }
        }

        if (rest.Length == 0)
        {
            return parity == HouseParity.All ? null : Street with { Parity = parity };
        }

        var ends = rest.Split(Dashes, StringSplitOptions.TrimEntries);
        return ends switch
        {
            [_] when parity == HouseParity.All && HouseNumber.Parse(rest) is { } house => new HouseRange(house.Number, house.Number, parity, house.Suffix),
            [var from, var to] when HouseNumber.Parse(from) is { Suffix: "" } first && HouseNumber.Parse(to) is { } last && first.Number < last.Number =>
                new HouseRange(first.Number, last.Number, parity, null),
            _ => null,
        };
    }
}
