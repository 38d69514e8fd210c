using System.Diagnostics;

namespace CivicSite.UnitTests.Search;

/// <summary>Snowball's own <c>stemwords</c> and lists of words, from Debian's packages.</summary>
internal static class ReferenceStemmer
{
    public const string EnglishWords = "/usr/share/dict/american-english";
    private const string Command = "/usr/bin/stemwords";
    private const string Expander = "/usr/bin/unmunch";
    private const string Dictionary = "/usr/share/hunspell/ru_RU";

    /// <summary>What is not installed of what the comparison needs.</summary>
    public static IReadOnlyList<string> Missing =>
        [.. new[] { Command, Expander, Dictionary + ".dic", Dictionary + ".aff", EnglishWords }.Where(file => !File.Exists(file))];

    /// <summary>Every form of every word of the Russian dictionary, in lower case with ё as е.</summary>
    public static async Task<IReadOnlyList<string>> RussianWordsAsync()
    {
        var expanded = await RunAsync(Expander, [Dictionary + ".dic", Dictionary + ".aff"], []);
        return Distinct(expanded, word => word.All(c => c is >= 'а' and <= 'я'));
    }

    public static async Task<IReadOnlyList<string>> EnglishWordsAsync() =>
        Distinct(await File.ReadAllLinesAsync(EnglishWords), word => word.All(c => char.IsAsciiLetter(c) || c == '\''));

    public static Task<IReadOnlyList<string>> StemAsync(string language, IReadOnlyList<string> words) => RunAsync(Command, ["-l", language], words);

    private static IReadOnlyList<string> Distinct(IEnumerable<string> words, Func<string, bool> isWord) =>
        [.. words.Select(word => word.ToLowerInvariant().Replace('ё', 'е')).Where(word => word.Length > 0 && isWord(word)).Distinct(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> RunAsync(string command, string[] arguments, IReadOnlyList<string> input)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(string.Concat(input.Select(line => line + "\n")));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return [.. (await output).TrimEnd('\n').Split('\n')];
    }
}

/// <summary>A test that needs Debian's stemmer and dictionaries: skipped where they are missing, unless ./test.sh runs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceStemmerFactAttribute : FactAttribute
{
    public ReferenceStemmerFactAttribute()
    {
        if (ReferenceStemmer.Missing.Count > 0 && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CIVICSITE_TEST_STEMMER")))
        {
            Skip = $"{string.Join(", ", ReferenceStemmer.Missing)} missing; ./test.sh installs them.";
        }
    }
}
