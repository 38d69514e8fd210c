using OrchardCore.Security.Permissions;

namespace CivicSite.Search;

/// <summary>Rights of the search.</summary>
public static class SearchPermissions
{
    /// <summary>Sees and rebuilds the index.</summary>
    public static readonly Permission ManageSearchIndex = new("ManageSearchIndex", "Rebuild the search index");

    /// <summary>Sees and clears the queries that found nothing.</summary>
    public static readonly Permission ViewMissedQueries = new("ViewMissedQueries", "View search queries that found nothing", [ManageSearchIndex]);
}

/// <summary>Offers the module's permissions to roles.</summary>
internal sealed class PermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([SearchPermissions.ManageSearchIndex, SearchPermissions.ViewMissedQueries]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = "Administrator", Permissions = [SearchPermissions.ManageSearchIndex, SearchPermissions.ViewMissedQueries] },
        new() { Name = "Editor", Permissions = [SearchPermissions.ViewMissedQueries] },
    ];
}
