namespace CivicSite.Tos.Rules;

/// <summary>A street and which of its houses belong.</summary>
/// <param name="Text">The street as it was typed.</param>
/// <param name="Houses">The houses as they were typed; empty for all of them.</param>
internal sealed record StreetHouses(string Text, string Houses, StreetName Name, IReadOnlyList<HouseRange> Ranges)
{
    public bool Covers(HouseNumber house) => Ranges.Any(range => range.Contains(house));
}

/// <summary>
/// Reads addresses as they are typed: one street a line, its houses after a colon, such as
/// <c>ул. Ленина: 1–15 нечётные, 17а, 20–40</c>. A line without houses is the whole street.
/// </summary>
internal static class StreetList
{
    public const int MaxLines = 500;

    public static IReadOnlyList<StreetHouses> Parse(string? text) =>
        [.. Lines(text).Select(static line => Read(line.Text)).OfType<StreetHouses>().Take(MaxLines)];

    /// <summary>The number of the first line that cannot be read, counted from 1; null where all can.</summary>
    public static int? FirstFault(string? text)
    {
        foreach (var (line, number) in Lines(text))
        {
            if (Read(line) is null)
            {
                return number;
            }
        }

        return null;
    }

    private static IEnumerable<(string Text, int Number)> Lines(string? text) =>
        (text ?? "").Split('\n').Select(static (line, index) => (line.Trim('\r', ' ', ';'), index + 1)).Where(static line => line.Item1.Length > 0);

    private static StreetHouses? Read(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var street = (colon < 0 ? line : line[..colon]).Trim();
        var name = StreetName.Parse(street);
        if (name.Words.Count == 0)
        {
            return null;
        }

        var houses = colon < 0 ? "" : line[(colon + 1)..].Trim();
        var ranges = Ranges(houses);
        return ranges is null ? null : new StreetHouses(street, houses, name, ranges);
    }

    private static List<HouseRange>? Ranges(string houses)
    {
        if (houses.Length == 0 || string.Equals(houses, "все", StringComparison.OrdinalIgnoreCase) || string.Equals(houses, "все дома", StringComparison.OrdinalIgnoreCase))
        {
            return [HouseRange.Street];
        }

        var ranges = new List<HouseRange>();
        foreach (var part in houses.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (HouseRange.Parse(part) is not { } range)
            {
                return null;
            }

            ranges.Add(range);
        }

        return ranges.Count > 0 ? ranges : null;
    }
}
