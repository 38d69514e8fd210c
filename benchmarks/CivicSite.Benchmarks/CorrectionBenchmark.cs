using System.Diagnostics;
using System.Globalization;
using CivicSite.Engine.Search.Analysis.Corrections;

namespace CivicSite.Benchmarks;

/// <summary>Measures how long the correction of a query takes over a large vocabulary, and how often it finds what was meant.</summary>
internal sealed class CorrectionBenchmark(int vocabularySize, TextWriter output)
{
    private const int Queries = 2_000;
    private const int WarmUp = 300;
    private const int Repeats = 3;
    private const int MinLength = 5;
    private const int Seed = 12;

    public async Task RunAsync()
    {
        var words = await DictionaryWords.ReadAsync(vocabularySize);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var corrector = new QueryCorrector(words);
        var seconds = clock.Elapsed.TotalSeconds;
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        await output.WriteLineAsync(Line($"==> {words.Count} words: ready in {seconds:F2} s, {megabytes:F0} MB"));
        await output.WriteLineAsync("| query | found | p50 ms | p95 ms | p99 ms | max ms |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|---:|");
        foreach (var (name, spoil) in Kinds)
        {
            await output.WriteLineAsync(Measure(corrector, words.Forms, name, spoil));
        }
    }

    private static (string Name, Spoil Spoil)[] Kinds =>
    [
        ("known word", (string word, ref SplitMix _) => word),
        ("one edit", Misspelling.Edit),
        ("two edits, 8 letters and more", (string word, ref SplitMix random) => Misspelling.Edit(Misspelling.Edit(word, ref random), ref random)),
        ("keyboard layout", (string word, ref SplitMix _) => Misspelling.OtherLayout(word)),
        ("Latin letters", (string word, ref SplitMix _) => Misspelling.Latin(word)),
        ("Latin letters, one edit", (string word, ref SplitMix random) => Misspelling.Edit(Misspelling.Latin(word), ref random)),
        ("letters at random", (string word, ref SplitMix random) => Misspelling.Noise(word.Length, ref random)),
    ];

    private static string Measure(QueryCorrector corrector, IReadOnlyList<string> forms, string name, Spoil spoil)
    {
        var random = new SplitMix(Seed);
        var minLength = name.StartsWith("two", StringComparison.Ordinal) ? 8 : MinLength;
        var found = 0;
        var times = new List<double>(Queries);
        for (var i = -WarmUp; i < Queries; i++)
        {
            var word = random.Pick(forms);
            while (word.Length < minLength)
            {
                word = random.Pick(forms);
            }

            var typed = spoil(word, ref random);
            var time = Time(corrector, typed);
            if (i >= 0)
            {
                times.Add(time);
                found += string.Equals(corrector.Correct(typed).Text, word, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        times.Sort();
        return Line($"| {name} | {100.0 * found / Queries:F1} % | {At(times, 0.5):F3} | {At(times, 0.95):F3} | {At(times, 0.99):F3} | {times[^1]:F3} |");
    }

    // The fastest of several: what other processes take away is not the corrector's.
    private static double Time(QueryCorrector corrector, string typed)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Repeats; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            corrector.Correct(typed);
            best = Math.Min(best, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        return best;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private delegate string Spoil(string word, ref SplitMix random);
}
