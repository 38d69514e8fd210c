using CivicSite.ImmortalRegiment.Models;
using CivicSite.Import;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>What is done with a row.</summary>
internal enum RowChoice
{
    /// <summary>A new record.</summary>
    New,

    /// <summary>Facts of a record that is there: <see cref="VeteranImportRow.Target"/>.</summary>
    Add,

    Skip,
}

/// <summary>An uploaded list of people.</summary>
internal sealed class VeteranImport : ListBatch
{
    /// <summary>The source of rows that name none: words, or an address.</summary>
    public string Source { get; set; } = "";

    /// <summary>One of <see cref="SourceKinds"/> for it.</summary>
    public string SourceKind { get; set; } = SourceKinds.Other;

    /// <summary>One of <see cref="Certainties"/> for rows that state none.</summary>
    public string Certainty { get; set; } = Certainties.Probable;

    /// <summary>When writing began: what was changed since may have been changed by an earlier row.</summary>
    public DateTime StartedUtc { get; set; }

    /// <summary>By id of the record, what stands for a version that several rows changed and of which the last ones were taken back.</summary>
    public Dictionary<string, RestoredVersion> Restored { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>A version that was restored.</summary>
internal sealed class RestoredVersion
{
    /// <summary>The version whose words it has.</summary>
    public string? Of { get; set; }

    public string? VersionId { get; set; }

    public DateTime? ModifiedUtc { get; set; }
}

/// <inheritdoc cref="ListChunk"/>
internal sealed class VeteranImportChunk : ListChunk
{
    public List<VeteranImportRow> Rows { get; set; } = [];
}

/// <summary>A row with the people that it may be about.</summary>
internal sealed class VeteranImportRow : ListRow
{
    /// <summary>The likeliest first.</summary>
    public List<RowMatch> Matches { get; set; } = [];

    public RowChoice Choice { get; set; }

    /// <summary>Which of <see cref="Matches"/> is meant.</summary>
    public int Target { get; set; }

    /// <summary>An earlier row of the list may have changed the same record.</summary>
    public bool Shares { get; set; }
}

/// <summary>Somebody whom a row may be about: a record of the archive, or an earlier row.</summary>
internal sealed class RowMatch
{
    /// <summary>Id of the record; empty for an earlier row.</summary>
    public string RecordId { get; set; } = "";

    /// <summary>Number of the earlier row; 0 for a record.</summary>
    public int Row { get; set; }

    /// <summary>The chunk of the earlier row.</summary>
    public int Chunk { get; set; }

    public string Name { get; set; } = "";

    public double Score { get; set; }

    /// <summary>The matching takes both for one person; else somebody has to look.</summary>
    public bool IsSame { get; set; }

    /// <summary>What speaks for and against it.</summary>
    public string Why { get; set; } = "";
}
