using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace CivicSite.Engine.Editors.Fields;

internal sealed class ContentPickerFieldViewModel : FieldEditorViewModel
{
    /// <summary>The chosen items in their order; without JavaScript an empty choice of the list adds an empty entry.</summary>
    public string?[] ContentItemIds { get; set; } = [];

    public bool Multiple { get; set; }

    public string PartName { get; set; } = "";

    public string ContentType { get; set; } = "";

    public string ItemId { get; set; } = "";

    public string FieldName { get; set; } = "";

    public IReadOnlyList<PickedItem> Chosen { get; set; } = [];

    /// <summary>The items changed last, to choose from without JavaScript.</summary>
    public IReadOnlyList<PickedItem> Recent { get; set; } = [];
}

internal sealed class ContentPickerFieldDriver(PickableItems items, IStringLocalizer<ContentPickerFieldDriver> S) : ContentFieldDisplayDriver<ContentPickerField>
{
    public override IDisplayResult Edit(ContentPickerField field, BuildFieldEditorContext context) =>
        Initialize<ContentPickerFieldViewModel>(GetEditorShapeType(context), async model =>
        {
            var settings = context.PartFieldDefinition.GetSettings<ContentPickerFieldSettings>();
            model.Describe(context.PartFieldDefinition, settings.Hint);
            model.ContentItemIds = field.ContentItemIds;
            model.Multiple = settings.Multiple;
            model.PartName = context.TypePartDefinition.Name;
            model.ContentType = context.TypePartDefinition.ContentTypeDefinition.Name;
            model.ItemId = context.ContentPart.ContentItem.ContentItemId;
            model.FieldName = context.PartFieldDefinition.Name;
            model.Chosen = await items.DescribeAsync(field.ContentItemIds);
            model.Recent = await items.FindAsync(settings, null, context.ContentPart.ContentItem.ContentItemId);
        });

    public override async Task<IDisplayResult?> UpdateAsync(ContentPickerField field, UpdateFieldEditorContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<ContentPickerFieldSettings>();
        var model = new ContentPickerFieldViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.ContentItemIds);
        field.ContentItemIds = [.. model.ContentItemIds.OfType<string>().Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
        if (!settings.Multiple && field.ContentItemIds.Length > 1)
        {
            // Without JavaScript the list's choice comes after what was chosen before: it replaces that.
            field.ContentItemIds = [field.ContentItemIds[^1]];
        }

        if (!await items.AreAllowedAsync(settings, field.ContentItemIds))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.ContentItemIds), S["“{0}” refers to something that cannot be chosen here.", context.PartFieldDefinition.DisplayName()]);
        }

        return Edit(field, context);
    }
}
