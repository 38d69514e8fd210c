using Microsoft.Extensions.Localization;
using OrchardCore.AuditTrail;
using OrchardCore.Navigation;
using OrchardCore.Roles;
using OrchardCore.Users;

namespace CivicSite.Engine.Security;

/// <summary>Users in the admin's menu.</summary>
internal sealed class UsersAdminMenu(IStringLocalizer<UsersAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Security"], "90", security => security.Id("security").AddClass("security")
            .Add(S["Users"], "1", users => users.Id("users").Action("Index", "Admin", "OrchardCore.Users").Permission(UsersPermissions.ListUsers).LocalNav()));
        return ValueTask.CompletedTask;
    }
}

/// <summary>Roles in the admin's menu.</summary>
internal sealed class RolesAdminMenu(IStringLocalizer<UsersAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Security"], "90", security => security.Id("security").AddClass("security")
            .Add(S["Roles"], "2", roles => roles.Id("roles").Action("Index", "Admin", "OrchardCore.Roles").Permission(RolesPermissions.ManageRoles).LocalNav()));
        return ValueTask.CompletedTask;
    }
}

/// <summary>The audit trail in the admin's menu.</summary>
internal sealed class AuditTrailAdminMenu(IStringLocalizer<UsersAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Security"], "90", security => security.Id("security").AddClass("security")
            .Add(S["Audit Trail"], "3", trail => trail.Id("auditTrail").Action("Index", "Admin", "OrchardCore.AuditTrail").Permission(AuditTrailPermissions.ViewAuditTrail).LocalNav()));
        return ValueTask.CompletedTask;
    }
}
