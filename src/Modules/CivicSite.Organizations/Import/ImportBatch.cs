using CivicSite.Import;

namespace CivicSite.Organizations.Import;

/// <summary>What is done with a row that seems to be in the register already.</summary>
public enum DuplicateChoice
{
    Skip,
    Update,
    New,
}

/// <summary>By what a row was found in the register.</summary>
public enum DuplicateKind
{
    None,

    /// <summary>The same ОГРН: it cannot be another organisation.</summary>
    Ogrn,

    /// <summary>A similar name.</summary>
    Name,
}

/// <summary>An uploaded list of organisations.</summary>
internal sealed class ImportBatch : ListBatch
{
    /// <summary>The importer may see office-only contacts; else such columns cannot be chosen.</summary>
    public bool MayOffice { get; set; }

    /// <summary>The kind of organisation for rows that name none.</summary>
    public string? DefaultKind { get; set; }
}

/// <inheritdoc cref="ListChunk"/>
internal sealed class ImportChunk : ListChunk
{
    public List<ImportRow> Rows { get; set; } = [];
}

/// <summary>A row with what is in the register already.</summary>
internal sealed class ImportRow : ListRow
{
    public DuplicateKind Duplicate { get; set; }

    /// <summary>The record that it seems to be.</summary>
    public string? DuplicateId { get; set; }

    public string? DuplicateName { get; set; }

    public DuplicateChoice Choice { get; set; }
}
