using Microsoft.AspNetCore.Identity;

namespace CivicSite.Engine.Data;

/// <summary>Someone who may sign in.</summary>
internal sealed class SiteUser : IdentityUser
{
    /// <summary>A disabled user cannot sign in.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The name shown beside what the user wrote.</summary>
    public string? DisplayName { get; set; }
}

/// <summary>A named set of permissions, kept as claims of type <c>Permission</c>.</summary>
internal sealed class SiteRole : IdentityRole
{
    public string? Description { get; set; }
}
