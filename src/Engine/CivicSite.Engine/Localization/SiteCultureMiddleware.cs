using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using OrchardCore.Localization.Models;

namespace CivicSite.Engine.Localization;

/// <summary>
/// Sets the culture of a request: the one the visitor chose (ASP.NET Core's culture cookie), the site's default otherwise.
/// The browser's language is not asked, so that everyone without a cookie gets the same page and a cache can keep it.
/// Settings are read at each request: unlike ASP.NET Core's own middleware it needs no restart when they change.
/// </summary>
internal sealed class SiteCultureMiddleware(RequestDelegate next, ISiteRegion region)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var settings = await region.GetCulturesAsync();
        var culture = CultureInfo.GetCultureInfo(ChosenCulture(context.Request, settings) ?? settings.DefaultCulture);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        context.Features.Set<IRequestCultureFeature>(new RequestCultureFeature(new RequestCulture(culture), provider: null));
        await next(context);
    }

    /// <summary>The supported culture of that name or of its parent: <c>en</c> for <c>en-GB</c>; null where there is none.</summary>
    public static string? Match(string? name, LocalizationSettings settings)
    {
        if (name is null)
            return null;
        var parent = name.IndexOf('-') is var dash and > 0 ? name[..dash] : name;
        return Array.Find(settings.SupportedCultures, culture => culture.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? Array.Find(settings.SupportedCultures, culture => culture.Equals(parent, StringComparison.OrdinalIgnoreCase));
    }

    private static string? ChosenCulture(HttpRequest request, LocalizationSettings settings) =>
        request.Cookies.TryGetValue(CookieRequestCultureProvider.DefaultCookieName, out var cookie)
        && CookieRequestCultureProvider.ParseCookieValue(cookie) is { UICultures: [var chosen, ..] }
            ? Match(chosen.Value, settings)
            : null;
}
