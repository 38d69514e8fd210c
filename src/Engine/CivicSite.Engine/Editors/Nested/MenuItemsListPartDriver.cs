using CivicSite.Engine.Editors.Fields;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Menu.Models;
using OrchardCore.Mvc.ModelBinding;

namespace CivicSite.Engine.Editors.Nested;

internal sealed class MenuItemsListPartViewModel : NestedItemsViewModel;

internal sealed class MenuItemsListPartDriver(IContentManager manager, IStringLocalizer<MenuItemsListPartDriver> S) : ContentPartDisplayDriver<MenuItemsListPart>
{
    private const string LinkType = "LinkMenuItem";

    private static readonly NestedItems Tree = new(
        item => item.As<MenuItemsListPart>()?.MenuItems ?? [],
        (item, below) => item.Alter<MenuItemsListPart>(part => part.MenuItems = below));

    public override IDisplayResult Edit(MenuItemsListPart part, BuildPartEditorContext context) => Shape(part, context, null);

    public override async Task<IDisplayResult?> UpdateAsync(MenuItemsListPart part, UpdatePartEditorContext context)
    {
        var model = new MenuItemsListPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Rows, form => form.Added);
        if (!Check(model, context))
        {
            return Shape(part, context, model);
        }

        var rows = model.Rows.Where(row => row.Id is not null).DistinctBy(row => row.Id).ToDictionary(row => row.Id!, StringComparer.Ordinal);
        part.MenuItems = Tree.Apply(part.MenuItems, rows, Write);
        foreach (var row in model.Added.Where(row => !row.IsBlank))
        {
            var item = await manager.NewAsync(LinkType);
            Write(item, row);
            Tree.Add(part.MenuItems, item, row.Parent);
        }

        return Shape(part, context, null);
    }

    private ShapeResult Shape(MenuItemsListPart part, BuildPartEditorContext context, MenuItemsListPartViewModel? posted) =>
        Initialize<MenuItemsListPartViewModel>(GetEditorShapeType(context), model =>
        {
            model.Rows = posted?.Rows ?? [.. Tree.Flatten(part.MenuItems).Select(Read)];
            model.Added = posted?.Added ?? model.Added;
        });

    private static NestedRow Read((ContentItem Item, NestedRow Row) entry)
    {
        entry.Row.Url = entry.Item.As<LinkMenuItemPart>()?.Url;
        return entry.Row;
    }

    private static void Write(ContentItem item, NestedRow row)
    {
        item.DisplayText = FormText.Clean(row.Text)!;
        if (item.ContentType == LinkType)
        {
            item.Alter<LinkMenuItemPart>(part => part.Url = FormText.Clean(row.Url));

            // Recipes give the text a second time; the two must not differ.
            if (item.Data[nameof(LinkMenuItemPart)]?["Name"] is not null)
            {
                item.Data[nameof(LinkMenuItemPart)]!["Name"] = item.DisplayText;
            }
        }
    }

    private bool Check(MenuItemsListPartViewModel model, UpdatePartEditorContext context)
    {
        var state = context.Updater.ModelState;
        var faults = state.ErrorCount;
        var rows = model.Rows.Select((row, index) => (Row: row, Name: $"Rows[{index}]"))
            .Concat(model.Added.Select((row, index) => (Row: row, Name: $"Added[{index}]")).Where(entry => !entry.Row.IsBlank));
        foreach (var (row, name) in rows.Where(entry => !entry.Row.Remove))
        {
            if (string.IsNullOrWhiteSpace(row.Text))
            {
                state.AddModelError(Prefix, $"{name}.Text", S["Every menu item needs a text."]);
            }

            if (!LinkAddress.IsAllowed(FormText.Clean(row.Url)))
            {
                state.AddModelError(Prefix, $"{name}.Url", S["“{0}” is not an address that a menu may lead to.", row.Url!]);
            }
        }

        return state.ErrorCount == faults;
    }
}
