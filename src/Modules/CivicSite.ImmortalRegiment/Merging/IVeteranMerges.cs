namespace CivicSite.ImmortalRegiment.Merging;

/// <summary>Why two records were not merged, or a merge not undone.</summary>
public enum MergeFault
{
    None,

    /// <summary>One of them is not there, or not public.</summary>
    NotFound,

    Same,

    /// <summary>Somebody has an unpublished draft of one of them.</summary>
    Draft,

    /// <summary>A record was changed after the merge.</summary>
    Changed,
}

/// <summary>A line of the preview.</summary>
public sealed record MergeLine(string Name, string Kept, string Gone, string Merged);

/// <summary>A merge that was done.</summary>
public sealed record MergeRow(string MergeId, string KeptId, string KeptName, string GoneName, DateTime MergedUtc, string By, DateTime? UndoneUtc);

/// <summary>Two records side by side, and the merges so far.</summary>
public sealed record MergeViewModel(string Keep, string Gone, MergeFault Fault)
{
    /// <summary>Ids of the two; null where there is no preview.</summary>
    public (string Kept, string Gone)? Ids { get; init; }

    public string KeptName { get; init; } = "";

    public string GoneName { get; init; } = "";

    public string Why { get; init; } = "";

    public IReadOnlyList<MergeLine> Lines { get; init; } = [];

    public IReadOnlyList<MergeRow> Merges { get; init; } = [];
}

/// <summary>Makes one record of two. Callers have checked that the user may.</summary>
public interface IVeteranMerges
{
    /// <param name="keep">Address or id of the record that stays; empty for none yet.</param>
    /// <param name="gone">Address or id of the other one.</param>
    Task<MergeViewModel> PreviewAsync(string keep, string gone);

    Task<MergeFault> MergeAsync(string keptId, string goneId);

    Task<MergeFault> UndoAsync(string mergeId);

    /// <summary>Where a merged record is now; null where the address never was one's.</summary>
    Task<string?> RedirectAsync(string slug);
}
