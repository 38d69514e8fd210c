using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Engine.Editors.Fields;

internal sealed class BooleanFieldViewModel : FieldEditorViewModel
{
    public bool Value { get; set; }
}

internal sealed class BooleanFieldDriver : ContentFieldDisplayDriver<BooleanField>
{
    public override IDisplayResult Edit(BooleanField field, BuildFieldEditorContext context) =>
        Initialize<BooleanFieldViewModel>(GetEditorShapeType(context), model =>
        {
            var settings = context.PartFieldDefinition.GetSettings<BooleanFieldSettings>();
            model.Describe(context.PartFieldDefinition, settings.Hint);
            model.Label = settings.Label is { Length: > 0 } label ? label : model.Label;
            model.Value = field.Value || (context.IsNew && settings.DefaultValue);
        }).Location("Sidebar:20");

    public override async Task<IDisplayResult?> UpdateAsync(BooleanField field, UpdateFieldEditorContext context)
    {
        var model = new BooleanFieldViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Value);
        field.Value = model.Value;
        return Edit(field, context);
    }
}
