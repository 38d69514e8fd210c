using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Engine.Editors.Fields;

internal class FieldEditorViewModel
{
    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Required { get; set; }

    /// <summary>Takes label, hint and obligation from the field's definition.</summary>
    public void Describe(ContentPartFieldDefinition field, string? hint)
    {
        Label = field.DisplayName();
        Hint = hint;
        Required = RequiredFields.IsRequired(field);
    }
}

internal sealed class TextFieldViewModel : FieldEditorViewModel
{
    public string? Text { get; set; }
}

internal sealed class TextFieldDriver : ContentFieldDisplayDriver<TextField>
{
    public override IDisplayResult Edit(TextField field, BuildFieldEditorContext context) =>
        Initialize<TextFieldViewModel>(GetEditorShapeType(context), model =>
        {
            var settings = context.PartFieldDefinition.GetSettings<TextFieldSettings>();
            model.Describe(context.PartFieldDefinition, settings.Hint);
            model.Text = context.IsNew && field.Text is null ? settings.DefaultValue : field.Text;
        });

    public override async Task<IDisplayResult?> UpdateAsync(TextField field, UpdateFieldEditorContext context)
    {
        var model = new TextFieldViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Text);
        field.Text = FormText.Clean(model.Text);
        return Edit(field, context);
    }
}
