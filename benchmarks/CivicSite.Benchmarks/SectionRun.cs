using System.Diagnostics;
using System.Globalization;
using CivicSite.Testing;

namespace CivicSite.Benchmarks;

/// <summary>What is measured of a section.</summary>
/// <param name="Items">What there are so many of.</param>
/// <param name="First">The page whose first answer is timed.</param>
/// <param name="Pages">Names and addresses of pages, for that many items.</param>
/// <param name="WriteAsync">Writes that many items into a file, one a line.</param>
internal sealed record Section(string Items, string First, Func<int, (string Name, string Path)[]> Pages, Func<string, int, Task> WriteAsync)
{
    public static Section Veterans { get; } = new("people", "veterans", static size =>
    [
        ("list", "veterans"),
        ("two facets", "veterans?category=frontline&fate=killed"),
        ("letter", "veterans?letter=" + Uri.EscapeDataString("К")),
        ("name with a slip", "veterans?q=" + Uri.EscapeDataString(VeteranGenerator.SurnameOf(size / 2)[..^3] + "ов")),
        ("order by birth, page 30", "veterans?order=birth&page=30"),
        ("portraits", "veterans?view=wall"),
        ("map", "veterans/map"),
        ("a day", "veterans/today?day=05-09"),
        ("person", VeteranGenerator.PathOf((size / 2) + 1)),
    ], static async (file, size) => await new VeteranGenerator((await TaxonomyTerms.ReadAsync()).Settlements).WriteAsync(file, size));

    public static Section Events { get; } = new("events", "events", static size =>
    [
        ("list", "events?from=2026-10-01"),
        ("list of a kind", "events?from=2026-10-01&kind=ekk"),
        ("month", "events/month/2026-10"),
        ("week", "events/week/2026-W42"),
        ("archive of a year", "events/archive/2025"),
        ("event", EventGenerator.PathOf((size / 2) + 1)),
        ("meetings", "events/meetings"),
        ("calendar file", "events/calendar.ics"),
    ], static async (file, size) => await new EventGenerator((await TaxonomyTerms.ReadAsync()).Settlements).WriteAsync(file, size));
}

/// <summary>Measures a section past the page cache with several sizes, and says how they compare.</summary>
internal sealed class SectionRun(Section section, BenchmarkSettings settings, Report report, TextWriter output)
{
    private const int WarmUpSeconds = 2;

    // Two at once, one for each core: more would measure their waiting.
    private const int AtOnce = 2;

    private readonly Wrk _wrk = new(settings.Connections);
    private readonly Dictionary<string, List<double>> _means = new(StringComparer.Ordinal);

    public async Task RunAsync(IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            await MeasureAsync(size);
        }

        await report.PrintAsync();
        await output.WriteLineAsync();
        foreach (var (page, means) in _means)
        {
            await output.WriteLineAsync(Line($"{page}: {means[^1] / means[0]:F2} times as long with {sizes[^1]} {section.Items} as with {sizes[0]}"));
        }
    }

    private async Task MeasureAsync(int size)
    {
        await report.SayAsync(Line($"{size} {section.Items}: setting the site up"));
        await using var site = await SiteProcess.StartAsync();
        await site.StopAsync();
        var file = Path.Combine(site.DataFolder, "generated.ndjson");
        await section.WriteAsync(file, size);
        var clock = Stopwatch.StartNew();
        await site.RunCommandAsync("import", file);
        report.AddSite(size, "import", Line($"{size / clock.Elapsed.TotalSeconds:F0} items/s ({clock.Elapsed.TotalSeconds:F1} s)"));
        await site.StartAgainAsync();
        using (var visitor = site.NewSession())
        {
            // The first reader after a start may wait for a directory to be read.
            clock.Restart();
            await visitor.GetAsync(section.First);
            report.AddSite(size, "first answer of /" + section.First, Line($"{clock.Elapsed.TotalMilliseconds:F0} ms"));
        }

        foreach (var (name, path) in section.Pages(size))
        {
            await report.SayAsync(Line($"{size} {section.Items}: {name}"));

            // A cookie that makes a page its visitor's own: it is built anew each time.
            var target = new Target(new(site.Url, path), new Dictionary<string, string>(StringComparer.Ordinal) { ["Cookie"] = "civicsite_notices=x" }, Connections: AtOnce);
            await using var bare = await BareServer.StartAsync(target);
            await _wrk.MeasureAsync(target, WarmUpSeconds);
            var measured = await _wrk.MeasureAsync(target, settings.Seconds);
            report.AddPage(size, name, measured, await _wrk.MeasureAsync(bare.Target, settings.Seconds));
            (_means.TryGetValue(name, out var means) ? means : _means[name] = []).Add(AtOnce * 1000 / measured.RequestsPerSecond);
        }

        await site.StopAsync();
        site.Log.ThrowIfErrors();
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
