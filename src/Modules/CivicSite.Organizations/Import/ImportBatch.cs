namespace CivicSite.Organizations.Import;

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>The columns have to be named.</summary>
    Columns,

    Checking,

    /// <summary>Checked: nothing is written yet.</summary>
    Checked,

    Importing,

    Imported,

    Undoing,

    Undone,
}

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

/// <summary>What became of a row.</summary>
public enum RowOutcome
{
    None,
    Created,
    Updated,
    Skipped,

    /// <summary>Not taken: it is faulty, or the record is being edited.</summary>
    Failed,

    /// <summary>Taken back.</summary>
    Undone,

    /// <summary>Not taken back: somebody has changed the record since.</summary>
    Kept,
}

/// <summary>An uploaded list and how far its import is. The rows are in <see cref="ImportChunk"/>s.</summary>
internal sealed class ImportBatch
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string BatchId { get; set; } = "";

    public string FileName { get; set; } = "";

    public DateTime CreatedUtc { get; set; }

    /// <summary>User name and user id of who uploaded it: the records' author and owner.</summary>
    public string? Author { get; set; }

    public string? Owner { get; set; }

    /// <summary>The importer may see office-only contacts; else such columns cannot be chosen.</summary>
    public bool MayOffice { get; set; }

    public ImportState State { get; set; }

    public List<string> Headers { get; set; } = [];

    /// <summary>Key of the field for each column; null for a column that is left out.</summary>
    public List<string?> Fields { get; set; } = [];

    /// <summary>The kind of organisation for rows that name none.</summary>
    public string? DefaultKind { get; set; }

    public int Chunks { get; set; }

    public int Rows { get; set; }

    /// <summary>Chunks that the present step has behind it.</summary>
    public int Done { get; set; }

    public ImportCounts Counts { get; set; } = new();

    /// <summary>Until then somebody is at work on it.</summary>
    public DateTime LeaseUtc { get; set; }
}

/// <summary>What the rows come to.</summary>
internal sealed class ImportCounts
{
    public int Good { get; set; }

    public int Faulty { get; set; }

    public int Duplicates { get; set; }

    public int Created { get; set; }

    public int Updated { get; set; }

    public int Skipped { get; set; }

    public int Failed { get; set; }

    public int Undone { get; set; }

    public int Kept { get; set; }
}

/// <summary>Some rows of an import, together in one document.</summary>
internal sealed class ImportChunk
{
    public const int Size = 100;

    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string BatchId { get; set; } = "";

    /// <summary>Counted from 0.</summary>
    public int Number { get; set; }

    public List<ImportRow> Rows { get; set; } = [];
}

/// <summary>A row and what became of it.</summary>
internal sealed class ImportRow
{
    /// <summary>Its line in the file, counted from 1.</summary>
    public int Number { get; set; }

    public List<string> Cells { get; set; } = [];

    public List<RowFault> Faults { get; set; } = [];

    public DuplicateKind Duplicate { get; set; }

    /// <summary>The record that it seems to be.</summary>
    public string? DuplicateId { get; set; }

    public string? DuplicateName { get; set; }

    public DuplicateChoice Choice { get; set; }

    public RowOutcome Outcome { get; set; }

    /// <summary>Why it was not taken, or not taken back.</summary>
    public string? Note { get; set; }

    public string? ItemId { get; set; }

    /// <summary>The version that the import made, and the moment of it: by these it is known whether somebody changed it since.</summary>
    public string? VersionId { get; set; }

    public DateTime? ModifiedUtc { get; set; }

    /// <summary>The version that stood there before.</summary>
    public string? FormerVersionId { get; set; }
}

/// <summary>What is wrong with a cell.</summary>
internal sealed class RowFault
{
    /// <summary>Counted from 0; null where it is the row as a whole.</summary>
    public int? Column { get; set; }

    public string Message { get; set; } = "";
}
