using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;

namespace OrchardCore.ContentManagement.Display
{
    /// <summary>Turns content items into shapes.</summary>
    public interface IContentItemDisplayManager
    {
        /// <summary>The item as the public sees it.</summary>
        /// <exception cref="InvalidOperationException">The item's type is not defined.</exception>
        Task<IShape> BuildDisplayAsync(ContentItem content, IUpdateModel updater, string displayType = "", string groupId = "");

        /// <summary>The item's editor.</summary>
        /// <exception cref="InvalidOperationException">The item's type is not defined.</exception>
        Task<IShape> BuildEditorAsync(ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "");

        /// <summary>Changes the item by the posted form; what is wrong with it stands in the updater's model state.</summary>
        /// <exception cref="InvalidOperationException">The item's type is not defined.</exception>
        Task<IShape> UpdateEditorAsync(ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "");
    }
}

namespace OrchardCore.ContentManagement.Display.ContentDisplay
{
    /// <summary>Shows and edits whole content items.</summary>
    public interface IContentDisplayDriver : IDisplayDriver<ContentItem, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>;

    /// <inheritdoc cref="IContentDisplayDriver"/>
    public abstract class ContentDisplayDriver : DisplayDriver<ContentItem, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>, IContentDisplayDriver;
}
