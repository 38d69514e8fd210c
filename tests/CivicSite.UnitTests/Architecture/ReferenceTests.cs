namespace CivicSite.UnitTests.Architecture;

/// <summary>
/// The direction of references: host → themes → modules → contracts ← engine. Only the host sees the engine.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly IReadOnlyList<string> ModulesAndThemes =
        [.. SourceTree.Projects("src/Modules"), .. SourceTree.Projects("src/Themes")];

    private static readonly IReadOnlyList<string> ContractAssemblies =
        [.. SourceTree.Projects("src/Engine").Where(name => name is not (ReferenceRules.Engine or ReferenceRules.SearchAnalysis or ReferenceRules.SearchEmbedded))];

    [Fact]
    public void There_is_something_to_check()
    {
        Assert.Contains("CivicSite.News", ModulesAndThemes, StringComparer.Ordinal);
        Assert.Contains("CivicSite.Theme", ModulesAndThemes, StringComparer.Ordinal);
        Assert.Contains(ReferenceRules.Contracts, ContractAssemblies, StringComparer.Ordinal);
    }

    [Fact]
    public void Modules_and_themes_reference_only_contracts() => SourceTree.AssertNone(
        "Of the engine, modules and themes reference nothing but its contracts:",
        [.. from name in ModulesAndThemes
            from reference in ReferenceRules.OfAssembly(name)
            where reference.StartsWith("CivicSite.", StringComparison.Ordinal)
            where reference is not ReferenceRules.Contracts && !ModulesAndThemes.Contains(reference, StringComparer.Ordinal)
            select $"{name} → {reference}"]);

    [Fact]
    public void Modules_do_not_reference_themes() => SourceTree.AssertNone(
        "Themes reference modules, never the other way round:",
        [.. from name in SourceTree.Projects("src/Modules")
            from reference in ReferenceRules.OfAssembly(name).Intersect(SourceTree.Projects("src/Themes"), StringComparer.Ordinal)
            select $"{name} → {reference}"]);

    [Fact]
    public void Contracts_reference_only_contracts() => SourceTree.AssertNone(
        "Contracts reference neither the engine nor modules:",
        [.. from name in ContractAssemblies
            from reference in ReferenceRules.OfAssembly(name)
            where reference.StartsWith("CivicSite.", StringComparison.Ordinal) && !ContractAssemblies.Contains(reference, StringComparer.Ordinal)
            select $"{name} → {reference}"]);

    [Fact]
    public void The_analysis_of_the_search_references_nothing_of_the_site() => SourceTree.AssertNone(
        "The search's analysis is a library of its own, without ASP.NET Core, databases or packages:",
        [.. from reference in ReferenceRules.OfAssembly(ReferenceRules.SearchAnalysis)
            where !reference.StartsWith("System.", StringComparison.Ordinal)
            select $"{ReferenceRules.SearchAnalysis} → {reference}"]);

    [Fact]
    public async Task Only_the_host_references_the_engine()
    {
        // The search's index writes in the engine's transactions.
        Assert.Equal(["src/CivicSite.Web/CivicSite.Web.csproj", "src/Engine/CivicSite.Search.Embedded/CivicSite.Search.Embedded.csproj"], await OwnersAsync(ReferenceRules.Engine));
        Assert.Equal(["src/CivicSite.Web/CivicSite.Web.csproj"], await OwnersAsync(ReferenceRules.SearchEmbedded));
    }

    private static async Task<List<string>> OwnersAsync(string name)
    {
        var owners = new List<string>();
        foreach (var project in SourceTree.Files("src", ".csproj"))
        {
            if ((await ReferenceRules.OfProjectAsync(project)).Contains(name, StringComparer.Ordinal))
            {
                owners.Add(project);
            }
        }

        return owners;
    }

    [Fact]
    public async Task Modules_and_themes_do_not_name_the_engine()
    {
        string[] files = [.. SourceTree.Files("src/Modules", ".cs", ".cshtml", ".csproj"), .. SourceTree.Files("src/Themes", ".cs", ".cshtml", ".csproj")];

        SourceTree.AssertNone(
            "Modules and themes are written against OrchardCore.* only:",
            await SourceTree.FindAsync(files, ReferenceRules.EngineNamespaces));
    }

    [Fact]
    public async Task Projects_do_not_reference_each_other_in_a_circle()
    {
        var graph = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var project in SourceTree.Files("src", ".csproj"))
        {
            graph[Path.GetFileNameWithoutExtension(project)] = await ReferenceRules.OfProjectAsync(project);
        }

        Assert.Null(ReferenceRules.FindCircle(graph));
    }

    [Fact]
    public void A_circle_is_found()
    {
        var graph = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["host"] = ["a"],
            ["a"] = ["b", "contracts"],
            ["b"] = ["c"],
            ["c"] = ["a"],
        };

        Assert.Equal("a → b → c → a", ReferenceRules.FindCircle(graph));
        graph["c"] = ["contracts"];
        Assert.Null(ReferenceRules.FindCircle(graph));
    }

    [Theory]
    [InlineData("using CivicSite.Engine.Storage;", 1)]
    [InlineData("var x = CivicSite.Engine.Clock.Now;", 1)]
    [InlineData("using OrchardCore.ContentManagement;", 0)]
    [InlineData("namespace CivicSite.EngineRoom;", 0)]
    public void A_mention_of_the_engine_is_found(string code, int findings) =>
        Assert.Equal(findings, ReferenceRules.EngineNamespaces(code).Count());
}
