using System.Diagnostics;
using System.Globalization;
using CivicSite.Testing;

namespace CivicSite.Benchmarks;

/// <summary>Measures the archive of the Immortal Regiment past the page cache with several sizes, and says how they compare.</summary>
internal sealed class VeteranRun(BenchmarkSettings settings, Report report, TextWriter output)
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
            await output.WriteLineAsync(Line($"{page}: {means[^1] / means[0]:F2} times as long with {sizes[^1]} people as with {sizes[0]}"));
        }
    }

    private static (string Name, string Path)[] Pages(int size) =>
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
    ];

    private async Task MeasureAsync(int size)
    {
        await report.SayAsync(Line($"{size} people: setting the site up"));
        await using var site = await SiteProcess.StartAsync();
        await site.StopAsync();
        var file = Path.Combine(site.DataFolder, "generated.ndjson");
        await new VeteranGenerator((await TaxonomyTerms.ReadAsync()).Settlements).WriteAsync(file, size);
        var clock = Stopwatch.StartNew();
        await site.RunCommandAsync("import", file);
        report.AddSite(size, "import", Line($"{size / clock.Elapsed.TotalSeconds:F0} items/s ({clock.Elapsed.TotalSeconds:F1} s)"));
        await site.StartAgainAsync();
        using (var visitor = site.NewSession())
        {
            // The first reader after a start waits for the directory to be read.
            clock.Restart();
            await visitor.GetAsync("veterans");
            report.AddSite(size, "first answer of /veterans", Line($"{clock.Elapsed.TotalMilliseconds:F0} ms"));
        }

        foreach (var (name, path) in Pages(size))
        {
            await report.SayAsync(Line($"{size} people: {name}"));

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
