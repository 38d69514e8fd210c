using System.Globalization;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>Orders positions: <c>before</c>, then numbers (<c>1</c>, <c>1.5</c>, <c>2</c>, <c>10</c>), then <c>after</c>. No position stands before all, an empty one is <c>0</c>.</summary>
public class FlatPositionComparer : IComparer<IPositioned>, IComparer<string?>
{
    private const int Before = -9999;
    private const int After = 9999;
    private static readonly char[] Separators = ['.', ':'];

    private FlatPositionComparer()
    {
    }

    public static FlatPositionComparer Instance { get; } = new();

    public int Compare(IPositioned? a, IPositioned? b) => Compare(a?.Position, b?.Position);

    public int Compare(string? x, string? y)
    {
        if (x == y)
        {
            return 0;
        }

        var left = Parts(x);
        var right = Parts(y);
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = ComparePart(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        // 1.2.3 stands after 1.2.
        return left.Length - right.Length;
    }

    // "before" must be less than null, so null gets one part more.
    private static string[] Parts(string? position) => position switch
    {
        null => ["before", ""],
        _ when string.IsNullOrWhiteSpace(position) => ["0"],
        _ => position.Trim(':').TrimEnd('.').Split(Separators),
    };

    private static int ComparePart(string left, string right) => (Number(left), Number(right)) switch
    {
        ({ } a, { } b) => a.CompareTo(b),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => string.Compare(left, right, StringComparison.OrdinalIgnoreCase),
    };

    private static int? Number(string part)
    {
        if (part.Length == 0 || part.Equals("before", StringComparison.OrdinalIgnoreCase))
        {
            return Before;
        }

        if (part.Equals("after", StringComparison.OrdinalIgnoreCase))
        {
            return After;
        }

        return int.TryParse(part, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
