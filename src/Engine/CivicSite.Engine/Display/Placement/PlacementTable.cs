using System.Collections.Frozen;
using System.Reflection;
using CivicSite.Engine.Modules;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;

namespace CivicSite.Engine.Display.Placement;

/// <summary>The placement files of a theme and of the modules: which zone a shape goes to, if any. Never changes.</summary>
internal sealed class PlacementTable
{
    private const string FileName = "placement.json";

    private readonly FrozenDictionary<string, PlacementRule[]> _rules;

    internal PlacementTable(IEnumerable<PlacementRule> rules) =>
        _rules = rules.GroupBy(rule => rule.ShapeType, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the files of the features, in whose order later ones win.</summary>
    /// <exception cref="PlacementFileException">A file is not a placement file.</exception>
    public static PlacementTable Read(IEnumerable<EnabledFeature> features) =>
        new(features.Select(feature => (feature.Assembly, feature.ModuleId)).Distinct().SelectMany(module => Read(module.Assembly, module.ModuleId)));

    /// <summary>Where the shape goes; null where no file says so.</summary>
    /// <param name="shapeType">The shape's type; what follows <c>__</c> is left out.</param>
    /// <param name="differentiator">Tells shapes of the same type apart.</param>
    /// <param name="displayType">The display type, or <c>Edit</c>.</param>
    /// <param name="owner">The shape that is filled; a content item's shape has the item.</param>
    public PlacementInfo? Find(string shapeType, string? differentiator, string? displayType, IShape owner)
    {
        var separator = shapeType.IndexOf("__", StringComparison.Ordinal);
        if (!_rules.TryGetValue(separator > 0 ? shapeType[..separator] : shapeType, out var rules))
        {
            return null;
        }

        PlacementInfo? found = null;
        var item = owner.GetProperty<ContentItem>("ContentItem");
        var stereotype = owner.GetProperty<string>("Stereotype");
        foreach (var rule in rules)
        {
            if (rule.Matches(differentiator, displayType, item, stereotype))
            {
                found = found is null ? rule.Placement : Merge(found, rule.Placement);
            }
        }

        return found;
    }

    private static PlacementInfo Merge(PlacementInfo first, PlacementInfo second) => new()
    {
        Location = string.IsNullOrEmpty(second.Location) ? first.Location : second.Location,
        ShapeType = string.IsNullOrEmpty(second.ShapeType) ? first.ShapeType : second.ShapeType,
        Alternates = [.. first.Alternates ?? [], .. second.Alternates ?? []],
        Wrappers = [.. first.Wrappers ?? [], .. second.Wrappers ?? []],
        Source = $"{first.Source},{second.Source}",
    };

    private static IReadOnlyList<PlacementRule> Read(Assembly assembly, string moduleId)
    {
        using var stream = assembly.GetManifestResourceStream($"{moduleId}/{FileName}");
        return stream is null ? [] : PlacementFile.Parse(stream, moduleId);
    }
}
