using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Settings;

namespace CivicSite.Engine.Routing;

/// <summary>Sends a path that no route has to the content item that lives there.</summary>
internal sealed class AutorouteTransformer(Autoroutes autoroutes) : DynamicRouteValueTransformer
{
    public override async ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        if (httpContext.Request.Path.Value is not { Length: > 1 } path || await autoroutes.FindAsync(path) is not { } target)
        {
            return null!;
        }

        return target.MovedTo is null
            ? new RouteValueDictionary
            {
                ["area"] = "OrchardCore.Contents",
                ["controller"] = "Item",
                ["action"] = "Display",
                ["contentItemId"] = target.ContentItemId,
            }
            : new RouteValueDictionary
            {
                ["area"] = "OrchardCore.Autoroute",
                ["controller"] = "Redirect",
                ["action"] = "Moved",
                ["path"] = target.MovedTo,
            };
    }
}

/// <summary>Sends the root to the page that the settings name.</summary>
internal sealed class HomeRouteTransformer(ISiteService siteService) : DynamicRouteValueTransformer
{
    public override async ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        var site = await siteService.GetSiteSettingsAsync();
        return site.HomeRoute.Count == 0 ? null! : new RouteValueDictionary(site.HomeRoute);
    }
}

/// <summary>Sends former addresses to the present one.</summary>
[Area("OrchardCore.Autoroute")]
public sealed class RedirectController : Controller
{
    public IActionResult Moved(string path) =>
        new RedirectResult(UriEncode(Request.PathBase, path) + Request.QueryString.ToUriComponent(), permanent: true);

    private static string UriEncode(PathString pathBase, string path) => (pathBase + new PathString("/" + path)).ToUriComponent();
}
