using OrchardCore.DisplayManagement.ModelBinding;

namespace OrchardCore.DisplayManagement;

/// <summary>Lets all drivers of a model show or read it.</summary>
public interface IDisplayManager<TModel>
{
    Task<IShape> BuildDisplayAsync(TModel model, IUpdateModel updater, string? displayType = null, string? groupId = null);

    Task<IShape> BuildEditorAsync(TModel model, IUpdateModel updater, bool isNew, string? groupId = null, string? htmlPrefix = null);

    Task<IShape> UpdateEditorAsync(TModel model, IUpdateModel updater, bool isNew, string? groupId = null, string? htmlPrefix = null);
}
