using System.Collections.Concurrent;
using CivicSite.Engine.Data;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.Menu.Models;

namespace CivicSite.Engine.Parts;

/// <summary>The menus of the site, read once: they stand on every page.</summary>
internal sealed class MenuCache : ICommitListener
{
    private readonly ConcurrentDictionary<string, ContentItem?> _menus = new(StringComparer.Ordinal);

    public async Task<ContentItem?> FindAsync(string handle, IServiceProvider services)
    {
        if (_menus.TryGetValue(handle, out var known))
        {
            return known;
        }

        var id = await services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync(handle);
        var menu = id is null ? null : await services.GetRequiredService<IContentManager>().GetAsync(id);
        return _menus[handle] = menu;
    }

    public Task CommittedAsync(IReadOnlyCollection<string> tags)
    {
        if (tags.Contains(DocumentStore.AllTag))
        {
            _menus.Clear();
        }

        return Task.CompletedTask;
    }
}

/// <summary>Fills <c>Menu</c> shapes with the items of the menu that their <c>Alias</c> or <c>ContentItemId</c> names.</summary>
internal sealed class MenuShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Menu").OnProcessing(FillAsync);
        builder.Describe("MenuItem").OnDisplaying(context => AddAlternates(context.Shape, "MenuItem"));
        builder.Describe("MenuItemLink").OnDisplaying(context => AddAlternates(context.Shape, "MenuItemLink"));
        return ValueTask.CompletedTask;
    }

    private static async Task FillAsync(ShapeDisplayContext context)
    {
        var shape = context.Shape;
        var handle = shape.GetProperty<string>("Alias") ?? shape.GetProperty<string>("ContentItemId");
        if (handle is null
            || await context.ServiceProvider.GetRequiredService<MenuCache>().FindAsync(handle, context.ServiceProvider) is not { } menu
            || menu.As<MenuItemsListPart>() is not { } list)
        {
            return;
        }

        var name = (menu.DisplayText ?? "").Replace(" ", "", StringComparison.Ordinal);
        shape.Properties["ContentItem"] = menu;
        shape.Properties["MenuName"] = menu.DisplayText;
        shape.Metadata.Differentiator = name;
        shape.Metadata.Alternates.Add("Menu__" + name);
        await AddItemsAsync(context.ServiceProvider.GetRequiredService<IShapeFactory>(), shape, shape, list.MenuItems, level: 0);
    }

    private static async Task AddItemsAsync(IShapeFactory factory, IShape menu, IShape parent, IEnumerable<ContentItem> items, int level)
    {
        foreach (var item in items)
        {
            var shape = await factory.CreateAsync("MenuItem", Arguments.From(new { ContentItem = item, Level = level, Menu = menu }));
            shape.Metadata.Differentiator = menu.Metadata.Differentiator;
            await ((Shape)parent).AddAsync(shape);
            if (item.As<MenuItemsListPart>() is { } below)
            {
                await AddItemsAsync(factory, menu, shape, below.MenuItems, level + 1);
            }
        }
    }

    private static void AddAlternates(IShape shape, string type)
    {
        var metadata = shape.Metadata;
        var level = shape.GetProperty<int>("Level");
        var contentType = shape.GetProperty<ContentItem>("ContentItem")!.ContentType;
        metadata.Alternates.Add($"{type}__level__{level}");
        metadata.Alternates.Add($"{type}__{contentType}");
        metadata.Alternates.Add($"{type}__{contentType}__level__{level}");
        if (metadata.Differentiator is { Length: > 0 } name)
        {
            metadata.Alternates.Add($"{type}__{name}");
            metadata.Alternates.Add($"{type}__{name}__{contentType}");
        }
    }
}
