using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>Turns a model into shapes, and the values of a posted form into the model.</summary>
public interface IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    where TDisplayContext : BuildDisplayContext
    where TEditorContext : BuildEditorContext
    where TUpdateContext : UpdateEditorContext
{
    Task<IDisplayResult?> BuildDisplayAsync(TModel model, TDisplayContext context);

    Task<IDisplayResult?> BuildEditorAsync(TModel model, TEditorContext context);

    Task<IDisplayResult?> UpdateEditorAsync(TModel model, TUpdateContext context);
}

/// <inheritdoc cref="IDisplayDriver{TModel, TDisplayContext, TEditorContext, TUpdateContext}"/>
public abstract class DisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    : DisplayDriverBase, IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    where TModel : class
    where TDisplayContext : BuildDisplayContext
    where TEditorContext : BuildEditorContext
    where TUpdateContext : UpdateEditorContext
{
    public virtual bool CanHandleModel(TModel model) => true;

    public virtual Task<IDisplayResult?> DisplayAsync(TModel model, TDisplayContext context) => Task.FromResult(Display(model, context));

    public virtual IDisplayResult? Display(TModel model, TDisplayContext context) => null;

    public virtual Task<IDisplayResult?> EditAsync(TModel model, TEditorContext context) => Task.FromResult(Edit(model, context));

    public virtual IDisplayResult? Edit(TModel model, TEditorContext context) => null;

    /// <summary>Reads the form; shows the editor again by default.</summary>
    public virtual Task<IDisplayResult?> UpdateAsync(TModel model, TUpdateContext context) =>
        context is TEditorContext editorContext ? EditAsync(model, editorContext) : Task.FromResult<IDisplayResult?>(null);

    Task<IDisplayResult?> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildDisplayAsync(TModel model, TDisplayContext context) =>
        Handles(model, context) ? DisplayAsync(model, context) : Task.FromResult<IDisplayResult?>(null);

    Task<IDisplayResult?> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildEditorAsync(TModel model, TEditorContext context) =>
        Handles(model, context) ? EditAsync(model, context) : Task.FromResult<IDisplayResult?>(null);

    Task<IDisplayResult?> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.UpdateEditorAsync(TModel model, TUpdateContext context) =>
        Handles(model, context) ? UpdateAsync(model, context) : Task.FromResult<IDisplayResult?>(null);

    protected virtual void BuildPrefix(TModel model, string htmlFieldPrefix) =>
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? typeof(TModel).Name : $"{htmlFieldPrefix}.{typeof(TModel).Name}";

    private bool Handles(TModel model, BuildShapeContext context)
    {
        if (!CanHandleModel(model))
        {
            return false;
        }

        BuildPrefix(model, context.HtmlFieldPrefix);
        return true;
    }
}
