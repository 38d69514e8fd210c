using OrchardCore.ContentManagement;

namespace CivicSite.Search.Index;

/// <summary>Keeps the index and the content the same.</summary>
public interface ISearchAdministration
{
    /// <summary>To be called in the request that changes an item: its rows are written with the request's other changes.</summary>
    Task ChangedAsync(ContentItem item);

    /// <summary>Describes all items anew, in the background, once the request's changes are stored. The former rows stay until then.</summary>
    Task RefreshAsync();

    /// <summary>Makes the index anew, in the background, once the request's changes are stored. Searches find the former rows until each is replaced.</summary>
    Task RebuildAsync();

    Task<SearchIndexStatus> StatusAsync();
}

/// <summary>How the index is.</summary>
/// <param name="Documents">How many items are found.</param>
/// <param name="Words">How many different words they have.</param>
/// <param name="Done">While the index is being filled: how many items are done; otherwise null.</param>
/// <param name="Total">While the index is being filled: how many items there are.</param>
/// <param name="BuiltUtc">When the index was last filled from the beginning.</param>
public sealed record SearchIndexStatus(int Documents, int Words, int? Done, int Total, DateTime? BuiltUtc);
