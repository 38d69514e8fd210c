using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;

namespace CivicSite.ImmortalRegiment;

/// <summary>Puts the archive into the admin's menu.</summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Immortal Regiment"], section => section
            .Position("4").AddClass("immortal-regiment").Id("immortal-regiment")
            .Add(S["Records"], records => records
                .Position("1")
                .Action("List", "Admin", "OrchardCore.Contents", new RouteValueDictionary { ["contentTypeId"] = VeteranTypes.Veteran })
                .Permission(ContentTypePermissionsHelper.CreateDynamicPermission(
                    ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], VeteranTypes.Veteran))
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
