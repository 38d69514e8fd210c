using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>What a driver says its shapes with.</summary>
public class DisplayDriverBase
{
    /// <summary>Stands before the names of the form fields that the driver draws and reads.</summary>
    protected string Prefix { get; set; } = "";

    /// <summary>A shape with a view model; its type is the model's name.</summary>
    public ShapeResult Initialize<TModel>(Action<TModel> initialize)
        where TModel : class =>
        Initialize(typeof(TModel).Name, initialize);

    /// <inheritdoc cref="Initialize{TModel}(Action{TModel})"/>
    public ShapeResult Initialize<TModel>(Func<TModel, ValueTask> initializeAsync)
        where TModel : class =>
        Initialize(typeof(TModel).Name, initializeAsync);

    /// <summary>A shape with an empty view model.</summary>
    public ShapeResult Initialize<TModel>(string shapeType)
        where TModel : class =>
        Initialize<TModel>(shapeType, static _ => { });

    /// <summary>A shape with a view model. The model is filled only if the shape is placed.</summary>
    public ShapeResult Initialize<TModel>(string shapeType, Action<TModel> initialize)
        where TModel : class =>
        Initialize<TModel>(shapeType, model =>
        {
            initialize(model);
            return ValueTask.CompletedTask;
        });

    /// <inheritdoc cref="Initialize{TModel}(string, Action{TModel})"/>
    public ShapeResult Initialize<TModel>(string shapeType, Func<TModel, ValueTask> initializeAsync)
        where TModel : class =>
        Factory(
            shapeType,
            context => context.ShapeFactory.CreateAsync(shapeType, static () => ValueTask.FromResult(ModelShape.New<TModel>())),
            shape => initializeAsync(ModelShape.ModelOf<TModel>(shape)).AsTask());

    public virtual ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializeAsync) =>
        new ShapeResult(shapeType, shapeBuilder, initializeAsync).Prefix(Prefix);

    public static CombinedResult Combine(params IDisplayResult?[] results) => new(results);

    public static Task<IDisplayResult?> CombineAsync(params IDisplayResult?[] results) => Task.FromResult<IDisplayResult?>(new CombinedResult(results));
}
