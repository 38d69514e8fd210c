namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>A shape that carries a plain view model: the template gets the model, the tree gets the shape.</summary>
internal sealed class ModelShape(object model) : Shape
{
    public object Model { get; } = model;

    /// <summary>A new <typeparamref name="TModel"/> as a shape.</summary>
    public static IShape New<TModel>()
        where TModel : class
    {
        var model = Kind<TModel>.IsChecked ? Activator.CreateInstance<TModel>() : throw Kind<TModel>.NotUsable();
        return model as IShape ?? new ModelShape(model);
    }

    /// <summary>The model that <see cref="New{TModel}"/> made.</summary>
    public static TModel ModelOf<TModel>(IShape shape)
        where TModel : class =>
        shape as TModel ?? (TModel)((ModelShape)shape).Model;

    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        var property = Array.Find(Arguments.PropertiesOf(Model.GetType()), candidate => candidate.Name == name);
        if (property is null)
        {
            return base.TryGetMemberImpl(name, out result);
        }

        result = property.GetValue(Model);
        return true;
    }

    // Orchard Core derives a proxy from the model's class. A module whose model it cannot derive from must fail here too.
    private static class Kind<TModel>
    {
        public static readonly bool IsChecked =
            typeof(IShape).IsAssignableFrom(typeof(TModel))
            || (typeof(TModel) is { IsVisible: true, IsSealed: false })
            || typeof(TModel).Assembly.GetName().Name == "CivicSite.Engine";

        public static InvalidOperationException NotUsable() =>
            new($"The view model '{typeof(TModel)}' must be a public class that is not sealed.");
    }
}
