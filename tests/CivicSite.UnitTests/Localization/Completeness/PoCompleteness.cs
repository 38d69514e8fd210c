using System.Globalization;
using System.Text.RegularExpressions;
using CivicSite.Engine.Localization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CivicSite.UnitTests.Localization.Completeness;

/// <summary>Compares the texts that a project uses with its Russian PO files.</summary>
internal static partial class PoCompleteness
{
    private static readonly string[] _outputFolders = ["bin", "obj", "node_modules", "wwwroot"];

    /// <summary>What is wrong, a line for each fault. Nothing for a project without texts and without translations.</summary>
    public static IReadOnlyList<string> Check(string projectDirectory, string moduleId)
    {
        var used = Scan(projectDirectory, moduleId);
        var faults = new List<string>(used.Faults);
        var entries = ReadEntries(projectDirectory, faults);
        faults.AddRange(used.Texts.Distinct().Select(text => FindFault(text, entries)).OfType<string>());

        var wanted = used.Texts.Select(text => ((string?)text.Context, text.Id)).ToHashSet();
        var ids = used.Texts.Select(text => text.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, entry) in entries)
        {
            if (entry.Context is null ? !ids.Contains(entry.Id) : !wanted.Contains((entry.Context, entry.Id)))
                faults.Add($"{file}({entry.Line}): no code uses \"{entry.Id}\" of {entry.Context ?? "no context"}");
            if (!entry.IsTranslated)
                faults.Add($"{file}({entry.Line}): \"{entry.Id}\" has no confirmed translation");
            else if (entry.PluralId is null && PlaceholdersOf(entry.Id) != PlaceholdersOf(entry.Translations[0]))
                faults.Add($"{file}({entry.Line}): \"{entry.Translations[0]}\" has not the placeholders of \"{entry.Id}\"");
        }
        return faults;
    }

    public static UsedTexts Scan(string projectDirectory, string moduleId)
    {
        var roots = SourcesOf(projectDirectory, "*.cs").SelectMany(file => Parse(file.Source).Select(root => (file.Name, Root: root))).ToArray();
        var types = new TypeNames(roots.Select(file => file.Root));
        var used = new UsedTexts();
        var code = new CSharpTexts(moduleId, types, used);
        foreach (var (name, root) in roots)
            code.Scan(name, root);
        var views = new RazorTexts(moduleId, types, used);
        foreach (var (name, source) in SourcesOf(projectDirectory, "*.cshtml"))
            views.Scan(name, source);
        return used;
    }

    /// <summary>The entries of all PO files below a directory.</summary>
    public static IEnumerable<PoEntry> Entries(string directory) => FilesOf(directory, "*.po")
        .Where(file => !Path.GetRelativePath(directory, file).Split(Path.DirectorySeparatorChar).Intersect(_outputFolders, StringComparer.Ordinal).Any())
        .SelectMany(file => PoParser.Parse(file, File.ReadAllBytes(file)));

    private static string? FindFault(UsedText text, List<(string File, PoEntry Entry)> entries)
    {
        var entry = entries.Find(item => item.Entry.Context == text.Context && item.Entry.Id == text.Id).Entry
            ?? entries.Find(item => item.Entry.Context is null && item.Entry.Id == text.Id).Entry;
        if (entry is null)
            return $"{text.Place}: no translation of \"{text.Id}\" with the context {text.Context}";
        return entry.PluralId == text.PluralId ? null : $"{text.Place}: the plural of \"{text.Id}\" is not that of the PO file";
    }

    private static List<(string File, PoEntry Entry)> ReadEntries(string projectDirectory, List<string> faults)
    {
        var directory = Path.Combine(projectDirectory, "Localization");
        string[] files = [.. new[] { Path.Combine(directory, "ru.po") }.Where(File.Exists), .. FilesOf(Path.Combine(directory, "ru"), "*.po")];
        var entries = new List<(string File, PoEntry Entry)>();
        foreach (var file in files)
        {
            try
            {
                var content = File.ReadAllBytes(file);
                entries.AddRange(PoParser.Parse(file, content).Select(entry => (Path.GetRelativePath(projectDirectory, file), entry)));
                CultureDictionary.Build(PluralRule.For(CultureInfo.GetCultureInfo("ru")), [new PoFile(file, () => content)]);
            }
            catch (PoFormatException exception)
            {
                faults.Add(exception.Message);
            }
        }
        return entries;
    }

    private static IEnumerable<SyntaxNode> Parse(string source)
    {
        yield return CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        if (source.Contains("ORCHARDCORE", StringComparison.Ordinal))
            yield return CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["ORCHARDCORE"])).GetRoot();
    }

    private static IEnumerable<(string Name, string Source)> SourcesOf(string projectDirectory, string pattern)
    {
        foreach (var file in FilesOf(projectDirectory, pattern))
        {
            var name = Path.GetRelativePath(projectDirectory, file);
            if (!name.Split(Path.DirectorySeparatorChar).Intersect(_outputFolders, StringComparer.Ordinal).Any())
                yield return (name, File.ReadAllText(file, System.Text.Encoding.UTF8));
        }
    }

    private static IEnumerable<string> FilesOf(string directory, string pattern) => Directory.Exists(directory)
        ? Directory.EnumerateFiles(directory, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    private static string PlaceholdersOf(string text) =>
        string.Join(' ', Placeholder.Matches(text).Select(match => match.Groups["number"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?<!\{)\{(?<number>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }
}
