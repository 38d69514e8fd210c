using System.Reflection;

namespace CivicSite.Engine.Localization;

/// <summary>A PO file, wherever it is kept.</summary>
internal sealed record PoFile(string Name, Func<byte[]> Read);

/// <summary>Finds the PO files of a culture, in the order in which they override each other.</summary>
internal interface IPoFileSource
{
    IEnumerable<PoFile> GetFiles(string cultureName);
}

/// <summary>
/// The files that modules carry: <c>&lt;ModuleId&gt;/Localization/&lt;culture&gt;.po</c>; an assembly may split one into
/// <c>&lt;ModuleId&gt;/Localization/&lt;culture&gt;/*.po</c>.
/// </summary>
internal sealed class EmbeddedPoFiles(IEnumerable<Assembly> assemblies) : IPoFileSource
{
    private readonly IReadOnlyList<(Assembly Assembly, string[] Names)> _resources =
        [.. assemblies.Distinct().Select(assembly => (assembly, Array.FindAll(assembly.GetManifestResourceNames(), name => name.EndsWith(".po", StringComparison.Ordinal))))];

    public IEnumerable<PoFile> GetFiles(string cultureName) =>
        from resource in _resources
        from name in resource.Names.Order(StringComparer.Ordinal)
        where name.EndsWith($"/Localization/{cultureName}.po", StringComparison.OrdinalIgnoreCase)
            || name.Contains($"/Localization/{cultureName}/", StringComparison.OrdinalIgnoreCase)
        select new PoFile(name, () => Read(resource.Assembly, name));

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}

/// <summary>
/// The files that a site's owner puts beside the application, at the places of Orchard Core: <c>Localization/&lt;culture&gt;.po</c>,
/// then <c>Localization/&lt;ModuleId&gt;/&lt;culture&gt;.po</c> and <c>Localization/&lt;ModuleId&gt;-&lt;culture&gt;.po</c>,
/// then <c>Localization/&lt;culture&gt;/*.po</c>.
/// </summary>
internal sealed class PoFilesOnDisk(string directory, IReadOnlyCollection<string> moduleIds) : IPoFileSource
{
    public IEnumerable<PoFile> GetFiles(string cultureName)
    {
        if (!Directory.Exists(directory))
            return [];
        var fileName = cultureName + ".po";
        var named = moduleIds.SelectMany(id => new[] { Path.Combine(id, fileName), $"{id}-{fileName}" }).Prepend(fileName)
            .Select(name => Path.Combine(directory, name))
            .Where(File.Exists);
        var folder = Path.Combine(directory, cultureName);
        IEnumerable<string> inFolder = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.po").Order(StringComparer.Ordinal) : [];
        return named.Concat(inFolder).Select(path => new PoFile(path, () => File.ReadAllBytes(path)));
    }
}
