// Measures the site. See bench.sh, which builds everything and calls this.
//   generate COUNT FILE                                  writes generated news, one content item a line
//   corrections [WORDS]                                  measures the correction of queries over that many words (100,000)
//   search [COUNT...]                                    measures the search over that many documents (1,000 10,000 100,000)
//   matching [COUNT]                                     measures the matching of people, with look-ups in an archive of that many (100,000)
//   run [--rounds N] [--seconds N] [--connections N] COUNT...   measures a site with that many generated news
//   veterans [COUNT...]                                  measures the archive with that many people (1,000 100,000)
//   organizations [COUNT]                                measures the register with that many organisations (10,000)
using CivicSite.Benchmarks;

switch (args)
{
    case ["generate", var count, var file]:
        var terms = await TaxonomyTerms.ReadAsync();
        await new NewsGenerator(terms).WriteAsync(file, BenchmarkSettings.Number(count));
        return 0;
    case ["corrections", .. [] or [_]]:
        await new CorrectionBenchmark(args is [_, var words] ? BenchmarkSettings.Number(words) : 100_000, Console.Out).RunAsync();
        return 0;
    case ["search", .. var counts]:
        await new SearchBenchmark(counts.Length > 0 ? [.. counts.Select(BenchmarkSettings.Number)] : [1_000, 10_000, 100_000], Console.Out).RunAsync();
        return 0;
    case ["matching", .. [] or [_]]:
        await new MatchingBenchmark(args is [_, var people] ? BenchmarkSettings.Number(people) : 100_000, Console.Out).RunAsync();
        return 0;
    case ["organizations", .. [] or [_]]:
        await new OrganizationRun(new BenchmarkSettings(), new Report(Console.Out, "organizations")).RunAsync(args is [_, var number] ? BenchmarkSettings.Number(number) : 10_000);
        return 0;
    case ["veterans", .. var sizes]:
        await new VeteranRun(new BenchmarkSettings(), new Report(Console.Out, "veterans"), Console.Out)
            .RunAsync(sizes.Length > 0 ? [.. sizes.Select(BenchmarkSettings.Number)] : [1_000, 100_000]);
        return 0;
    case ["run", .. var rest]:
        var settings = BenchmarkSettings.Parse(rest);
        await new BenchmarkRun(settings, new Report(Console.Out)).RunAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: generate COUNT FILE | corrections [WORDS] | search [COUNT...] | organizations [COUNT] | matching [COUNT] | veterans [COUNT...] | run [--rounds N] [--seconds N] [--connections N] COUNT...");
        return 2;
}
