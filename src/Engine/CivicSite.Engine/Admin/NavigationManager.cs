using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Navigation;

namespace CivicSite.Engine.Admin;

/// <summary>Builds navigation trees from what the enabled features offer.</summary>
internal sealed class NavigationManager(IEnumerable<INavigationProvider> providers, IAuthorizationService authorization, LinkGenerator links)
{
    /// <summary>The entries that the user may follow, in order. An entry that leads nowhere and has none below it is left out.</summary>
    public async Task<IReadOnlyList<MenuItem>> BuildMenuAsync(string name, HttpContext context)
    {
        var builder = new NavigationBuilder();
        foreach (var provider in providers)
        {
            await provider.BuildNavigationAsync(name, builder);
        }

        return await ReduceAsync(Merge(builder.Build()), context);
    }

    // Features add to each other's entries by giving the same text.
    private static List<MenuItem> Merge(IEnumerable<MenuItem> items)
    {
        var merged = new Dictionary<string, MenuItem>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!merged.TryGetValue(item.Text.Name, out var known))
            {
                merged.Add(item.Text.Name, item);
                continue;
            }

            known.Items.AddRange(item.Items);
            known.Id ??= item.Id;
            known.Position ??= item.Position;
            known.Url ??= item.Url;
            known.RouteValues ??= item.RouteValues;
            known.Resource ??= item.Resource;
            known.Permissions.AddRange(item.Permissions);
            known.Classes.AddRange(item.Classes.Except(known.Classes, StringComparer.Ordinal));
        }

        foreach (var item in merged.Values)
        {
            item.Items = Merge(item.Items);
        }

        return [.. merged.Values];
    }

    private async Task<List<MenuItem>> ReduceAsync(IEnumerable<MenuItem> items, HttpContext context)
    {
        var kept = new List<MenuItem>();
        foreach (var item in items)
        {
            if (!await IsAllowedAsync(item, context.User))
            {
                continue;
            }

            item.Items = await ReduceAsync(item.Items, context);
            item.Href = Href(item, context.Request.PathBase);
            if (item.Href is not null || item.Items.Count > 0)
            {
                kept.Add(item);
            }
        }

        return [.. kept.OrderBy(item => item.Position ?? "", FlatPositionComparer.Instance).ThenBy(item => item.Text.Value, StringComparer.CurrentCulture)];
    }

    private async Task<bool> IsAllowedAsync(MenuItem item, ClaimsPrincipal user)
    {
        foreach (var permission in item.Permissions)
        {
            if (await authorization.AuthorizeAsync(user, permission, item.Resource))
            {
                return true;
            }
        }

        return item.Permissions.Count == 0;
    }

    // Without the request's own route values: those of a list must not get into the link to another.
    private string? Href(MenuItem item, PathString pathBase) =>
        item.Url is { Length: > 0 } url ? (url.StartsWith("~/", StringComparison.Ordinal) ? pathBase.Add(url[1..]).ToString() : url)
            : item.RouteValues is { } values ? links.GetPathByRouteValues(routeName: null, values, pathBase)
            : null;
}
