using OrchardCore.Modules.Manifest;

// Without these nobody could sign in to enable them.
[assembly: Feature(
    Id = "OrchardCore.Roles.Core",
    Name = "Roles Core Services",
    Description = "Permissions and the roles that give them.",
    Category = "Security",
    IsAlwaysEnabled = true,
    EnabledByDependencyOnly = true)]
[assembly: Feature(
    Id = "OrchardCore.Users",
    Name = "Users",
    Description = "Signing in and the users' accounts.",
    Category = "Security",
    Dependencies = ["OrchardCore.Roles.Core"],
    IsAlwaysEnabled = true)]
[assembly: Feature(
    Id = "OrchardCore.Roles",
    Name = "Roles",
    Description = "Editing roles and their permissions.",
    Category = "Security",
    Dependencies = ["OrchardCore.Roles.Core"])]
[assembly: Feature(
    Id = "OrchardCore.AuditTrail",
    Name = "Audit Trail",
    Description = "Who did what, when, and to which version of a content item.",
    Category = "Security",
    Dependencies = ["OrchardCore.Users"])]
