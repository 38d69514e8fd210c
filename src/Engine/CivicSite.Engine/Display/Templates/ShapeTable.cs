using System.Collections.Concurrent;
using System.Collections.Frozen;
using CivicSite.Engine.Display.Placement;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;

namespace CivicSite.Engine.Display.Templates;

/// <summary>Draws a shape.</summary>
internal delegate Task<IHtmlContent> ShapeBinding(DisplayContext context);

/// <summary>How the shapes of one theme are drawn and placed. Never changes.</summary>
internal sealed class ShapeTable(
    IReadOnlyDictionary<string, ShapeBinding> bindings,
    IReadOnlyDictionary<string, ShapeAlterationBuilder> behaviours,
    PlacementTable placements)
{
    private const string Separator = "__";

    private static readonly ShapeAlterationBuilder None = new();
    private static readonly ConcurrentDictionary<string, string[]> Fallbacks = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ShapeBinding> _bindings = bindings.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenDictionary<string, ShapeAlterationBuilder> _behaviours = behaviours.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public PlacementTable Placements { get; } = placements;

    /// <summary>What providers added to the type. <c>Menu__main</c> behaves as <c>Menu</c>.</summary>
    public ShapeAlterationBuilder Behaviour(string shapeType)
    {
        if (_behaviours.TryGetValue(shapeType, out var behaviour))
        {
            return behaviour;
        }

        var separator = shapeType.IndexOf(Separator, StringComparison.Ordinal);
        return separator > 0 && _behaviours.TryGetValue(shapeType[..separator], out behaviour) ? behaviour : None;
    }

    /// <summary>The last alternate that has a template; else the type's, which is cut at each <c>__</c> until one has.</summary>
    public ShapeBinding? Find(string shapeType, AlternatesCollection alternates)
    {
        for (var i = alternates.Count - 1; i >= 0; i--)
        {
            if (_bindings.TryGetValue(alternates[i], out var binding))
            {
                return binding;
            }
        }

        foreach (var candidate in Fallbacks.GetOrAdd(shapeType, TypeAndItsFallbacks))
        {
            if (_bindings.TryGetValue(candidate, out var binding))
            {
                return binding;
            }
        }

        return null;
    }

    private static string[] TypeAndItsFallbacks(string shapeType)
    {
        var types = new List<string> { shapeType };
        for (var end = shapeType.LastIndexOf(Separator, StringComparison.Ordinal); end > 0; end = shapeType.LastIndexOf(Separator, end - 1, StringComparison.Ordinal))
        {
            types.Add(shapeType[..end]);
        }

        return [.. types];
    }
}
