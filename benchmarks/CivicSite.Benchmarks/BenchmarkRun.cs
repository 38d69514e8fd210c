using System.Diagnostics;
using System.Globalization;
using System.Net;
using CivicSite.Testing;

namespace CivicSite.Benchmarks;

/// <summary>Measures a site with each number of news: import, cold start, pages, memory.</summary>
internal sealed class BenchmarkRun(BenchmarkSettings settings, Report report)
{
    private const int ColdStarts = 5;
    private const int WarmUpSeconds = 3;
    private static readonly Dictionary<string, string> NoHeaders = new(StringComparer.Ordinal);
    private readonly Wrk _wrk = new(settings.Connections);

    public async Task RunAsync()
    {
        var terms = await TaxonomyTerms.ReadAsync();
        foreach (var size in settings.Sizes)
        {
            await MeasureAsync(size, new NewsGenerator(terms));
        }

        await report.PrintAsync();
    }

    private async Task MeasureAsync(int size, NewsGenerator generator)
    {
        await report.SayAsync(Line($"{size} news: setting the site up"));
        await using var site = await SiteProcess.StartAsync();
        await site.StopAsync();
        await ImportAsync(site, size, generator);
        await ColdStartAsync(site, size);
        foreach (var (name, target) in await PagesAsync(site, size))
        {
            await report.SayAsync(Line($"{size} news: {name}"));
            await MeasurePageAsync(size, name, target);
        }

        report.AddSite(size, "memory after load", Line($"{site.ResidentMegabytes():F0} MB"));
        await site.StopAsync();
        site.Log.ThrowIfErrors();
    }

    private async Task ImportAsync(SiteProcess site, int size, NewsGenerator generator)
    {
        var file = Path.Combine(site.DataFolder, "generated.ndjson");
        await generator.WriteAsync(file, size);
        await report.SayAsync(Line($"{size} news: importing"));
        var clock = Stopwatch.StartNew();
        await site.RunCommandAsync("import", file);
        var seconds = clock.Elapsed.TotalSeconds;
        File.Delete(file);
        report.AddSite(size, "import", Line($"{size / seconds:F0} items/s ({seconds:F1} s)"));
    }

    // From the start of the process to the first page. The operating system has read the files before.
    private async Task ColdStartAsync(SiteProcess site, int size)
    {
        await report.SayAsync(Line($"{size} news: cold start"));
        var times = new List<double>();
        for (var start = 0; start < ColdStarts; start++)
        {
            var clock = Stopwatch.StartNew();
            await site.StartAgainAsync(readyPath: "");
            times.Add(clock.Elapsed.TotalMilliseconds);
            await site.StopAsync();
        }

        times.Sort();
        report.AddSite(size, "cold start to the first page", Line($"{times[ColdStarts / 2]:F0} ms ({times[0]:F0}–{times[^1]:F0})"));
        await site.StartAgainAsync();
    }

    private static async Task<IReadOnlyList<(string Name, Target Target)>> PagesAsync(SiteProcess site, int size)
    {
        using var visitor = site.NewSession();
        await visitor.LoginAsAdminAsync();
        var signedIn = new Dictionary<string, string>(StringComparer.Ordinal) { ["Cookie"] = visitor.CookieHeader };
        var brotli = new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept-Encoding"] = "br" };
        var article = NewsGenerator.PathOf((size / 2) + 1);
        (string Name, Target Target)[] pages =
        [
            ("home", new(site.Url, NoHeaders)),
            ("home, Brotli", new(site.Url, brotli)),
            ("news list", new(new(site.Url, "news"), NoHeaders)),
            ("article", new(new(site.Url, article), NoHeaders)),
            ("article, signed in", new(new(site.Url, article), signedIn)),

            // At 32 at once a request mostly waits for the others: this is the time that an editor sees.
            ("article, signed in, 2 at once", new(new(site.Url, article), signedIn, Connections: 2)),
        ];
        foreach (var (name, target) in pages)
        {
            var answer = await visitor.GetAsync(target.Url.AbsoluteUri);
            if (answer.Status != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"The page \"{name}\" ({target.Url}) answers {(int)answer.Status}.");
            }
        }

        return pages;
    }

    // In turn, so that what else the machine does meets both alike.
    private async Task MeasurePageAsync(int size, string name, Target target)
    {
        await using var bare = await BareServer.StartAsync(target);
        await _wrk.MeasureAsync(target, WarmUpSeconds);
        await _wrk.MeasureAsync(bare.Target, WarmUpSeconds);
        var (siteRounds, bareRounds) = (new List<Measurement>(), new List<Measurement>());
        for (var round = 0; round < settings.Rounds; round++)
        {
            siteRounds.Add(await _wrk.MeasureAsync(target, settings.Seconds));
            bareRounds.Add(await _wrk.MeasureAsync(bare.Target, settings.Seconds));
        }

        report.AddPage(size, name, Measurement.Mean(siteRounds), Measurement.Mean(bareRounds));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
