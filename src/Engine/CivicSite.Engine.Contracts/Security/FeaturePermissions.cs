using System.Globalization;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Admin
{
    /// <summary>Permissions on the admin as a whole.</summary>
    public static class AdminPermissions
    {
        public static readonly Permission AccessAdminPanel = new("AccessAdminPanel", "Access admin panel");
    }
}

namespace OrchardCore.Roles
{
    /// <summary>Permissions on roles.</summary>
    public static class RolesPermissions
    {
        public static readonly Permission ManageRoles = new("ManageRoles", "Managing Roles", isSecurityCritical: true);
    }
}

namespace OrchardCore.AuditTrail
{
    /// <summary>Permissions on the audit trail.</summary>
    public static class AuditTrailPermissions
    {
        public static readonly Permission ViewAuditTrail = new("ViewAuditTrail", "View audit trail");
    }
}

namespace OrchardCore.Users
{
    /// <summary>Permissions on users.</summary>
    public static class UsersPermissions
    {
        public static readonly Permission ManageUsers = new("ManageUsers", "Manage security settings and all users", isSecurityCritical: true);

        public static readonly Permission ViewUsers = new("View Users", "View user profiles", [ManageUsers]);

        public static readonly Permission EditUsers = new("EditUsers", "Edit any user", [ManageUsers], isSecurityCritical: true);

        public static readonly Permission DeleteUsers = new("DeleteUsers", "Delete any user", [ManageUsers], isSecurityCritical: true);

        public static readonly Permission ListUsers = new("ListUsers", "List all users", [EditUsers, DeleteUsers]);

        public static readonly Permission AssignRoleToUsers = new("AssignRoleToUsers", "Assign any role to users", isSecurityCritical: true);

        public static readonly Permission EditOwnUser = new("ManageOwnUserInformation", "Edit own user information", [EditUsers]);

        /// <summary>The permission to give one role to users.</summary>
        public static Permission CreateAssignRoleToUsersPermission(string roleName) => new(
            string.Create(CultureInfo.InvariantCulture, $"AssignRoleToUsers_{roleName}"),
            string.Create(CultureInfo.InvariantCulture, $"Assign {roleName} role to users"),
            [AssignRoleToUsers],
            isSecurityCritical: true);
    }
}
