using System.Reflection;

namespace CivicSite.UnitTests.Architecture;

/// <summary>The files of the repository, as the architecture tests see them.</summary>
internal static class SourceTree
{
    private static readonly string[] GeneratedFolders = ["bin", "obj", "wwwroot", "node_modules"];

    public static string Root { get; } = typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => string.Equals(attribute.Key, "RepositoryRoot", StringComparison.Ordinal)).Value!;

    /// <summary>Written files under a folder, with paths relative to the repository, in order.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] extensions) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(GeneratedFolders, StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal)];

    /// <summary>The names of the projects directly under a folder such as <c>src/Modules</c>.</summary>
    public static IReadOnlyList<string> Projects(string folder) =>
        [.. Files(folder, ".csproj").Select(path => Path.GetFileNameWithoutExtension(path)!)];

    public static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(Path.Combine(Root, path), CancellationToken.None);

    /// <summary>Applies a rule to each file; gives what it finds as lines of "path: finding".</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IEnumerable<string> paths, Func<string, IEnumerable<string>> rule)
    {
        var findings = new List<string>();
        foreach (var path in paths)
        {
            findings.AddRange(rule(await ReadAsync(path)).Select(finding => $"{path}: {finding}"));
        }

        return findings;
    }

    public static void AssertNone(string rule, IReadOnlyCollection<string> findings) =>
        Assert.True(findings.Count == 0, $"{rule}\n{string.Join('\n', findings)}");
}
