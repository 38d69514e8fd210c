// Measures the site. See bench.sh, which builds everything and calls this.
//   generate COUNT FILE                                  writes generated news, one content item a line
//   corrections [WORDS]                                  measures the correction of queries over that many words (100,000)
//   search [sqlite] [postgres] [COUNT...]                measures the search over that many documents (1,000 10,000 100,000) on one database or both
//   matching [COUNT]                                     measures the matching of people, with look-ups in an archive of that many (100,000)
//   veterans [--rounds N] [--seconds N] [COUNT...]       measures the archive with that many people (1,000 100,000)
//   events [--rounds N] [--seconds N] [COUNT...]         measures the calendar with that many events (1,000 10,000)
//   museum [COUNT...]                                    measures lessons with that many bookings (1,000 100,000)
//   run [--rounds N] [--seconds N] [--connections N] COUNT...   measures a site with that many generated news
//   organizations [COUNT...]                             measures the register with that many organisations (1,000 10,000)
using CivicSite.Benchmarks;
using CivicSite.Testing;

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
        string[] both = [TestDatabase.Sqlite, TestDatabase.Postgres];
        string[] named = [.. both.Where(provider => counts.Contains(provider, StringComparer.OrdinalIgnoreCase))];
        int[] sizes = [.. counts.Where(count => !both.Contains(count, StringComparer.OrdinalIgnoreCase)).Select(BenchmarkSettings.Number)];
        await new SearchBenchmark(named.Length > 0 ? named : both, sizes.Length > 0 ? sizes : [1_000, 10_000, 100_000], Console.Out).RunAsync();
        return 0;
    case ["matching", .. [] or [_]]:
        await new MatchingBenchmark(args is [_, var people] ? BenchmarkSettings.Number(people) : 100_000, Console.Out).RunAsync();
        return 0;
    case ["museum", .. var bookings]:
        await new MuseumBenchmark(bookings.Length > 0 ? [.. bookings.Select(BenchmarkSettings.Number)] : [1_000, 100_000], Console.Out).RunAsync();
        return 0;
    case ["organizations", .. var numbers]:
        var report = new Report(Console.Out, "organizations");
        foreach (var size in numbers.Length > 0 ? numbers.Select(BenchmarkSettings.Number) : [1_000, 10_000])
        {
            await new OrganizationRun(new BenchmarkSettings(), report).RunAsync(size);
        }

        await report.PrintAsync();
        return 0;
    case ["veterans", .. var archive]:
        await new SectionRun(Section.Veterans, BenchmarkSettings.Parse(archive, BenchmarkSettings.OfSection(1_000, 100_000)), new Report(Console.Out, "veterans"), Console.Out).RunAsync();
        return 0;
    case ["events", .. var events]:
        await new SectionRun(Section.Events, BenchmarkSettings.Parse(events, BenchmarkSettings.OfSection(1_000, 10_000)), new Report(Console.Out, "events"), Console.Out).RunAsync();
        return 0;
    case ["run", .. var rest]:
        var settings = BenchmarkSettings.Parse(rest, new BenchmarkSettings());
        await new BenchmarkRun(settings, new Report(Console.Out)).RunAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: generate COUNT FILE | corrections [WORDS] | search [sqlite] [postgres] [COUNT...] | organizations [COUNT...] | matching [COUNT] | veterans [COUNT...] | events [COUNT...] | museum [COUNT...] | run [--rounds N] [--seconds N] [--connections N] COUNT...");
        return 2;
}
