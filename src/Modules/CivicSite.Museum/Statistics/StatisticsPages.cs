using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;
using YesSql;

namespace CivicSite.Museum.Statistics;

/// <summary>What an address asks of the figures. Anything else counts as the first choice.</summary>
public sealed class FigureRequest
{
    /// <summary>A code of <see cref="FigureSorts"/>.</summary>
    public string? By { get; set; }

    /// <summary>The first year of the period; null for the one that goes on.</summary>
    public int? Year { get; set; }

    /// <summary><c>school</c> or <c>calendar</c>.</summary>
    public string? Count { get; set; }
}

/// <summary>By what figures are gathered.</summary>
public static class FigureSorts
{
    public const string School = "school";

    public const string Grade = "grade";

    public const string Topic = "topic";

    public const string Lesson = "lesson";

    public const string Month = "month";

    /// <summary>Several years, one a line.</summary>
    public const string Year = "year";

    public static readonly IReadOnlyList<string> All = [School, Grade, Topic, Lesson, Month, Year];
}

/// <summary>The figures of the museum.</summary>
public sealed record FiguresViewModel(string By, bool IsSchoolYear, int Year, string Period, IReadOnlyList<FigureRow> Rows, FigureRow Total)
{
    /// <summary>Codes and names.</summary>
    public IReadOnlyList<(string Code, string Name)> Sorts { get; init; } = [];

    /// <summary>The first years of periods to choose from, with how they are written.</summary>
    public IReadOnlyList<(int Year, string Text)> Years { get; init; } = [];

    /// <summary>Some visits stand in several lines.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>Of the longest bar, in pupils; at least 1.</summary>
    public int Most => Math.Max(1, Rows.Select(static row => row.Pupils).DefaultIfEmpty(0).Max());
}

/// <summary>A file to download.</summary>
public sealed record FigureFile(string Name, byte[] Content);

/// <summary>The figures of the museum. Callers have checked that the user may manage the museum.</summary>
public interface IStatisticsPages
{
    Task<FiguresViewModel> ShowAsync(FigureRequest request);

    /// <summary>The same as CSV.</summary>
    Task<FigureFile> CsvAsync(FigureRequest request);
}

/// <inheritdoc cref="IStatisticsPages"/>
internal sealed class StatisticsPages(VisitReader reader, FigureNames names, MuseumContexts contexts) : IStatisticsPages
{
    // The next one, which is being booked already, the one that goes on, and some before.
    private const int YearsShown = 6;

    public async Task<FiguresViewModel> ShowAsync(FigureRequest request)
    {
        var context = await contexts.GetAsync();
        var by = FigureSorts.All.FirstOrDefault(code => string.Equals(code, request.By, StringComparison.Ordinal), FigureSorts.School);
        var isSchoolYear = request.Count is not "calendar";
        var current = FigurePeriod.Of(context.Today, isSchoolYear);
        var years = Years(current.Next);
        var period = years.FirstOrDefault(year => year.FirstYear == request.Year, current);
        var visits = await reader.ReadAsync(by is FigureSorts.Year ? years[^1].First : period.First, by is FigureSorts.Year ? years[0].Last : period.Last, context);
        var rows = VisitFigures.By(visits, visit => names.KeysOf(by, visit, isSchoolYear, context));
        return new FiguresViewModel(by, isSchoolYear, period.FirstYear, by is FigureSorts.Year ? $"{years[^1].Text} – {years[0].Text}" : period.Text, names.Named(by, rows, visits, context), VisitFigures.Sum(names.Total, visits))
        {
            Sorts = [.. FigureSorts.All.Select(code => (code, names.Sort(code)))],
            Years = [.. years.Select(static year => (year.FirstYear, year.Text))],
            IsMultiple = by is FigureSorts.Topic,
        };
    }

    public async Task<FigureFile> CsvAsync(FigureRequest request)
    {
        var figures = await ShowAsync(request);
        var lines = new List<IEnumerable<string>> { names.Head(figures.By) };
        lines.AddRange(figures.Rows.Append(figures.Total).Select(static row => new[] { row.Key }
            .Concat(new[] { row.Booked, row.Came, row.Missed, row.Open, row.Cancelled, row.Pupils, row.Adults }.Select(static number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
        var period = figures.Period.Replace('/', '-').Replace(" – ", "_", StringComparison.Ordinal);
        return new FigureFile($"museum-{figures.By}-{period}.csv", CsvWriter.Write(lines));
    }

    private static List<FigurePeriod> Years(FigurePeriod last)
    {
        var years = new List<FigurePeriod> { last };
        while (years.Count < YearsShown)
        {
            years.Add(years[^1].Previous);
        }

        return years;
    }
}

/// <summary>Reads what the figures are made of: rows of an index, no documents.</summary>
internal sealed class VisitReader(ISession session)
{
    public async Task<IReadOnlyList<Visit>> ReadAsync(DateOnly first, DateOnly last, MuseumContext context)
    {
        var (from, to) = (context.ToUtc(first), context.ToUtc(last.AddDays(1)));
        return [.. (await session.QueryIndex<VisitIndex>(row => row.StartUtc >= from && row.StartUtc < to).ListAsync())
            .Select(row => new Visit(row.LessonId, context.DayOf(row.StartUtc), row.School, row.Grade, (BookingState)row.State, row.Pupils, row.Adults))];
    }
}
