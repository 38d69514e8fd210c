using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace CivicSite.News;

/// <summary>Puts the press office's two lists into the admin's menu.</summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Press office"], press => press
            .Position("1")
            .AddClass("press-office").Id("press-office")
            .Add(S["News"], news => news
                .Position("1").AddClass("icon-news")
                .Action("List", "Admin", "OrchardCore.Contents", ListOf(NewsTypes.Article))
                .Permission(MayList(NewsTypes.Article))
                .LocalNav())
            .Add(S["Media about us"], mentions => mentions
                .Position("2").AddClass("icon-external")
                .Action("List", "Admin", "OrchardCore.Contents", ListOf(NewsTypes.Mention))
                .Permission(MayList(NewsTypes.Mention))
                .LocalNav()));
        return ValueTask.CompletedTask;
    }

    private static RouteValueDictionary ListOf(string contentType) => new() { ["contentTypeId"] = contentType };

    private static Permission MayList(string contentType) => ContentTypePermissionsHelper.CreateDynamicPermission(
        ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], contentType);
}
