using CivicSite.Organizations.Import;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Services;

/// <summary>Finds records that may describe the same organisation under a slightly different name.</summary>
internal sealed class OrganizationDuplicates(OrganizationDirectories directories)
{
    private const int Most = 3;

    /// <summary>False while many records are written at once.</summary>
    public bool AreWatched { get; set; } = true;

    /// <summary>Names of other published organisations, the most similar first.</summary>
    public async Task<IReadOnlyList<string>> LikeAsync(ContentItem item)
    {
        if (!AreWatched)
        {
            return [];
        }

        return [.. DuplicateFinder.Of(await directories.GetAsync()).Like(item.DisplayText)
            .Where(like => !string.Equals(like.Id, item.ContentItemId, StringComparison.Ordinal))
            .OrderByDescending(static like => like.Similarity)
            .Take(Most)
            .Select(static like => like.Name)];
    }
}
