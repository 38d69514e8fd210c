namespace CivicSite.Engine.Audit;

/// <summary>Keeps who did what, when, and to which version.</summary>
internal interface IAuditTrail
{
    /// <summary>Adds an entry inside the session's transaction: it stands or falls with the change that it tells of.</summary>
    /// <param name="category">The kind of thing; see <see cref="AuditCategories"/>.</param>
    /// <param name="name">What was done; see <see cref="AuditEvents"/>.</param>
    /// <param name="correlationId">Id of the thing.</param>
    /// <param name="subject">The thing's name, for people.</param>
    /// <param name="versionId">The version of the content item, if it is one.</param>
    Task RecordAsync(string category, string name, string? correlationId, string? subject, string? versionId = null);
}

/// <summary>Kinds of things in the audit trail.</summary>
internal static class AuditCategories
{
    public const string Content = "Content";
    public const string User = "User";
    public const string Role = "Role";
    public const string Feature = "Feature";
    public const string Settings = "Settings";
    public const string Recipe = "Recipe";
    public const string Media = "Media";

    /// <summary>For the filter of the admin's page.</summary>
    public static readonly IReadOnlyList<string> All = [Content, User, Role, Feature, Settings, Recipe, Media];
}

/// <summary>Names of what was done.</summary>
internal static class AuditEvents
{
    public const string Created = "Created";
    public const string Saved = "Saved";
    public const string Published = "Published";
    public const string Unpublished = "Unpublished";
    public const string Removed = "Removed";
    public const string DraftDiscarded = "DraftDiscarded";
    public const string Restored = "Restored";
    public const string Imported = "Imported";
    public const string Updated = "Updated";
    public const string Deleted = "Deleted";
    public const string Enabled = "Enabled";
    public const string Disabled = "Disabled";
    public const string Unlocked = "Unlocked";
    public const string PasswordChanged = "PasswordChanged";
    public const string PasswordReset = "PasswordReset";
    public const string LoggedIn = "LoggedIn";
    public const string LogInIsLockedOut = "LogInIsLockedOut";
}
