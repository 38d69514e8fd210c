// Measures the site. See bench.sh, which builds everything and calls this.
//   generate COUNT FILE                                  writes generated news, one content item a line
//   run [--rounds N] [--seconds N] [--connections N] COUNT...   measures a site with that many generated news
using CivicSite.Benchmarks;

switch (args)
{
    case ["generate", var count, var file]:
        var terms = await TaxonomyTerms.ReadAsync();
        await new NewsGenerator(terms).WriteAsync(file, BenchmarkSettings.Number(count));
        return 0;
    case ["run", .. var rest]:
        var settings = BenchmarkSettings.Parse(rest);
        await new BenchmarkRun(settings, new Report(Console.Out)).RunAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: generate COUNT FILE | run [--rounds N] [--seconds N] [--connections N] COUNT...");
        return 2;
}
