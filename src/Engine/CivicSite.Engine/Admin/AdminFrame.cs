using System.Globalization;
using CivicSite.Engine.Localization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Admin;
using OrchardCore.Localization;
using OrchardCore.Navigation;

namespace CivicSite.Engine.Admin;

/// <param name="Menu">Empty for those who may not enter the admin.</param>
/// <param name="CurrentHref">The entry of the menu that the page belongs to.</param>
/// <param name="UserName">Null where nobody is signed in.</param>
/// <param name="Languages">Empty where there is nothing to choose.</param>
internal sealed record AdminFrameModel(IReadOnlyList<MenuItem> Menu, string? CurrentHref, string? UserName, IReadOnlyList<LanguageLink> Languages);

internal sealed record LanguageLink(CultureInfo Culture, string Href, bool IsCurrent);

/// <summary>What stands around the pages of the admin.</summary>
internal sealed class AdminFrame(NavigationManager navigation, IAuthorizationService authorization, ILocalizationService languages, LinkGenerator links)
{
    private const StringComparison Case = StringComparison.OrdinalIgnoreCase;

    public async Task<AdminFrameModel> GetAsync(HttpContext context)
    {
        var menu = await authorization.AuthorizeAsync(context.User, AdminPermissions.AccessAdminPanel)
            ? await navigation.BuildMenuAsync("admin", context)
            : [];
        var user = context.User.Identity is { IsAuthenticated: true } identity ? identity.Name : null;
        return new AdminFrameModel(menu, CurrentHref(menu, context.Request), user, await LanguagesAsync(context.Request));
    }

    /// <summary>The longest address in the menu that the request's begins with.</summary>
    internal static string? CurrentHref(IReadOnlyList<MenuItem> menu, HttpRequest request)
    {
        var path = request.PathBase.Add(request.Path);
        var home = request.PathBase.Add("/" + AdminRouteConvention.Prefix);
        return All(menu)
            .Select(item => item.Href)
            .OfType<string>()
            .Where(href => href.StartsWith('/') && (path.Equals(href, Case) || (!home.Equals(href, Case) && path.StartsWithSegments(href, Case))))
            .MaxBy(href => href.Length);
    }

    private static IEnumerable<MenuItem> All(IEnumerable<MenuItem> items) => items.SelectMany(item => All(item.Items).Prepend(item));

    private async Task<IReadOnlyList<LanguageLink>> LanguagesAsync(HttpRequest request)
    {
        var names = await languages.GetSupportedCulturesAsync();
        if (names.Length < 2)
        {
            return [];
        }

        // The answer to a form has no address of its own to come back to.
        var url = HttpMethods.IsGet(request.Method) ? request.Path.Value : "/" + AdminRouteConvention.Prefix;
        var query = HttpMethods.IsGet(request.Method) ? request.QueryString.Value : null;
        return
        [
            .. from name in names
               let values = new { targetCulture = name, contentItemUrl = url, queryStringValue = query }
               let href = links.GetPathByName(CultureSwitch.RouteName, values, request.PathBase)
               where href is not null
               select new LanguageLink(CultureInfo.GetCultureInfo(name), href, name == CultureInfo.CurrentUICulture.Name),
        ];
    }
}
