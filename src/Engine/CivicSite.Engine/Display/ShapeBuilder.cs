using CivicSite.Engine.Display.Templates;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Zones;

namespace CivicSite.Engine.Display;

/// <summary>Makes the shapes that drivers fill, placed by the theme's and the modules' placement files.</summary>
internal sealed class ShapeBuilder(IShapeFactory factory, CurrentShapeTable current, ILayoutAccessor layoutAccessor)
{
    public async Task<IShape> NewAsync(string shapeType, params string[] alternates)
    {
        var shape = await factory.CreateAsync(
            shapeType, () => ValueTask.FromResult<IShape>(new ZoneHolding(() => factory.CreateAsync("ContentZone"))));
        shape.Metadata.Alternates.AddRange(alternates);
        return shape;
    }

    public async Task<BuildDisplayContext> DisplayAsync(IShape shape, string displayType, string? group, IUpdateModel? updater) =>
        await PlacedAsync(new BuildDisplayContext(await TargetAsync(shape, group, updater), displayType));

    public async Task<BuildEditorContext> EditorAsync(IShape shape, bool isNew, string? group, string? prefix, IUpdateModel? updater) =>
        await PlacedAsync(new BuildEditorContext(await TargetAsync(shape, group, updater), isNew, prefix));

    public async Task<UpdateEditorContext> UpdateAsync(IShape shape, bool isNew, string? group, string? prefix, IUpdateModel? updater) =>
        await PlacedAsync(new UpdateEditorContext(await TargetAsync(shape, group, updater), isNew, prefix));

    private async Task<ShapeTarget> TargetAsync(IShape shape, string? group, IUpdateModel? updater) =>
        new(shape, group ?? "", factory, await layoutAccessor.GetLayoutAsync(), updater ?? new NullModelUpdater());

    private async Task<TContext> PlacedAsync<TContext>(TContext context)
        where TContext : BuildShapeContext
    {
        // Inner contexts, of a part in its own shape, are still matched against the item's shape.
        var (placements, owner) = ((await current.GetAsync()).Placements, context.Shape);
        context.FindPlacement = (shapeType, differentiator, displayType, _) => placements.Find(shapeType, differentiator, displayType, owner);
        return context;
    }
}
