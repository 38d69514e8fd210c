using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CivicSite.Engine.Localization;

/// <summary>
/// The link that changes the language: <c>/RedirectToLocalizedContent?targetCulture=en&amp;contentItemUrl=/news&amp;queryStringValue=?page=2</c>,
/// with the route name, area and parameters of Orchard Core. It answers to GET, because pages come from a cache and carry no
/// antiforgery token; all it changes is a cookie with a preference.
/// </summary>
internal static class CultureSwitch
{
    public const string RouteName = "RedirectToLocalizedContent";

    private static readonly RoutePattern _pattern = RoutePatternFactory.Parse(
        RouteName, new { area = "OrchardCore.ContentLocalization" }, parameterPolicies: null);

    public static IEndpointConventionBuilder MapCultureSwitch(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return routes.Map(_pattern, SwitchAsync)
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]))
            .WithName(RouteName)
            .ExcludeFromDescription();
    }

    private static async Task<RedirectHttpResult> SwitchAsync(
        HttpContext context, ISiteRegion region, TimeProvider time, string? targetCulture, string? contentItemUrl, string? queryStringValue)
    {
        if (SiteCultureMiddleware.Match(targetCulture, await region.GetCulturesAsync()) is { } culture)
            Remember(context, culture, time.GetUtcNow().AddYears(1));
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.LocalRedirect(GetReturnUrl(context.Request.PathBase, contentItemUrl, queryStringValue));
    }

    /// <summary>The page of this site to go back to, encoded; the home page for anything that points elsewhere.</summary>
    internal static string GetReturnUrl(PathString pathBase, string? path, string? query)
    {
        var url = IsLocalPath(path) ? pathBase.Add(new PathString(path)).ToUriComponent() : pathBase.Add("/").ToUriComponent();
        return query is ['?', ..] && IsEncoded(query) ? url + query : url;
    }

    // A backslash and control characters are what browsers turn "/\evil" and "/<tab>/evil" into another site with.
    private static bool IsLocalPath(string? path) =>
        path is ['/', ..] and not ['/', '/', ..] && !path.Contains('\\') && !path.Any(char.IsControl);

    private static bool IsEncoded(string query) => query.All(character => character is > ' ' and < '\x7F' and not ('#' or '\\'));

    private static void Remember(HttpContext context, string culture, DateTimeOffset expires) => context.Response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
        new CookieOptions
        {
            Expires = expires,
            Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
}
