using YesSql.Indexes;

namespace CivicSite.ImmortalRegiment.Merging;

/// <summary>That two records became one, and all that is needed to undo it exactly.</summary>
internal sealed class MergeRecord
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string MergeId { get; set; } = "";

    /// <summary>Id of the record that stayed.</summary>
    public string KeptId { get; set; } = "";

    public string KeptName { get; set; } = "";

    /// <summary>Id of the record that went into it.</summary>
    public string GoneId { get; set; } = "";

    public string GoneName { get; set; } = "";

    /// <summary>The address that leads to the kept record now.</summary>
    public string GonePath { get; set; } = "";

    /// <summary>Every record that was changed, as it was before.</summary>
    public List<MergedItem> Items { get; set; } = [];

    public DateTime MergedUtc { get; set; }

    /// <summary>User name.</summary>
    public string By { get; set; } = "";

    public DateTime? UndoneUtc { get; set; }
}

/// <summary>A record before the merge.</summary>
internal sealed class MergedItem
{
    public string ContentItemId { get; set; } = "";

    /// <summary>The item's JSON.</summary>
    public string Before { get; set; } = "";

    /// <summary>The JSON after the merge: whoever changed the record since would lose it.</summary>
    public string After { get; set; } = "";
}

/// <summary>One row for each merge.</summary>
public sealed class VeteranMergeIndex : MapIndex
{
    public string MergeId { get; set; } = "";

    public string KeptId { get; set; } = "";

    /// <summary>The address that leads on; empty once the merge was undone.</summary>
    public string Path { get; set; } = "";

    public DateTime MergedUtc { get; set; }
}

internal sealed class VeteranMergeIndexProvider : IndexProvider<MergeRecord>
{
    public override void Describe(DescribeContext<MergeRecord> context) =>
        context.For<VeteranMergeIndex>().Map(static merge => new VeteranMergeIndex
        {
            MergeId = merge.MergeId,
            KeptId = merge.KeptId,
            Path = merge.UndoneUtc is null ? merge.GonePath : "",
            MergedUtc = merge.MergedUtc,
        });
}
