using CivicSite.Engine.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Navigation;

namespace CivicSite.Engine.Admin;

internal sealed class DashboardMenu(IStringLocalizer<DashboardMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Dashboard"], "0", item => item.AddClass("icon-home").Action("Index", "Admin", "OrchardCore.Admin"));
        return ValueTask.CompletedTask;
    }
}

/// <summary>The list of all items, for whoever may list items of some type.</summary>
internal sealed class ContentsMenu(
    IContentDefinitionManager definitions, IAuthorizationService authorization, IHttpContextAccessor contexts, IStringLocalizer<ContentsMenu> S) : AdminNavigationProvider
{
    protected override async ValueTask BuildAsync(NavigationBuilder builder)
    {
        if (await MayListAsync())
        {
            builder.Add(S["Content"], "2", content => content
                .AddClass("content").Id("content")
                .Add(S["Content items"], "1", items => items.AddClass("icon-content").Action("List", "Admin", "OrchardCore.Contents").LocalNav()));
        }
    }

    private async Task<bool> MayListAsync()
    {
        var user = contexts.HttpContext!.User;
        foreach (var type in (await definitions.ListTypeDefinitionsAsync()).Where(type => type.IsListable()))
        {
            if (await authorization.AuthorizeContentTypeAsync(user, CommonPermissions.ListContent, type))
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed class MenusMenu(IStringLocalizer<MenusMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Content"], "2", content => content.Add(S["Menus"], "3", menus => menus
            .AddClass("icon-link").Permission(SitePermissions.ManageMenu)
            .Action("List", "Admin", "OrchardCore.Contents", new RouteValueDictionary { ["contentTypeId"] = "Menu" }).LocalNav()));
        return ValueTask.CompletedTask;
    }
}

internal sealed class TaxonomiesMenu(IStringLocalizer<TaxonomiesMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Content"], "2", content => content.Add(S["Taxonomies"], "2", taxonomies => taxonomies
            .AddClass("icon-tag").Permission(SitePermissions.ManageTaxonomies)
            .Action("List", "Admin", "OrchardCore.Contents", new RouteValueDictionary { ["contentTypeId"] = "Taxonomy" }).LocalNav()));
        return ValueTask.CompletedTask;
    }
}
