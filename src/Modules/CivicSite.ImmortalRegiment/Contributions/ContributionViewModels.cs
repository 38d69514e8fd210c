using Microsoft.AspNetCore.Http;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>What a step of the form sends.</summary>
public sealed class ContributionForm
{
    public ContributionStep Step { get; set; }

    /// <summary><c>next</c>, <c>back</c> or <c>save</c>.</summary>
    public string? Go { get; set; }

    /// <summary>By key of the field.</summary>
    public Dictionary<string, string?> Values { get; set; } = [];

    public List<string> Categories { get; set; } = [];

    /// <summary>Of the step with matches: id of the record that is about the same person; empty where none is.</summary>
    public string? Chosen { get; set; }

    public string? ContactName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public bool Consent { get; set; }

    /// <summary>Nobody sees it; programs fill it in.</summary>
    public string? Website { get; set; }

    /// <summary>When the form was shown.</summary>
    public string? Stamp { get; set; }

    /// <summary>Address of the record at which a correction begins.</summary>
    public string? Slug { get; set; }
}

/// <summary>What the step with files sends.</summary>
public sealed class ContributionFilesForm
{
    public string? Go { get; set; }

    public List<IFormFile> Files { get; set; } = [];

    /// <summary>By id of the file.</summary>
    public Dictionary<string, string?> Captions { get; set; } = [];

    /// <summary>By id of the file.</summary>
    public Dictionary<string, string?> Dates { get; set; } = [];

    /// <summary>Ids of files that are to go.</summary>
    public List<string> Remove { get; set; } = [];
}

/// <summary>How the page answers.</summary>
public enum ContributionOutcome
{
    Shown,

    /// <summary>What was sent is kept; go on at the step.</summary>
    Kept,

    /// <summary>A new draft was made.</summary>
    Begun,

    Unknown,

    Busy,
}

/// <summary>An input with what stands in it.</summary>
/// <param name="Choices">Codes and names of a closed list, and which are chosen.</param>
public sealed record ContributionFieldView(
    ContributionField Field, string Label, string Hint, string Value, string Error, IReadOnlyList<(string Code, string Name, bool IsChosen)> Choices)
{
    public string Id => "f-" + Field.Key;

    public string? DescribedBy => string.Join(' ', new[] { Error.Length > 0 ? Id + "-error" : "", Hint.Length > 0 ? Id + "-hint" : "" }.Where(static id => id.Length > 0)) is { Length: > 0 } ids ? ids : null;
}

/// <summary>A record that may be about the same person.</summary>
public sealed record SimilarRecord(string Id, string Name, string Years, string Place, string Url, bool IsSame, string Why);

/// <summary>A file of the draft.</summary>
public sealed record ContributionFileView(string Id, string Url, string Caption, string Date, bool IsImage, string Error);

/// <summary>A line of the conversation.</summary>
public sealed record MessageView(bool IsFromCurator, string Text, DateTime SentUtc);

/// <summary>An item of the last look.</summary>
public sealed record ContributionItemView(string Name, string Value, ContributionStep Step);

/// <summary>The contributor's page.</summary>
public sealed record ContributionViewModel(ContributionOutcome Outcome, ContributionStep Step)
{
    /// <summary>Null before there is a draft.</summary>
    public ContributionState? State { get; init; }

    public ContributionKind Kind { get; init; }

    /// <summary>Name of the person as typed.</summary>
    public string Name { get; init; } = "";

    /// <summary>The record that it adds to, corrects or has become: name and address; null for none.</summary>
    public SimilarRecord? Record { get; init; }

    public IReadOnlyList<ContributionFieldView> Fields { get; init; } = [];

    /// <summary>Faults beside the fields: by id of the input.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<SimilarRecord> Similar { get; init; } = [];

    public IReadOnlyList<ContributionFileView> Files { get; init; } = [];

    public IReadOnlyList<ContributionItemView> Items { get; init; } = [];

    public IReadOnlyList<MessageView> Messages { get; init; } = [];

    public string ContactName { get; init; } = "";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>What was typed as an answer and not taken.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What the contributor is to the person.</summary>
    public string Relation { get; init; } = "";

    public bool HasContact { get; init; }

    public bool Consent { get; init; }

    public string ConsentUrl { get; init; } = "";

    /// <summary>The secret link; whoever has it may go on.</summary>
    public string Link { get; init; } = "";

    public string Stamp { get; init; } = "";

    public string Slug { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>The secret of a draft that was just begun, for the cookie.</summary>
    public string Token { get; init; } = "";
}
