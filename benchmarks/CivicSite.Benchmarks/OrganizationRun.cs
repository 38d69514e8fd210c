using System.Diagnostics;
using System.Globalization;
using System.Net;
using CivicSite.Testing;

namespace CivicSite.Benchmarks;

/// <summary>Measures the register of organisations: its list, facets and cards, from the page cache and past it.</summary>
internal sealed class OrganizationRun(BenchmarkSettings settings, Report report)
{
    private const int WarmUpSeconds = 2;
    private const int PageSize = 20;
    private readonly Wrk _wrk = new(settings.Connections);

    public async Task RunAsync(int size)
    {
        await report.SayAsync(Line($"{size} organizations: setting the site up"));
        await using var site = await SiteProcess.StartAsync();
        await site.StopAsync();
        var file = Path.Combine(site.DataFolder, "generated.ndjson");
        await (await TaxonomyTerms.OrganizationsAsync()).WriteAsync(file, size);
        var clock = Stopwatch.StartNew();
        await site.RunCommandAsync("import", file);
        report.AddSite(size, "import", Line($"{size / clock.Elapsed.TotalSeconds:F0} items/s ({clock.Elapsed.TotalSeconds:F1} s)"));
        await site.StartAgainAsync();
        report.AddSite(size, "memory after the start", Line($"{site.ResidentMegabytes():F0} MB"));
        await FirstAsync(site, size);
        report.AddSite(size, "memory after the exports", Line($"{site.ResidentMegabytes():F0} MB"));
        foreach (var (name, path) in Pages(size))
        {
            await MeasureAsync(size, name, new Target(new(site.Url, path), new Dictionary<string, string>(StringComparer.Ordinal)));

            // A cookie that makes a page its visitor's own: it is built anew, as for somebody who filters by hand. Two at once, one for each core.
            await MeasureAsync(size, name + ", past the cache", new Target(
                new(site.Url, path), new Dictionary<string, string>(StringComparer.Ordinal) { ["Cookie"] = "civicsite_notices=x" }, Connections: 2));
        }

        report.AddSite(size, "memory after load", Line($"{site.ResidentMegabytes():F0} MB"));
        await site.StopAsync();
        site.Log.ThrowIfErrors();
    }

    private static (string Name, string Path)[] Pages(int size) =>
    [
        ("list", "organizations"),
        ("list, two facets", "organizations?settlement=sayanogorsk&status=registered"),
        ("list, words", "organizations?q=" + Uri.EscapeDataString("зимнее окно")),
        ("list, a page in the middle", FormattableString.Invariant($"organizations?page={Math.Max(1, size / PageSize / 2)}")),
        ("card", OrganizationGenerator.PathOf((size / 2) + 1)),
    ];

    // The first reader after a change waits for the directory to be read.
    private async Task FirstAsync(SiteProcess site, int size)
    {
        using var visitor = site.NewSession();
        foreach (var path in (string[])["organizations", "organizations/opendata/csv", "organizations/opendata/json"])
        {
            var clock = Stopwatch.StartNew();
            var answer = await visitor.GetAsync(path);
            report.AddSite(size, "first answer of /" + path, Line($"{clock.Elapsed.TotalMilliseconds:F0} ms"));
            if (answer.Status != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"/{path} answers {(int)answer.Status}.");
            }
        }
    }

    private async Task MeasureAsync(int size, string name, Target target)
    {
        await report.SayAsync(Line($"{size} organizations: {name}"));
        await using var bare = await BareServer.StartAsync(target);
        await _wrk.MeasureAsync(target, WarmUpSeconds);
        await _wrk.MeasureAsync(bare.Target, WarmUpSeconds);
        report.AddPage(size, name, await _wrk.MeasureAsync(target, settings.Seconds), await _wrk.MeasureAsync(bare.Target, settings.Seconds));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
