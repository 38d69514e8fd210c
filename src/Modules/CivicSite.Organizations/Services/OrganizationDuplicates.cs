using CivicSite.Organizations.Rules;
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

        var key = OrganizationNames.Key(item.DisplayText);
        var directory = await directories.GetAsync();
        return [.. directory.Entries
            .Where(entry => !string.Equals(entry.Id, item.ContentItemId, StringComparison.Ordinal))
            .Select(entry => (entry.Name, Similarity: OrganizationNames.Similarity(key, entry.NameKey)))
            .Where(static found => found.Similarity >= OrganizationNames.LooksAlike)
            .OrderByDescending(static found => found.Similarity)
            .Take(Most)
            .Select(static found => found.Name)];
    }
}
