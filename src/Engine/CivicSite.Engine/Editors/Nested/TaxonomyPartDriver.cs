using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Title.Models;

namespace CivicSite.Engine.Editors.Nested;

internal sealed class TaxonomyPartViewModel : NestedItemsViewModel
{
    public string? TermContentType { get; set; }

    /// <summary>Types of terms to choose from; none where the taxonomy has terms already.</summary>
    public IReadOnlyList<ContentTypeDefinition> Types { get; set; } = [];
}

internal sealed class TaxonomyPartDriver(
    IContentManager manager, IContentDefinitionManager definitions, TermUse use, IStringLocalizer<TaxonomyPartDriver> S) : ContentPartDisplayDriver<TaxonomyPart>
{
    // Orchard Core keeps the terms below a term as its member "Terms".
    private static readonly NestedItems Tree = new(
        term => term.Data["Terms"]?.Deserialize<List<ContentItem>>(ContentJson.Options) ?? [],
        (term, below) => term.Data["Terms"] = JsonSerializer.SerializeToNode(below, ContentJson.Options) as JsonArray);

    public override IDisplayResult Edit(TaxonomyPart part, BuildPartEditorContext context) => Shape(part, context, null);

    public override async Task<IDisplayResult?> UpdateAsync(TaxonomyPart part, UpdatePartEditorContext context)
    {
        var model = new TaxonomyPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Rows, form => form.Added, form => form.TermContentType);
        if (part.Terms.Count == 0 && await IsTermTypeAsync(model.TermContentType))
        {
            part.TermContentType = model.TermContentType;
        }

        if (!await CheckAsync(model, context))
        {
            return Shape(part, context, model);
        }

        var rows = model.Rows.Where(row => row.Id is not null).DistinctBy(row => row.Id).ToDictionary(row => row.Id!, StringComparer.Ordinal);
        part.Terms = Tree.Apply(part.Terms, rows, (term, row) => Rename(term, FormText.Clean(row.Text)!));
        foreach (var row in model.Added.Where(row => !row.IsBlank))
        {
            Tree.Add(part.Terms, await NewTermAsync(part, FormText.Clean(row.Text)!), row.Parent);
        }

        return Shape(part, context, null);
    }

    private ShapeResult Shape(TaxonomyPart part, BuildPartEditorContext context, TaxonomyPartViewModel? posted) =>
        Initialize<TaxonomyPartViewModel>(GetEditorShapeType(context), async model =>
        {
            model.TermContentType = part.TermContentType;
            model.Types = part.Terms.Count == 0 ? await TermTypesAsync() : [];
            model.Rows = posted?.Rows ?? [.. Tree.Flatten(part.Terms).Select(entry => entry.Row)];
            model.Added = posted?.Added ?? model.Added;
            await use.CountAsync(model.Rows);
        });

    private async Task<bool> CheckAsync(TaxonomyPartViewModel model, UpdatePartEditorContext context)
    {
        var state = context.Updater.ModelState;
        var faults = state.ErrorCount;
        foreach (var (row, index) in model.Rows.Select((row, index) => (row, index)).Where(entry => !entry.row.Remove && string.IsNullOrWhiteSpace(entry.row.Text)))
        {
            state.AddModelError(Prefix, $"Rows[{index}].Text", S["Every term needs a name."]);
        }

        await use.CountAsync(model.Rows);
        foreach (var (row, index) in model.Rows.Select((row, index) => (row, index)).Where(entry => entry.row is { Remove: true, Uses: > 0, Confirm: false }))
        {
            state.AddModelError(Prefix, $"Rows[{index}].Confirm", S.Plural(row.Uses, "“{1}” is used by one item. Say that you want to remove it all the same.", "“{1}” is used by {0} items. Say that you want to remove it all the same.", row.Text ?? ""));
        }

        if (model.Added.Any(row => !row.IsBlank) && string.IsNullOrEmpty(model.TermContentType))
        {
            state.AddModelError(Prefix, nameof(model.TermContentType), S["Choose the type of the terms."]);
        }

        return state.ErrorCount == faults;
    }

    private static void Rename(ContentItem term, string name)
    {
        if (term.DisplayText != name)
        {
            term.DisplayText = name;
            term.Alter<TitlePart>(part => part.Title = name);
        }
    }

    private async Task<ContentItem> NewTermAsync(TaxonomyPart part, string name)
    {
        var term = await manager.NewAsync(part.TermContentType!);
        term.Alter<TermPart>(termPart => termPart.TaxonomyContentItemId = part.ContentItem.ContentItemId);
        Rename(term, name);
        return use.Address(term, Tree.Flatten(part.Terms).Select(entry => entry.Item));
    }

    private async Task<bool> IsTermTypeAsync(string? name) => (await TermTypesAsync()).Any(type => type.Name == name);

    private async Task<IReadOnlyList<ContentTypeDefinition>> TermTypesAsync() =>
        [.. (await definitions.ListTypeDefinitionsAsync()).Where(type => !type.IsListable() && type.Parts.Any(part => part.Name == nameof(TitlePart)))];
}
