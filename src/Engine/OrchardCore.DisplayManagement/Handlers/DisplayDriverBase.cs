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

    /// <summary>A shape with a copy of the model's properties.</summary>
    public ShapeResult Copy<TModel>(string shapeType, TModel model)
        where TModel : class =>
        Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType, Arguments.From(model)));

    /// <summary>A shape without a view model.</summary>
    public ShapeResult Dynamic(string shapeType, Action<dynamic> initialize) =>
        Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType), shape =>
        {
            initialize(shape);
            return Task.CompletedTask;
        });

    /// <inheritdoc cref="Dynamic(string, Action{object})"/>
    public ShapeResult Dynamic(string shapeType) => Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType));

    /// <summary>A shape whose template gets the model as <see cref="ShapeViewModel{T}.Value"/>.</summary>
    public ShapeResult View<TModel>(string shapeType, TModel model)
        where TModel : class =>
        Factory(shapeType, _ => ValueTask.FromResult<IShape>(new ShapeViewModel<TModel>(model)));

    /// <summary>A shape that is there already.</summary>
    public ShapeResult Shape(string shapeType, IShape shape) => Factory(shapeType, _ => ValueTask.FromResult(shape));

    public ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder) => Factory(shapeType, shapeBuilder, null);

    public virtual ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializeAsync) =>
        new ShapeResult(shapeType, shapeBuilder, initializeAsync).Prefix(Prefix);

    public static CombinedResult Combine(params IDisplayResult?[] results) => new(results);

    public static CombinedResult Combine(IEnumerable<IDisplayResult?> results) => new(results);

    public static Task<IDisplayResult?> CombineAsync(params IDisplayResult?[] results) => Task.FromResult<IDisplayResult?>(new CombinedResult(results));

    public static Task<IDisplayResult?> CombineAsync(IEnumerable<IDisplayResult?> results) => Task.FromResult<IDisplayResult?>(new CombinedResult(results));
}
