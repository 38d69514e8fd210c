using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mono.Cecil;

namespace CivicSite.UnitTests.Architecture;

/// <summary>Who references whom: as project files say it and as compiled assemblies show it.</summary>
internal static partial class ReferenceRules
{
    public const string Engine = "CivicSite.Engine";
    public const string Contracts = "CivicSite.Engine.Contracts";

    /// <summary>A library of the engine that knows nothing of the site.</summary>
    public const string SearchAnalysis = "CivicSite.Search.Analysis";

    /// <summary>The search's index in the site's database: a part of the engine that may be read on its own.</summary>
    public const string SearchEmbedded = "CivicSite.Search.Embedded";

    /// <summary>The projects of the repository that a compiled assembly references.</summary>
    public static IReadOnlyList<string> OfAssembly(string name)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        return [.. assembly.MainModule.AssemblyReferences.Select(reference => reference.Name)];
    }

    /// <summary>The projects that a project file references, by name. Globs name what they match now.</summary>
    public static async Task<IReadOnlyList<string>> OfProjectAsync(string path)
    {
        var project = XDocument.Parse(await SourceTree.ReadAsync(path));
        var folder = Path.GetDirectoryName(path)!;
        return [.. project.Descendants("ProjectReference").SelectMany(reference => Expand(folder, reference.Attribute("Include")!.Value))];
    }

    /// <summary>A circle in a graph of references, as "a → b → a", or null.</summary>
    public static string? FindCircle(IReadOnlyDictionary<string, IReadOnlyList<string>> references)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        return references.Keys.Select(start => Visit(start, [])).FirstOrDefault(circle => circle is not null);

        string? Visit(string node, List<string> path)
        {
            if (path.Contains(node, StringComparer.Ordinal))
            {
                return string.Join(" → ", path.SkipWhile(step => !string.Equals(step, node, StringComparison.Ordinal)).Append(node));
            }

            if (!references.TryGetValue(node, out var next) || done.Contains(node))
            {
                return null;
            }

            var circle = next.Select(target => Visit(target, [.. path, node])).FirstOrDefault(found => found is not null);
            done.Add(node);
            return circle;
        }
    }

    /// <summary>Mentions of the engine's namespaces in the code of a module or theme.</summary>
    public static IEnumerable<string> EngineNamespaces(string text) =>
        EngineName().Matches(text).Select(match => $"uses {match.Value}");

    private static IEnumerable<string> Expand(string folder, string include)
    {
        var relative = include.Replace("$(RepositoryRoot)", SourceTree.Root, StringComparison.Ordinal).Replace('\\', '/');
        if (!relative.Contains('*', StringComparison.Ordinal))
        {
            return [Path.GetFileNameWithoutExtension(relative)];
        }

        var fixedPart = relative[..relative.IndexOf('*', StringComparison.Ordinal)];
        return SourceTree.Projects(Path.GetRelativePath(SourceTree.Root, Path.Combine(SourceTree.Root, folder, fixedPart)));
    }

    [GeneratedRegex(@"\bCivicSite\.Engine\b(\.\w+)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EngineName();
}
