using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Implementation;

namespace CivicSite.Engine.Display.Templates;

/// <inheritdoc/>
internal sealed class ShapeFactory(CurrentShapeTable current, IServiceProvider services) : IShapeFactory
{
    public async ValueTask<IShape> CreateAsync(
        string shapeType, Func<ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext>? creating, Action<ShapeCreatedContext>? created)
    {
        ArgumentException.ThrowIfNullOrEmpty(shapeType);
        if (creating is not null)
        {
            var before = new ShapeCreatingContext { ServiceProvider = services, ShapeFactory = this, ShapeType = shapeType, CreateAsync = shapeFactory };
            creating(before);
            shapeFactory = before.CreateAsync;
        }

        var shape = await shapeFactory();
        shape.Metadata.Type = shapeType;
        var behaviour = (await current.GetAsync()).Behaviour(shapeType);
        if (created is null && behaviour.Created.Count == 0)
        {
            return shape;
        }

        var context = new ShapeCreatedContext { ServiceProvider = services, ShapeFactory = this, ShapeType = shapeType, Shape = shape };
        foreach (var action in behaviour.Created)
        {
            await action(context);
        }

        created?.Invoke(context);
        return context.Shape;
    }
}
