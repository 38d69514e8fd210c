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
        ("name of a tenth, with a slip", "veterans?q=" + Uri.EscapeDataString("Гипотза")),
        ("a word that all have", "veterans?q=" + Uri.EscapeDataString("Примерович")),
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

/// <summary>
/// Measures a section past the page cache with several sizes, and says how they compare. The sites run side by side and are measured in turn, several times each:
/// a slow moment of the machine hits all of them.
/// </summary>
internal sealed class SectionRun(Section section, BenchmarkSettings settings, Report report, TextWriter output)
{
    // Two at once, one for each core: more would measure their waiting.
    private const int AtOnce = 2;

    private readonly Wrk _wrk = new(settings.Connections);

    public async Task RunAsync()
    {
        var sites = new List<(int Size, SiteProcess Site)>();
        try
        {
            foreach (var size in settings.Sizes)
            {
                sites.Add((size, await StartAsync(size)));
            }

            var ratios = new List<string>();
            for (var page = 0; page < section.Pages(settings.Sizes[0]).Length; page++)
            {
                ratios.Add(await MeasureAsync(page, sites));
            }

            await report.PrintAsync();
            await output.WriteLineAsync();
            await output.WriteLineAsync(string.Join(Environment.NewLine, ratios));
        }
        finally
        {
            foreach (var (_, site) in sites)
            {
                await site.DisposeAsync();
            }
        }
    }

    private async Task<SiteProcess> StartAsync(int size)
    {
        await report.SayAsync(Line($"{size} {section.Items}: setting the site up"));
        var site = await SiteProcess.StartAsync();
        await site.StopAsync();
        var file = Path.Combine(site.DataFolder, "generated.ndjson");
        await section.WriteAsync(file, size);
        var clock = Stopwatch.StartNew();
        await site.RunCommandAsync("import", file);
        report.AddSite(size, "import", Line($"{size / clock.Elapsed.TotalSeconds:F0} items/s ({clock.Elapsed.TotalSeconds:F1} s)"));
        await site.StartAgainAsync();

        // The first reader after a start may wait for a directory to be read.
        using var visitor = site.NewSession();
        clock.Restart();
        await visitor.GetAsync(section.First);
        report.AddSite(size, "first answer of /" + section.First, Line($"{clock.Elapsed.TotalMilliseconds:F0} ms"));
        return site;
    }

    private async Task<string> MeasureAsync(int page, IReadOnlyList<(int Size, SiteProcess Site)> sites)
    {
        var rounds = sites.ToDictionary(static site => site.Size, static _ => new List<(Measurement Site, Measurement Bare)>());
        var name = section.Pages(sites[0].Size)[page].Name;
        await report.SayAsync(name);
        foreach (var (size, site) in sites)
        {
            await _wrk.MeasureAsync(Page(page, size, site), settings.Seconds);
        }

        for (var round = 0; round < settings.Rounds; round++)
        {
            foreach (var (size, site) in sites)
            {
                var target = Page(page, size, site);
                await using var bare = await BareServer.StartAsync(target);
                rounds[size].Add((await _wrk.MeasureAsync(target, settings.Seconds), await _wrk.MeasureAsync(bare.Target, 1)));
            }
        }

        foreach (var (size, site) in sites)
        {
            report.AddPage(size, name, Measurement.Mean([.. rounds[size].Select(static pair => pair.Site)]), Measurement.Mean([.. rounds[size].Select(static pair => pair.Bare)]));
            site.Log.ThrowIfErrors();
        }

        var (first, last) = (sites[0].Size, sites[^1].Size);
        var ratio = rounds[last].Zip(rounds[first], static (of, to) => of.Site.P50 / to.Site.P50).Order().ElementAt(settings.Rounds / 2);
        return Line($"{name}: {ratio:F2} times as long with {last} {section.Items} as with {first}");
    }

    // The cookie makes a page its visitor's own: it is built anew each time.
    private Target Page(int page, int size, SiteProcess site) => new(
        new(site.Url, section.Pages(size)[page].Path), new Dictionary<string, string>(StringComparer.Ordinal) { ["Cookie"] = "civicsite_notices=x" }, Connections: AtOnce);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
