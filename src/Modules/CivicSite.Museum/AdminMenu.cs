using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace CivicSite.Museum;

/// <summary>Puts the section into the admin's menu.</summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Museum"], section => section.Position("5").AddClass("museum").Id("museum")
            .Add(S["Lessons"], lessons => lessons
                .Position("1")
                .Action("List", "Admin", "OrchardCore.Contents", new RouteValueDictionary { ["contentTypeId"] = MuseumTypes.Lesson })
                .Permission(ContentTypePermissionsHelper.CreateDynamicPermission(
                    ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], MuseumTypes.Lesson))
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
