namespace CivicSite.UnitTests.Architecture;

public sealed class SizeTests
{
    /// <summary>Lines of code. The aim is 12,000 (docs/adr); this holds what was reached, and is only ever lowered.</summary>
    private const int EngineLines = 16_000;

    /// <summary>The same for the search's analysis, a library that can be read without the engine.</summary>
    private const int SearchAnalysisLines = 2_000;

    /// <summary>The same for the search's index in the database.</summary>
    private const int SearchEmbeddedLines = 1_500;

    /// <summary>Constructors that are Orchard Core's contract, so that their width is not ours to choose.</summary>
    private static readonly string[] ContractConstructors = ["BuildEditorContext", "UpdateEditorContext"];

    [Fact]
    public async Task Files_are_short() => SourceTree.AssertNone(
        $"A file has fewer than {SizeRules.FileLines} lines:",
        await SourceTree.FindAsync(SourceTree.Files("src", ".cs", ".cshtml", ".ts", ".js", ".mjs", ".css", ".scss"), SizeRules.LongFile));

    [Fact]
    public async Task Methods_are_short() => SourceTree.AssertNone(
        $"A method has fewer than {SizeRules.MethodLines} lines:",
        await SourceTree.FindAsync(SourceTree.Files("src", ".cs"), SizeRules.LongMethods));

    [Fact]
    public async Task Classes_have_few_dependencies() => SourceTree.AssertNone(
        $"A constructor takes at most {SizeRules.Dependencies} dependencies:",
        await SourceTree.FindAsync(SourceTree.Files("src", ".cs"), text => SizeRules.WideConstructors(text)
            .Where(finding => !Array.Exists(ContractConstructors, name => finding.StartsWith(name + ":", StringComparison.Ordinal)))));

    [Fact]
    public async Task The_engine_does_not_outgrow_its_limit()
    {
        var lines = await CountAsync(SourceTree.Files("src/Engine", ".cs").Where(path => !IsOf(ReferenceRules.SearchAnalysis, path) && !IsOf(ReferenceRules.SearchEmbedded, path)));

        Assert.True(lines < EngineLines, $"src/Engine has {lines} lines of code; the limit is {EngineLines}.");
    }

    [Theory]
    [InlineData(ReferenceRules.SearchAnalysis, SearchAnalysisLines)]
    [InlineData(ReferenceRules.SearchEmbedded, SearchEmbeddedLines)]
    public async Task The_parts_of_the_search_do_not_outgrow_their_limits(string project, int limit)
    {
        var lines = await CountAsync(SourceTree.Files("src/Engine", ".cs").Where(path => IsOf(project, path)));

        Assert.InRange(lines, 1, limit - 1);
    }

    private static bool IsOf(string project, string path) => path.StartsWith($"src/Engine/{project}/", StringComparison.Ordinal);

    private static async Task<int> CountAsync(IEnumerable<string> paths)
    {
        var lines = 0;
        foreach (var path in paths)
        {
            lines += SizeRules.CountCode(await SourceTree.ReadAsync(path));
        }

        return lines;
    }
}
