using CivicSite.Engine.Audit;
using Microsoft.Extensions.Localization;
using OrchardCore.Security.Permissions;
using RoleNames = OrchardCore.OrchardCoreConstants.Roles;

namespace CivicSite.Engine.Security;

/// <summary>What names in the code are called in the admin, in the language of the request.</summary>
internal sealed class SecurityTexts(IStringLocalizer<SecurityTexts> S)
{
    public string Role(string name) => name switch
    {
        RoleNames.Administrator => S["Administrator"],
        RoleNames.Editor => S["Editor"],
        RoleNames.Moderator => S["Moderator"],
        RoleNames.Author => S["Author"],
        RoleNames.Contributor => S["Contributor"],
        RoleNames.Authenticated => S["Signed-in users"],
        RoleNames.Anonymous => S["Everyone"],
        _ => name,
    };

    /// <summary>The text of one of the engine's own permissions; null for others.</summary>
    public string? Permission(Permission permission) => (ContentPermissionText(permission.Name) ?? AdministrationPermissionText(permission.Name))?.Value;

    /// <summary>The heading of a feature's permissions; null for features of modules.</summary>
    public string? Feature(string id) => FeatureText(id)?.Value;

    public string AuditCategory(string category) => category switch
    {
        AuditCategories.Content => S["Content"],
        AuditCategories.User => S["User"],
        AuditCategories.Role => S["Role"],
        AuditCategories.Feature => S["Feature"],
        AuditCategories.Settings => S["Settings"],
        AuditCategories.Recipe => S["Recipe"],
        AuditCategories.Media => S["Media library"],
        _ => category,
    };

    public string AuditEvent(string name) => name switch
    {
        AuditEvents.Created => S["Created"],
        AuditEvents.Saved => S["Saved"],
        AuditEvents.Published => S["Published"],
        AuditEvents.Unpublished => S["Unpublished"],
        AuditEvents.Removed => S["Removed"],
        AuditEvents.DraftDiscarded => S["Draft discarded"],
        AuditEvents.Restored => S["Restored"],
        AuditEvents.Imported => S["Imported"],
        AuditEvents.Updated => S["Changed"],
        AuditEvents.Deleted => S["Deleted"],
        AuditEvents.Enabled => S["Enabled"],
        AuditEvents.Disabled => S["Disabled"],
        AuditEvents.Unlocked => S["Unlocked"],
        AuditEvents.PasswordChanged => S["Own password changed"],
        AuditEvents.PasswordReset => S["Password set by an administrator"],
        AuditEvents.LoggedIn => S["Signed in"],
        AuditEvents.LogInIsLockedOut => S["Locked out after failed attempts"],
        _ => name,
    };

    private LocalizedString? ContentPermissionText(string name) => name switch
    {
        "PublishContent" => S["Publish and unpublish content of others"],
        "PublishOwnContent" => S["Publish and unpublish own content"],
        "EditContent" => S["Edit content of others"],
        "EditOwnContent" => S["Create and edit own content"],
        "DeleteContent" => S["Delete content of others"],
        "DeleteOwnContent" => S["Delete own content"],
        "ViewContent" => S["View published content"],
        "ViewOwnContent" => S["View own content"],
        "PreviewContent" => S["Preview drafts of others"],
        "PreviewOwnContent" => S["Preview own drafts"],
        "CloneContent" => S["Copy content of others"],
        "CloneOwnContent" => S["Copy own content"],
        "ListContent" => S["See the lists of content in the administration"],
        "EditContentOwner" => S["Change the owner of content"],
        "AccessContentApi" => S["Use content through the programming interface"],
        _ => null,
    };

    private LocalizedString? AdministrationPermissionText(string name) => name switch
    {
        "AccessAdminPanel" => S["Enter the administration"],
        "ManageUsers" => S["Manage all users"],
        "View Users" => S["See users' profiles"],
        "EditUsers" => S["Edit users"],
        "DeleteUsers" => S["Delete users"],
        "ListUsers" => S["See the list of users"],
        "AssignRoleToUsers" => S["Give any role to users"],
        "ManageOwnUserInformation" => S["Edit the own profile"],
        "ManageRoles" => S["Manage roles and their permissions"],
        "ViewAuditTrail" => S["Read the audit trail"],
        "ManageSettings" => S["Change the site's settings"],
        "ManageFeatures" => S["Turn features on and off"],
        "ManageRecipes" => S["Import and export recipes"],
        "EditContentTypes" => S["Change content types"],
        "ViewContentTypes" => S["View content types"],
        "ManageTaxonomy" => S["Manage taxonomies"],
        "ManageMenu" => S["Manage menus"],
        "ManageMediaFolder" => S["Manage all folders of the media library"],
        "ManageOthersMediaContent" => S["Manage files of others in the media library"],
        "ManageOwnMediaContent" => S["Manage own files in the media library"],
        "ManageMediaContent" => S["Use the media library"],
        _ => null,
    };

    private LocalizedString? FeatureText(string id) => id switch
    {
        "OrchardCore.Admin" => S["Administration"],
        "OrchardCore.Contents" => S["Content"],
        "OrchardCore.Users" => S["Users"],
        "OrchardCore.Roles" => S["Roles"],
        "OrchardCore.AuditTrail" => S["Audit trail"],
        "OrchardCore.Settings" => S["Settings"],
        "OrchardCore.Features" => S["Features"],
        "OrchardCore.Recipes" => S["Recipes"],
        "OrchardCore.ContentTypes" => S["Content types"],
        "OrchardCore.Taxonomies" => S["Taxonomies"],
        "OrchardCore.Menu" => S["Menus"],
        "OrchardCore.Media" => S["Media library"],
        _ => null,
    };
}
