using RoleNames = OrchardCore.OrchardCoreConstants.Roles;

namespace CivicSite.Engine.Security;

/// <summary>Roles that the site cannot be without.</summary>
internal static class SystemRoles
{
    /// <summary>Every site has these from its first start.</summary>
    public static readonly IReadOnlyList<string> Required = [RoleNames.Administrator, RoleNames.Authenticated, RoleNames.Anonymous];

    public static bool IsSystem(string? role) => Required.Contains(role, StringComparer.OrdinalIgnoreCase);

    public static bool IsAdministrator(string? role) => string.Equals(role, RoleNames.Administrator, StringComparison.OrdinalIgnoreCase);

    /// <summary>Users can be given the role; everyone has the others by being signed in or by being there at all.</summary>
    public static bool IsAssignable(string? role) =>
        !string.Equals(role, RoleNames.Authenticated, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(role, RoleNames.Anonymous, StringComparison.OrdinalIgnoreCase);
}
