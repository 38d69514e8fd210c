using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Models;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>A row of the queue.</summary>
public sealed record QueueRow(string ContributionId, string Name, ContributionKind Kind, DateTime ChangedUtc, int Files);

/// <summary>A page of the queue.</summary>
public sealed record QueueViewModel(ContributionState State, IReadOnlyList<QueueRow> Rows, IReadOnlyDictionary<ContributionState, int> Counts, int Page, bool HasMore);

/// <summary>An item beside what the record says.</summary>
/// <param name="IsDecided">Null while nobody has decided; otherwise whether it was accepted.</param>
public sealed record ReviewItem(string Item, string Name, string Now, string Before, string Proposed, bool? IsDecided, string DecidedBy)
{
    /// <summary>The record was changed after the contributor began.</summary>
    public bool HasChanged => Before.Length > 0 && !string.Equals(Before, Now, StringComparison.Ordinal);
}

/// <summary>A file to decide on.</summary>
public sealed record ReviewFile(ContributionFileView File, bool? IsDecided);

/// <summary>A contribution as a curator sees it.</summary>
public sealed record ReviewViewModel(string ContributionId, string Name, ContributionState State, ContributionKind Kind)
{
    public DateTime? SentUtc { get; init; }

    public IReadOnlyList<ReviewItem> Items { get; init; } = [];

    public IReadOnlyList<ReviewFile> Files { get; init; } = [];

    public IReadOnlyList<SimilarRecord> Similar { get; init; } = [];

    /// <summary>The record it goes into; null for a new one.</summary>
    public SimilarRecord? Record { get; init; }

    public bool RecordIsPublished { get; init; }

    public int Score { get; init; }

    public IReadOnlyList<RecordGap> Gaps { get; init; } = [];

    public IReadOnlyList<MessageView> Messages { get; init; } = [];

    /// <summary>Null where it was removed or never stated.</summary>
    public ContactView? Contact { get; init; }

    public string Relation { get; init; } = "";

    public string ConsentVersion { get; init; } = "";

    public DateTime? ConsentUtc { get; init; }

    /// <summary>When contact data were removed, and by which curator; empty for the contributor.</summary>
    public IReadOnlyList<(DateTime On, string By)> Removals { get; init; } = [];

    public string Reason { get; init; } = "";

    /// <summary>Why nothing was saved.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];
}

/// <summary>Who sent it.</summary>
public sealed record ContactView(string Name, string Email, string Phone);

/// <summary>What a curator decided.</summary>
public sealed class ReviewForm
{
    /// <summary>Id of the record that it goes into; empty for a new one.</summary>
    public string? Target { get; set; }

    /// <summary>By key of the item: <c>accept</c>, <c>prefer</c>, <c>refuse</c>, or empty for later.</summary>
    public Dictionary<string, string?> Items { get; set; } = [];

    /// <summary>By key of the item, one of <see cref="Certainties"/>.</summary>
    public Dictionary<string, string?> Certainty { get; set; } = [];

    /// <summary>By id of the file: <c>accept</c>, <c>portrait</c>, <c>refuse</c>, or empty for later.</summary>
    public Dictionary<string, string?> Files { get; set; } = [];

    /// <summary>What nothing was chosen for is accepted instead of left for later.</summary>
    public bool AcceptRest { get; set; }

    public bool Publish { get; set; }
}

/// <summary>A record that lacks something.</summary>
public sealed record QualityRow(string ContentItemId, string Name, int Score, IReadOnlyList<RecordGap> Gaps);

/// <summary>Records by quality, the poorest first.</summary>
public sealed record QualityViewModel(IReadOnlyList<QualityRow> Rows, int Page, bool HasMore);
