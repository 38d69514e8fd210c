namespace CivicSite.Organizations.Confirmation;

/// <summary>What has become of a request to confirm a record.</summary>
internal enum RequestState
{
    /// <summary>The link can be used.</summary>
    Open,

    /// <summary>Answered; proposals wait for an editor.</summary>
    Answered,

    /// <summary>Answered, and nothing is left to decide.</summary>
    Closed,

    /// <summary>A newer link, or an editor, has put an end to it.</summary>
    Withdrawn,
}

/// <summary>What the contact said of a field.</summary>
internal enum AnswerKind
{
    Confirmed,
    Proposed,

    /// <summary>The contact could not say.</summary>
    Unknown,
}

/// <summary>What an editor made of a proposal.</summary>
internal enum Decision
{
    Pending,
    Accepted,
    Refused,
}

/// <summary>
/// A link that was given to the contact of an organisation, and the answer to it. It is a document of its own: nothing of it is content
/// before an editor accepts it. The link's secret is not in it, only its hash.
/// </summary>
internal sealed class ConfirmationRequest
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string RequestId { get; set; } = "";

    /// <summary>Id of the organisation.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>Its name at that time, for lists.</summary>
    public string Name { get; set; } = "";

    public string TokenHash { get; set; } = "";

    public RequestState State { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime ExpiresUtc { get; set; }

    /// <summary>User name of who asked; null for the yearly request.</summary>
    public string? RequestedBy { get; set; }

    /// <summary>The link went out by e-mail.</summary>
    public bool Sent { get; set; }

    public DateTime? AnsweredUtc { get; set; }

    /// <summary>The day of the answer on the site's clock.</summary>
    public DateTime? AnsweredOn { get; set; }

    /// <summary>What the contact wrote beside the fields.</summary>
    public string? Remark { get; set; }

    public List<FieldAnswer> Answers { get; set; } = [];

    public bool HasPending => Answers.Exists(static answer => answer is { Kind: AnswerKind.Proposed, Decision: Decision.Pending });
}

/// <summary>What the contact said of one field.</summary>
internal sealed class FieldAnswer
{
    /// <summary>Key of the field.</summary>
    public string Field { get; set; } = "";

    public AnswerKind Kind { get; set; }

    /// <summary>The value that the contact saw; empty for office-only fields, which are not shown.</summary>
    public string Seen { get; set; } = "";

    public string Proposed { get; set; } = "";

    public Decision Decision { get; set; }

    public string? DecidedBy { get; set; }

    public DateTime? DecidedUtc { get; set; }
}

/// <summary>When the fields of an organisation's record were last confirmed. A document of its own: a confirmation makes no new version.</summary>
internal sealed class RecordConfirmations
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string ContentItemId { get; set; } = "";

    /// <summary>The last day on which the contact answered, on the site's clock.</summary>
    public DateTime ConfirmedOn { get; set; }

    /// <summary>By key of the field.</summary>
    public Dictionary<string, FieldConfirmation> Fields { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>A confirmed value.</summary>
internal sealed class FieldConfirmation
{
    /// <summary>The day, on the site's clock.</summary>
    public DateTime On { get; set; }

    /// <summary>Mark of the value: once the field holds another one, the confirmation counts no more.</summary>
    public string Mark { get; set; } = "";
}
