using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace CivicSite.Events;

/// <summary>Puts the section into the admin's menu.</summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Events"], section => section
            .Position("5").AddClass("events").Id("events")
            .Add(S["Calendar"], calendar => calendar
                .Position("1")
                .Action("List", "Admin", "OrchardCore.Contents", new RouteValueDictionary { ["contentTypeId"] = EventTypes.Event })
                .Permission(ContentTypePermissionsHelper.CreateDynamicPermission(
                    ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], EventTypes.Event))
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
