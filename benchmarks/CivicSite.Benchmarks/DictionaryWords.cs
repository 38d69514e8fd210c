using System.Diagnostics;
using CivicSite.Engine.Search.Analysis;
using CivicSite.Engine.Search.Analysis.Corrections;

namespace CivicSite.Benchmarks;

/// <summary>A vocabulary of forms drawn from Debian's Russian dictionary, with document counts that fall as in real texts.</summary>
internal sealed class DictionaryWords : IVocabulary
{
    private const string Dictionary = "/usr/share/hunspell/ru_RU";
    private const int Seed = 100;
    private const int MostFrequent = 5_000;

    private DictionaryWords(IReadOnlyList<string> forms) => Forms = forms;

    public IReadOnlyList<string> Forms { get; }

    public int Count => Forms.Count;

    public IEnumerable<VocabularyWord> Words => Forms.Select((form, rank) => new VocabularyWord(form, 1 + (MostFrequent / (rank + 1))));

    /// <exception cref="InvalidOperationException">The dictionary has fewer words.</exception>
    public static async Task<DictionaryWords> ReadAsync(int count)
    {
        using var process = Process.Start(new ProcessStartInfo("unmunch", [Dictionary + ".dic", Dictionary + ".aff"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        await errors;
        await process.WaitForExitAsync();
        var forms = lines.Select(TextAnalyzer.Fold).Where(form => form.Length > 1 && form.All(c => c is >= 'а' and <= 'я'))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (forms.Length < count)
        {
            throw new InvalidOperationException($"{Dictionary}.dic has only {forms.Length} words.");
        }

        // The first of a Fisher–Yates shuffle.
        var random = new SplitMix(Seed);
        for (var i = 0; i < count; i++)
        {
            var other = i + random.Next(forms.Length - i);
            (forms[i], forms[other]) = (forms[other], forms[i]);
        }

        return new(forms[..count]);
    }
}
