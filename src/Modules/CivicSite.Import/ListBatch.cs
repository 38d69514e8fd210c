namespace CivicSite.Import;

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

/// <summary>An uploaded list and how far its import is. The rows are in <see cref="ListChunk"/>s. A module derives a document of its own from it.</summary>
public abstract class ListBatch
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string BatchId { get; set; } = "";

    public string FileName { get; set; } = "";

    public DateTime CreatedUtc { get; set; }

    /// <summary>User name and user id of who uploaded it: the records' author and owner.</summary>
    public string? Author { get; set; }

    public string? Owner { get; set; }

    public ImportState State { get; set; }

    public List<string> Headers { get; set; } = [];

    /// <summary>Key of the field for each column; null for a column that is left out.</summary>
    public List<string?> Fields { get; set; } = [];

    public int Chunks { get; set; }

    public int Rows { get; set; }

    /// <summary>Chunks that the present step has behind it.</summary>
    public int Done { get; set; }

    public ImportCounts Counts { get; set; } = new();

    /// <summary>Until then somebody is at work on it.</summary>
    public DateTime LeaseUtc { get; set; }

    public bool IsAtWork() => State is ImportState.Checking or ImportState.Importing or ImportState.Undoing;

    /// <summary>How far the present step is.</summary>
    public int Percent() => Chunks == 0 ? 0 : 100 * Done / Chunks;

    /// <summary>Begins a step from its first chunk.</summary>
    public void Begin(ImportState step) => (State, Done) = (step, 0);

    /// <summary>The cell of a field in a row; empty where no column has it.</summary>
    public string Cell(ListRow row, string key) => Fields.IndexOf(key) is >= 0 and var column && column < row.Cells.Count ? row.Cells[column] : "";
}

/// <summary>What the rows come to.</summary>
public sealed class ImportCounts
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

    /// <summary>Counts what was checked.</summary>
    public void AddChecked(ListRow row, bool isDuplicate)
    {
        _ = row.Faults.Count > 0 ? Faulty++ : Good++;
        Duplicates += row.Faults.Count == 0 && isDuplicate ? 1 : 0;
    }

    /// <summary>Counts what was written, or taken back.</summary>
    public void AddOutcome(RowOutcome outcome) => _ = outcome switch
    {
        RowOutcome.Created => Created++,
        RowOutcome.Updated => Updated++,
        RowOutcome.Skipped => Skipped++,
        RowOutcome.Undone => Undone++,
        RowOutcome.Kept => Kept++,
        _ => Failed++,
    };
}

/// <summary>Some rows of an import, together in one document. A module derives one with its own rows.</summary>
public abstract class ListChunk
{
    public const int Size = 100;

    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string BatchId { get; set; } = "";

    /// <summary>Counted from 0.</summary>
    public int Number { get; set; }
}

/// <summary>A row and what became of it.</summary>
public abstract class ListRow
{
    /// <summary>Its line in the file, counted from 1.</summary>
    public int Number { get; set; }

    public List<string> Cells { get; set; } = [];

    public List<RowFault> Faults { get; set; } = [];

    public RowOutcome Outcome { get; set; }

    /// <summary>Why it was not taken, or not taken back.</summary>
    public string? Note { get; set; }

    public string? ItemId { get; set; }

    /// <summary>The version that the import made, and the moment of it: by these it is known whether somebody changed it since.</summary>
    public string? VersionId { get; set; }

    public DateTime? ModifiedUtc { get; set; }

    /// <summary>The version that stood there before.</summary>
    public string? FormerVersionId { get; set; }

    /// <summary>Notes why it was not taken.</summary>
    public RowOutcome Fail(string why)
    {
        Note = why;
        return RowOutcome.Failed;
    }
}

/// <summary>What is wrong with a cell.</summary>
public sealed class RowFault
{
    /// <summary>Counted from 0; null where it is the row as a whole.</summary>
    public int? Column { get; set; }

    public string Message { get; set; } = "";
}
