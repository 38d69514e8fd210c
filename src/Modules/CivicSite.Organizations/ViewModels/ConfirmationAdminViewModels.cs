namespace CivicSite.Organizations.ViewModels;

/// <summary>The lists of confirmations in the admin.</summary>
public enum ConfirmationList
{
    /// <summary>Answers that wait for an editor.</summary>
    Answers,

    /// <summary>Records that nobody has confirmed for more than a year, or ever.</summary>
    Stale,

    /// <summary>Links that are out and not used yet.</summary>
    Open,
}

/// <summary>A row of a list.</summary>
/// <param name="ContentItemId">The organisation.</param>
/// <param name="RequestId">The answer to look at; null where there is none.</param>
/// <param name="Day">Received, last confirmed or sent on, as the list has it; null for never.</param>
/// <param name="Proposals">How many changes wait.</param>
/// <param name="ValidUntil">Of links that are out.</param>
public sealed record ConfirmationRow(string ContentItemId, string Name, string? RequestId = null, DateOnly? Day = null, int Proposals = 0, DateOnly? ValidUntil = null);

/// <summary>A page of a list of confirmations.</summary>
public sealed record ConfirmationListViewModel(
    ConfirmationList List, IReadOnlyList<ConfirmationRow> Rows, int Waiting, int Stale, int Page, bool HasMore);

/// <summary>A field and when its value was confirmed; null where it was not.</summary>
public sealed record FieldConfirmedOn(string Name, DateOnly? On);

/// <summary>A request of the past.</summary>
/// <param name="By">User name of who asked; empty for the yearly request.</param>
public sealed record PastRequest(string RequestId, DateTime CreatedUtc, string By, bool Sent, RequestStatus Status, DateOnly? AnsweredOn);

/// <summary>How a request stands, for people.</summary>
public enum RequestStatus
{
    Open,
    Expired,
    Waiting,
    Done,
    Withdrawn,
}

/// <summary>The page of one organisation's confirmations.</summary>
/// <param name="HasAddress">There is an e-mail address for the link.</param>
/// <param name="Address">The same; empty where the user may not see it.</param>
/// <param name="IsPublished">Only then it can be asked.</param>
/// <param name="Link">A new link to hand over: it is shown once. Null where none was made, or where it was sent.</param>
/// <param name="SentNow">A new link was sent just now.</param>
public sealed record RecordConfirmationViewModel(
    string ContentItemId,
    string Name,
    string Url,
    bool IsPublished,
    bool HasAddress,
    string Address,
    DateOnly? VerifiedOn,
    IReadOnlyList<FieldConfirmedOn> Fields,
    IReadOnlyList<PastRequest> Requests,
    string? Link = null,
    bool SentNow = false);

/// <summary>A proposal beside the record.</summary>
/// <param name="Seen">What the contact saw, in words.</param>
/// <param name="Now">What the record says now, in words; likewise the others.</param>
/// <param name="HasChanged">The record was changed after the contact saw it.</param>
/// <param name="Choice">What the editor has chosen: <c>accept</c>, <c>refuse</c> or nothing.</param>
/// <param name="Outcome">Decided before; null while it waits.</param>
public sealed record ProposalRow(
    string Key, string Name, string Seen, string Now, string Proposed, bool HasChanged, string Choice, bool? Outcome, string DecidedBy, string Error);

/// <summary>An answer beside the record.</summary>
/// <param name="HasDraft">Somebody has an unpublished draft of the record: accepted changes go into it.</param>
/// <param name="Exists">False where the record was deleted.</param>
public sealed record ReviewViewModel(
    string RequestId,
    string ContentItemId,
    string Name,
    DateOnly ReceivedOn,
    string Remark,
    IReadOnlyList<ProposalRow> Proposals,
    IReadOnlyList<string> Confirmed,
    IReadOnlyList<string> Unknown,
    bool IsWaiting,
    bool HasDraft,
    bool Exists);

/// <summary>What came of asking for an answer or of deciding on it.</summary>
public enum ReviewOutcome
{
    Shown,
    NotFound,
    Forbidden,
    Decided,
}

/// <param name="Outcome">What came of it.</param>
/// <param name="Page">To be shown, where it is <see cref="ReviewOutcome.Shown"/>.</param>
public sealed record ReviewResult(ReviewOutcome Outcome, ReviewViewModel? Page = null);

/// <summary>What an editor decides.</summary>
public sealed class DecisionForm
{
    public List<FieldDecision> Decisions { get; set; } = [];
}

/// <summary>What an editor decides on one field.</summary>
public sealed class FieldDecision
{
    public string Field { get; set; } = "";

    /// <summary><c>accept</c>, <c>refuse</c>; anything else leaves it open.</summary>
    public string? Choice { get; set; }
}
