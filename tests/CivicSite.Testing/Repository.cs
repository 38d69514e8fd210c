using System.Reflection;

namespace CivicSite.Testing;

/// <summary>Where things are in the repository that the tests were built from.</summary>
public static class Repository
{
    private static readonly ILookup<string, string?> Metadata = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToLookup(attribute => attribute.Key, attribute => attribute.Value, StringComparer.Ordinal);

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Metadata[nameof(Root)].Single()!;

    /// <summary>Where screenshots and logs of test runs go.</summary>
    public static string Results { get; } = Path.Combine(Root, "TestResults");

    /// <summary>The site's host: the published one of <c>CIVICSITE_TEST_HOST</c>, or the one that the last build left.</summary>
    public static string SiteHost =>
        Environment.GetEnvironmentVariable("CIVICSITE_TEST_HOST") ?? BuiltAssembly("src/CivicSite.Web");

    /// <summary>The small site with known faults that the harness is tested on.</summary>
    public static string FixtureHost => BuiltAssembly("tests/CivicSite.FixtureSite");

    /// <summary>The assembly that the last build made of a project, given by its folder.</summary>
    public static string BuiltAssembly(string project) =>
        Path.Combine(Root, project, "bin", Metadata["Configuration"].Single()!, "net10.0", Path.GetFileName(project) + ".dll");
}
