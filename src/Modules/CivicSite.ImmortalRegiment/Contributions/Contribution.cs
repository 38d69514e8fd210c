namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>How far a contribution has come.</summary>
public enum ContributionState
{
    /// <summary>The contributor is still writing.</summary>
    Draft,

    /// <summary>Sent; nobody has decided yet.</summary>
    New,

    /// <summary>A curator has asked, and waits for the answer.</summary>
    Question,

    Accepted,

    Declined,
}

/// <summary>What a contribution is to become.</summary>
public enum ContributionKind
{
    NewRecord,

    /// <summary>More about somebody who has a record.</summary>
    Addition,

    /// <summary>The contributor began at a record and changed what it says.</summary>
    Correction,
}

/// <summary>
/// What a visitor tells of a person. It is a document of its own: nothing of it is content before a curator accepts it. Who the contributor
/// is stands in <see cref="ContributionContact"/>, never here.
/// </summary>
internal sealed class Contribution
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string ContributionId { get; set; } = "";

    /// <summary>Hashes of the secrets that open it: one for each letter with a link.</summary>
    public List<string> TokenHashes { get; set; } = [];

    public ContributionState State { get; set; }

    public ContributionKind Kind { get; set; }

    /// <summary>The record that it adds to or corrects, later the one that it became; empty for none.</summary>
    public string VeteranId { get; set; } = "";

    /// <summary>The contributor has looked at the records that resemble the person.</summary>
    public bool HasLookedAtMatches { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime ChangedUtc { get; set; }

    public DateTime? SentUtc { get; set; }

    /// <summary>What was typed, by key of the field.</summary>
    public Dictionary<string, string> Values { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Of a correction: what the record said when it began, by key of the field.</summary>
    public Dictionary<string, string> Before { get; set; } = new(StringComparer.Ordinal);

    public List<ContributionFile> Files { get; set; } = [];

    public ContributionConsent? Consent { get; set; }

    public List<ContributionMessage> Messages { get; set; } = [];

    /// <summary>What was decided, by key of the item or id of the file.</summary>
    public Dictionary<string, ItemDecision> Decisions { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Why it was declined.</summary>
    public string Reason { get; set; } = "";

    public string Value(string key) => Values.GetValueOrDefault(key, "");

    /// <summary>The person's name as typed.</summary>
    public string Name => string.Join(' ', new[] { Value(ContributionFields.Surname), Value(ContributionFields.GivenName), Value(ContributionFields.Patronymic) }
        .Where(static part => part.Length > 0));
}

/// <summary>A photograph or document that nobody but the contributor and the curators can see yet.</summary>
internal sealed class ContributionFile
{
    public string FileId { get; set; } = "";

    /// <summary>The path inside the media library, below its private folder; once accepted the public one.</summary>
    public string Path { get; set; } = "";

    public string Caption { get; set; } = "";

    /// <summary>As typed.</summary>
    public string Date { get; set; } = "";
}

/// <summary>That the contributor agreed, to which text, and when.</summary>
internal sealed class ContributionConsent
{
    public string Version { get; set; } = "";

    /// <summary>SHA-256 of the text that was shown.</summary>
    public string TextHash { get; set; } = "";

    public DateTime GivenUtc { get; set; }
}

/// <summary>A line of the conversation between curator and contributor.</summary>
internal sealed class ContributionMessage
{
    public bool IsFromCurator { get; set; }

    public string Text { get; set; } = "";

    public DateTime SentUtc { get; set; }
}

/// <summary>What a curator made of one item.</summary>
internal sealed class ItemDecision
{
    public bool IsAccepted { get; set; }

    /// <summary>User name of the curator.</summary>
    public string By { get; set; } = "";

    public DateTime On { get; set; }
}

/// <summary>Who the contributor is. Kept apart so that it can be removed alone; read by the page of the contribution only.</summary>
internal sealed class ContributionContact
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string ContributionId { get; set; } = "";

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";
}

/// <summary>That the contact data of a contribution was removed. It says nothing of what the data was.</summary>
internal sealed class ContactRemoval
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string ContributionId { get; set; } = "";

    public DateTime RemovedUtc { get; set; }

    /// <summary>User name of the curator; empty where the contributor did it.</summary>
    public string By { get; set; } = "";
}
