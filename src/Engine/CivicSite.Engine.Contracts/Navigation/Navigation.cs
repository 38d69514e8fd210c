using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Navigation;

/// <summary>An entry of a navigation tree.</summary>
public class MenuItem
{
    public LocalizedString Text { get; set; } = new("", "");

    public string? Id { get; set; }

    public string? Url { get; set; }

    /// <summary>The address that follows from <see cref="Url"/> or <see cref="RouteValues"/>.</summary>
    public string? Href { get; set; }

    /// <summary>Dotted numbers, or "before" and "after".</summary>
    public string? Position { get; set; }

    public RouteValueDictionary? RouteValues { get; set; }

    public List<MenuItem> Items { get; set; } = [];

    public List<Permission> Permissions { get; } = [];

    public object? Resource { get; set; }

    /// <summary>Of entries with the same text, the one with the higher priority gives its address.</summary>
    public int Priority { get; set; }

    public List<string> Classes { get; } = [];
}

/// <summary>Adds entries to a navigation tree.</summary>
public interface INavigationProvider
{
    ValueTask BuildNavigationAsync(string name, NavigationBuilder builder);
}

/// <summary>Adds entries to the tree of one name.</summary>
public abstract class NamedNavigationProvider(string name) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name1, NavigationBuilder builder) =>
        string.Equals(name1, name, StringComparison.OrdinalIgnoreCase) ? BuildAsync(builder) : ValueTask.CompletedTask;

    protected abstract ValueTask BuildAsync(NavigationBuilder builder);
}

/// <summary>Adds entries to the admin's menu.</summary>
public abstract class AdminNavigationProvider() : NamedNavigationProvider("admin");

/// <summary>Collects entries of one level.</summary>
public class NavigationBuilder
{
    private readonly List<MenuItem> _items = [];

    public NavigationBuilder Add(LocalizedString caption, Action<NavigationItemBuilder> itemBuilder, IEnumerable<string>? classes = null) =>
        Add(caption, null!, itemBuilder, classes);

    public NavigationBuilder Add(LocalizedString caption, string position, Action<NavigationItemBuilder> itemBuilder, IEnumerable<string>? classes = null, int priority = 0)
    {
        var builder = new NavigationItemBuilder(new MenuItem { Text = caption, Position = position, Priority = priority });
        itemBuilder(builder);
        builder.Item.Classes.AddRange(classes ?? []);
        _items.AddRange(builder.Build());
        return this;
    }

    public virtual List<MenuItem> Build() => _items;
}

/// <summary>Describes one entry and those below it.</summary>
public class NavigationItemBuilder(MenuItem item) : NavigationBuilder
{
    internal MenuItem Item => item;

    public NavigationItemBuilder Id(string id)
    {
        item.Id = id;
        return this;
    }

    public NavigationItemBuilder AddClass(string className)
    {
        item.Classes.Add(className);
        return this;
    }

    public NavigationItemBuilder Url(string url)
    {
        item.Url = url;
        return this;
    }

    public NavigationItemBuilder Position(string position)
    {
        item.Position = position;
        return this;
    }

    public NavigationItemBuilder LocalNav() => this;

    public NavigationItemBuilder Permission(Permission permission)
    {
        item.Permissions.Add(permission);
        return this;
    }

    public NavigationItemBuilder Resource(object resource)
    {
        item.Resource = resource;
        return this;
    }

    public NavigationItemBuilder Action(string actionName, string controllerName, RouteValueDictionary values)
    {
        item.RouteValues = new RouteValueDictionary(values) { ["action"] = actionName, ["controller"] = controllerName };
        return this;
    }

    public NavigationItemBuilder Action(string actionName, string controllerName, string areaName) =>
        Action(actionName, controllerName, areaName, []);

    public NavigationItemBuilder Action(string actionName, string controllerName, string areaName, RouteValueDictionary values) =>
        Action(actionName, controllerName, new RouteValueDictionary(values) { ["area"] = areaName });

    public override List<MenuItem> Build()
    {
        item.Items = base.Build();
        return [item];
    }
}

/// <summary>Registers navigation providers.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddNavigationProvider<TProvider>(this IServiceCollection services)
        where TProvider : class, INavigationProvider =>
        services.AddScoped<INavigationProvider, TProvider>();
}
