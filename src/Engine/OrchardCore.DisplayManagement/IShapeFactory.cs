using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement;

/// <summary>Makes shapes.</summary>
public interface IShapeFactory
{
    /// <summary>A shape of the type, made by <paramref name="shapeFactory"/>; the shape table's events run on it.</summary>
    ValueTask<IShape> CreateAsync(string shapeType, Func<ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext>? creating, Action<ShapeCreatedContext>? created);
}

/// <summary>Shorter forms of <see cref="IShapeFactory"/>.</summary>
public static class ShapeFactoryExtensions
{
    private static readonly Func<ValueTask<IShape>> NewShape = static () => ValueTask.FromResult<IShape>(new Shape());

    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType) =>
        factory.CreateAsync(shapeType, NewShape, null, null);

    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType, Func<ValueTask<IShape>> shapeFactory) =>
        factory.CreateAsync(shapeType, shapeFactory, null, null);

    /// <summary>A shape with the given values.</summary>
    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType, INamedEnumerable<object?> parameters) =>
        factory.CreateAsync(shapeType, NewShape, null, created =>
        {
            foreach (var (name, value) in parameters.Named)
            {
                created.Shape.Properties[name] = value;
            }
        });

    /// <summary>A shape with a copy of the model's properties.</summary>
    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, TModel model)
        where TModel : notnull =>
        factory.CreateAsync(shapeType, Arguments.From(model));

    /// <summary>A shape whose template gets a <typeparamref name="TModel"/>.</summary>
    public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, Action<TModel>? initialize = null)
        where TModel : class =>
        factory.CreateAsync(shapeType, () =>
        {
            var shape = ModelShape.New<TModel>();
            initialize?.Invoke(ModelShape.ModelOf<TModel>(shape));
            return ValueTask.FromResult(shape);
        });
}
