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
    private const string DefaultPage = "/Index";

    private IReadOnlyList<MenuItem>? _menu;

    /// <summary>The address that stands for the page in the menu, where the page's own does not begin with that of its entry.</summary>
    public string? Section { get; set; }

    public async Task<AdminFrameModel> GetAsync(HttpContext context)
    {
        var menu = await MenuAsync(context);
        var user = context.User.Identity is { IsAuthenticated: true } identity ? identity.Name : null;
        var section = Section is null ? context.Request.PathBase.Add(context.Request.Path) : new PathString(Section);
        return new AdminFrameModel(menu, CurrentHref(menu, section, context.Request.PathBase), user, await LanguagesAsync(context.Request));
    }

    /// <summary>What the menu calls the page at an address; null where the menu does not have it.</summary>
    public async Task<string?> NameOfAsync(HttpContext context, string? href) =>
        All(await MenuAsync(context)).FirstOrDefault(item => item.Href is not null && item.Href.Equals(href, Case))?.Text.Value;

    /// <summary>The longest address in the menu that the page's begins with.</summary>
    internal static string? CurrentHref(IReadOnlyList<MenuItem> menu, PathString page, PathString pathBase)
    {
        var home = pathBase.Add("/" + AdminRouteConvention.Prefix);
        return All(menu)
            .Select(item => item.Href)
            .OfType<string>()
            .Where(href => href.StartsWith('/') && (page.Equals(href, Case) || (!home.Equals(href, Case) && page.StartsWithSegments(RootOf(href), Case))))
            .MaxBy(href => href.Length);
    }

    // Pages beside an "Index" belong to it.
    private static string RootOf(string href) => href.EndsWith(DefaultPage, Case) ? href[..^DefaultPage.Length] : href;

    private async Task<IReadOnlyList<MenuItem>> MenuAsync(HttpContext context) =>
        _menu ??= await authorization.AuthorizeAsync(context.User, AdminPermissions.AccessAdminPanel)
            ? await navigation.BuildMenuAsync("admin", context)
            : [];

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
