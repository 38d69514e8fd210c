using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrchardCore.DisplayManagement.ModelBinding;

/// <summary>Reads a posted form into models.</summary>
public interface IUpdateModel
{
    ModelStateDictionary ModelState { get; }

    /// <summary>Fills the model from the fields whose names begin with <paramref name="prefix"/>. False where a value is not valid.</summary>
    Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix)
        where TModel : class;

    /// <inheritdoc cref="TryUpdateModelAsync{TModel}(TModel, string)"/>
    Task<bool> TryUpdateModelAsync<TModel>(TModel model)
        where TModel : class;

    /// <summary>Fills only the named members.</summary>
    Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object?>>[] includeExpressions)
        where TModel : class;

    bool TryValidateModel(object model);

    bool TryValidateModel(object model, string prefix);
}

/// <summary>Knows the form of the request.</summary>
public interface IUpdateModelAccessor
{
    IUpdateModel ModelUpdater { get; set; }
}

/// <summary>Reads the form through the controller that got it.</summary>
public class ControllerModelUpdater(Controller controller) : IUpdateModel
{
    public ModelStateDictionary ModelState => controller.ModelState;

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model)
        where TModel : class =>
        controller.TryUpdateModelAsync(model);

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix)
        where TModel : class =>
        controller.TryUpdateModelAsync(model, prefix);

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object?>>[] includeExpressions)
        where TModel : class =>
        controller.TryUpdateModelAsync(model, prefix, includeExpressions);

    public bool TryValidateModel(object model) => controller.TryValidateModel(model);

    public bool TryValidateModel(object model, string prefix) => controller.TryValidateModel(model, prefix);
}

/// <summary>Where there is no form: changes nothing.</summary>
public class NullModelUpdater : IUpdateModel
{
    public ModelStateDictionary ModelState { get; } = new();

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model)
        where TModel : class =>
        Task.FromResult(false);

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix)
        where TModel : class =>
        Task.FromResult(false);

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object?>>[] includeExpressions)
        where TModel : class =>
        Task.FromResult(false);

    public bool TryValidateModel(object model) => false;

    public bool TryValidateModel(object model, string prefix) => false;
}
