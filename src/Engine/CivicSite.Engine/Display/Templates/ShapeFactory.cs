using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Implementation;

namespace CivicSite.Engine.Display.Templates;

/// <inheritdoc/>
internal sealed class ShapeFactory(IServiceProvider services) : IShapeFactory
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
        if (created is null)
        {
            return shape;
        }

        var after = new ShapeCreatedContext { ServiceProvider = services, ShapeFactory = this, ShapeType = shapeType, Shape = shape };
        created(after);
        return after.Shape;
    }
}
