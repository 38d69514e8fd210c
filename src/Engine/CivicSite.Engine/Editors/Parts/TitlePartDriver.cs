using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Title.Models;

namespace CivicSite.Engine.Editors.Parts;

internal sealed class TitlePartViewModel
{
    public string? Title { get; set; }

    public bool Required { get; set; }

    /// <summary>The title is made from a pattern.</summary>
    public bool Generated { get; set; }
}

internal sealed class TitlePartDriver : ContentPartDisplayDriver<TitlePart>
{
    public override IDisplayResult? Edit(TitlePart part, BuildPartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        return settings.Options == TitlePartOptions.GeneratedHidden
            ? null
            : Initialize<TitlePartViewModel>(GetEditorShapeType(context), model =>
            {
                model.Title = part.ContentItem.DisplayText ?? part.Title;
                model.Required = settings.Options == TitlePartOptions.EditableRequired;
                model.Generated = settings.Options == TitlePartOptions.GeneratedDisabled;
            });
    }

    public override async Task<IDisplayResult?> UpdateAsync(TitlePart part, UpdatePartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        if (settings.Options is TitlePartOptions.Editable or TitlePartOptions.EditableRequired)
        {
            var model = new TitlePartViewModel();
            await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Title);
            part.Title = FormText.Clean(model.Title);
            part.ContentItem.DisplayText = part.Title;
        }

        return Edit(part, context);
    }
}
