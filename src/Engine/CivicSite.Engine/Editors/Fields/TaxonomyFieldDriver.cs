using CivicSite.Engine.Taxonomies;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Settings;

namespace CivicSite.Engine.Editors.Fields;

internal sealed class TaxonomyFieldViewModel : FieldEditorViewModel
{
    public string?[] TermContentItemIds { get; set; } = [];

    public bool Unique { get; set; }

    public IReadOnlyList<TaxonomyTerm> Terms { get; set; } = [];
}

internal sealed class TaxonomyFieldDriver(TaxonomyTerms taxonomies, IStringLocalizer<TaxonomyFieldDriver> S) : ContentFieldDisplayDriver<TaxonomyField>
{
    public override IDisplayResult Edit(TaxonomyField field, BuildFieldEditorContext context) =>
        Initialize<TaxonomyFieldViewModel>(GetEditorShapeType(context), async model =>
        {
            var settings = context.PartFieldDefinition.GetSettings<TaxonomyFieldSettings>();
            model.Describe(context.PartFieldDefinition, settings.Hint);
            model.TermContentItemIds = field.TermContentItemIds;
            model.Unique = settings.Unique;
            model.Terms = await taxonomies.ListAsync(settings.TaxonomyContentItemId);
        }).Location("Sidebar:10");

    public override async Task<IDisplayResult?> UpdateAsync(TaxonomyField field, UpdateFieldEditorContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<TaxonomyFieldSettings>();
        var model = new TaxonomyFieldViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.TermContentItemIds);
        var chosen = model.TermContentItemIds.OfType<string>().Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var terms = await taxonomies.ListAsync(settings.TaxonomyContentItemId);
        var known = chosen.Where(id => terms.Any(term => term.Id == id && (!settings.LeavesOnly || term.IsLeaf))).ToArray();
        field.TaxonomyContentItemId = settings.TaxonomyContentItemId;
        field.TermContentItemIds = known;
        var label = context.PartFieldDefinition.DisplayName();
        if (known.Length != chosen.Length)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.TermContentItemIds), S["A value of “{0}” does not exist any more. Choose again.", label]);
        }
        else if (settings.Unique && known.Length > 1)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.TermContentItemIds), S["Choose one value of “{0}”.", label]);
        }

        return Edit(field, context);
    }
}
