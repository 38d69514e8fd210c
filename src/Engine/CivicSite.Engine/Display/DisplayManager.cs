using OrchardCore;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;

namespace CivicSite.Engine.Display;

/// <inheritdoc/>
internal sealed class DisplayManager<TModel>(ShapeBuilder shapes, IEnumerable<IDisplayDriver<TModel>> drivers) : IDisplayManager<TModel>
    where TModel : notnull
{
    public async Task<IShape> BuildDisplayAsync(TModel model, IUpdateModel updater, string? displayType = null, string? groupId = null)
    {
        var type = string.IsNullOrEmpty(displayType) ? OrchardCoreConstants.DisplayType.Detail : displayType;
        var shapeType = type == OrchardCoreConstants.DisplayType.Detail ? typeof(TModel).Name : $"{typeof(TModel).Name}_{type}";
        var context = await shapes.DisplayAsync(await shapes.NewAsync(shapeType, $"{shapeType}__{model.GetType().Name}"), type, groupId, updater);
        foreach (var driver in drivers)
        {
            if (await driver.BuildDisplayAsync(model, context) is { } result)
            {
                await result.ApplyAsync(context);
            }
        }

        return context.Shape;
    }

    public async Task<IShape> BuildEditorAsync(TModel model, IUpdateModel updater, bool isNew, string? groupId = null, string? htmlPrefix = null)
    {
        var context = await shapes.EditorAsync(await EditorShapeAsync(model), isNew, groupId, htmlPrefix, updater);
        foreach (var driver in drivers)
        {
            if (await driver.BuildEditorAsync(model, context) is { } result)
            {
                await result.ApplyAsync(context);
            }
        }

        return context.Shape;
    }

    public async Task<IShape> UpdateEditorAsync(TModel model, IUpdateModel updater, bool isNew, string? groupId = null, string? htmlPrefix = null)
    {
        var context = await shapes.UpdateAsync(await EditorShapeAsync(model), isNew, groupId, htmlPrefix, updater);
        foreach (var driver in drivers)
        {
            if (await driver.UpdateEditorAsync(model, context) is { } result)
            {
                await result.ApplyAsync(context);
            }
        }

        return context.Shape;
    }

    private Task<IShape> EditorShapeAsync(TModel model)
    {
        var shapeType = $"{typeof(TModel).Name}_Edit";
        return shapes.NewAsync(shapeType, $"{model.GetType().Name}_Edit", $"{shapeType}__{model.GetType().Name}");
    }
}
