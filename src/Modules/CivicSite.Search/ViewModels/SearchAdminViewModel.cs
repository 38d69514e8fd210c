using CivicSite.Search.Index;

namespace CivicSite.Search.ViewModels;

/// <summary>The search in the admin.</summary>
/// <param name="Status">How the index is.</param>
/// <param name="BuiltAt">When it was last filled from the beginning, on the site's clock.</param>
/// <param name="MayRebuild">Whether the user may rebuild it.</param>
/// <param name="Misses">Queries that found nothing, the most frequent first.</param>
public sealed record SearchAdminViewModel(SearchIndexStatus Status, DateTimeOffset? BuiltAt, bool MayRebuild, IReadOnlyList<MissRow> Misses);

/// <summary>A query that found nothing.</summary>
public sealed record MissRow(string Text, int Count, DateTimeOffset LastAt);
