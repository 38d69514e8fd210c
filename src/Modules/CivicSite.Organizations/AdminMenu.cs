using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace CivicSite.Organizations;

/// <summary>Puts the register and the agreements into the admin's menu.</summary>
internal sealed class AdminMenu(IStringLocalizer<AdminMenu> S) : AdminNavigationProvider
{
    private const string Area = "CivicSite.Organizations";

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Public associations"], associations => associations
            .Position("2")
            .AddClass("public-associations").Id("public-associations")
            .Add(S["Organizations"], organizations => organizations
                .Position("1")
                .Action("List", "Admin", "OrchardCore.Contents", ListOf(OrganizationTypes.Organization))
                .Permission(MayList(OrganizationTypes.Organization))
                .LocalNav())
            .Add(S["Agreements"], agreements => agreements
                .Position("2")
                .Action("List", "Admin", "OrchardCore.Contents", ListOf(OrganizationTypes.Agreement))
                .Permission(MayList(OrganizationTypes.Agreement))
                .LocalNav())
            .Add(S["Confirmations"], confirmations => confirmations
                .Position("3")
                .Action("Index", "Confirmations", Area)
                .Permission(OrganizationPermissions.ManageConfirmations)
                .LocalNav())
            .Add(S["Import of lists"], import => import
                .Position("4")
                .Action("Index", "Import", Area)
                .Permission(OrganizationPermissions.ImportOrganizations)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }

    private static RouteValueDictionary ListOf(string contentType) => new() { ["contentTypeId"] = contentType };

    private static Permission MayList(string contentType) => ContentTypePermissionsHelper.CreateDynamicPermission(
        ContentTypePermissionsHelper.PermissionTemplates[CommonPermissions.ListContent.Name], contentType);
}
