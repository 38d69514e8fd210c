namespace CivicSite.Museum.Day;

/// <summary>What stands in a grid.</summary>
/// <param name="From">On the site's clock.</param>
/// <param name="Column">Index of its column.</param>
internal sealed record DayBlock(string Id, DateTime From, DateTime To, int Column);

/// <param name="Begins">What begins in this half hour.</param>
/// <param name="Runs">What has begun before and goes on.</param>
internal sealed record DayCell(IReadOnlyList<string> Begins, IReadOnlyList<string> Runs);

/// <param name="Time">The beginning of the half hour.</param>
/// <param name="Cells">One for each column.</param>
internal sealed record DayRow(TimeOnly Time, IReadOnlyList<DayCell> Cells);

/// <summary>A day by half hours. It has the hours of a working day, and more where something stands there.</summary>
internal static class DayGrid
{
    public const int Step = 30;

    private const int MinutesOfDay = 24 * 60;
    private const int Opens = 9 * 60;
    private const int Closes = 17 * 60;

    public static IReadOnlyList<DayRow> Make(DateOnly day, IReadOnlyList<DayBlock> blocks, int columns)
    {
        var spans = blocks.Select(block => (Block: block, From: Minute(day, block.From), To: Minute(day, block.To))).OrderBy(static span => span.From).ToList();
        var first = Floor(Math.Min(Opens, spans.Select(static span => span.From).DefaultIfEmpty(Opens).Min()));
        var last = Math.Max(Closes, spans.Select(static span => span.To).DefaultIfEmpty(Closes).Max());
        var rows = new List<DayRow>();
        for (var minute = first; minute < last; minute += Step)
        {
            rows.Add(new DayRow(
                TimeOnly.MinValue.AddMinutes(minute),
                [.. Enumerable.Range(0, columns).Select(column => new DayCell(
                    [.. spans.Where(span => span.Block.Column == column && Floor(span.From) == minute).Select(static span => span.Block.Id)],
                    [.. spans.Where(span => span.Block.Column == column && Floor(span.From) < minute && span.To > minute).Select(static span => span.Block.Id)]))]));
        }

        return rows;
    }

    // What began the day before begins at midnight, what ends the day after ends there.
    private static int Minute(DateOnly day, DateTime local) =>
        Math.Clamp((int)(local - day.ToDateTime(TimeOnly.MinValue)).TotalMinutes, 0, MinutesOfDay);

    private static int Floor(int minute) => minute - (minute % Step);
}
