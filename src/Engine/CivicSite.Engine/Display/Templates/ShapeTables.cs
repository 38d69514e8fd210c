using System.Collections.Concurrent;
using System.Reflection;
using CivicSite.Engine.Display.Placement;
using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Descriptors;

namespace CivicSite.Engine.Display.Templates;

/// <summary>The shape table of each theme, made when it is first needed. A later feature's template replaces an earlier one's, the theme's replaces all.</summary>
internal sealed class ShapeTables(IFeatureCatalog catalog, IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ShapeTable>>> _tables = new(StringComparer.Ordinal);

    /// <param name="themeId">The theme that draws; null or the id of no theme gives the modules' own templates.</param>
    public Task<ShapeTable> GetAsync(string? themeId) =>
        _tables.GetOrAdd(themeId ?? "", static (id, tables) => new Lazy<Task<ShapeTable>>(() => tables.BuildAsync(id)), this).Value;

    /// <summary>The templates in an assembly of one module: shape type to view path.</summary>
    internal static IEnumerable<(string ShapeType, string Path)> Templates(IEnumerable<string> viewPaths, string moduleId)
    {
        var root = $"/Areas/{moduleId}/";
        foreach (var path in viewPaths)
        {
            if (path.StartsWith(root, StringComparison.OrdinalIgnoreCase) && TemplateName.ShapeType(path[root.Length..]) is { } shapeType)
            {
                yield return (shapeType, path);
            }
        }
    }

    private async Task<ShapeTable> BuildAsync(string themeId)
    {
        var features = catalog.Enabled.Where(feature => !feature.IsTheme)
            .Concat(catalog.Enabled.Where(feature => feature.IsTheme && feature.Id == themeId))
            .ToArray();
        var bindings = CoreShapes.Bindings();
        var views = new Dictionary<Assembly, string[]>();
        foreach (var feature in features)
        {
            if (!views.TryGetValue(feature.Assembly, out var paths))
            {
                views[feature.Assembly] = paths = ViewPaths(feature.Assembly);
            }

            foreach (var (shapeType, path) in Templates(paths, feature.ModuleId))
            {
                bindings[shapeType] = context => context.ServiceProvider.GetRequiredService<TemplateRenderer>().RenderAsync(path, context);
            }
        }

        return new ShapeTable(bindings, await BehavioursAsync(), PlacementTable.Read(features));
    }

    private async Task<Dictionary<string, ShapeAlterationBuilder>> BehavioursAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var builder = new ShapeTableBuilder();
        CoreShapes.Describe(builder);
        foreach (var provider in scope.ServiceProvider.GetServices<IShapeTableProvider>())
        {
            await provider.DiscoverAsync(builder);
        }

        return builder.Alterations;
    }

    private static string[] ViewPaths(Assembly assembly) =>
        [.. assembly.GetCustomAttributes<RazorCompiledItemAttribute>().Select(item => item.Identifier)];
}
