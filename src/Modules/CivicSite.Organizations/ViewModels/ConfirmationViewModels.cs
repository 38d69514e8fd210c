using CivicSite.Organizations.Fields;

namespace CivicSite.Organizations.ViewModels;

/// <summary>What the page behind a link shows.</summary>
public enum LinkState
{
    /// <summary>The record, to be confirmed.</summary>
    Form,

    /// <summary>The link is none of ours, or was cut off.</summary>
    Unknown,

    Expired,

    /// <summary>A newer link has taken its place.</summary>
    Withdrawn,

    /// <summary>The answer has been received.</summary>
    Answered,

    /// <summary>The organisation is not in the register any more.</summary>
    Gone,

    /// <summary>Too many requests from one address.</summary>
    Busy,
}

/// <summary>Something that can be chosen.</summary>
public sealed record FieldChoice(string Value, string Text, bool Chosen);

/// <summary>A field of the form.</summary>
/// <param name="Shown">The value that the contact is asked about.</param>
/// <param name="ShownText">The same in words; empty where the record says nothing.</param>
/// <param name="Value">What stands in the input.</param>
/// <param name="Unknown">The contact cannot say.</param>
/// <param name="Blind">The present value is not shown: it is the administration's alone.</param>
/// <param name="Error">What is wrong with the value; empty where nothing is.</param>
public sealed record ConfirmationField(
    string Key,
    string Name,
    string Hint,
    FieldForm Form,
    int MaxLength,
    string Shown,
    string ShownText,
    string Value,
    IReadOnlyList<FieldChoice> Choices,
    bool Unknown,
    bool Blind,
    string Error)
{
    public bool IsOpen => Error.Length > 0 || Unknown || !string.Equals(Shown, Value, StringComparison.Ordinal);
}

/// <summary>What became of an answer.</summary>
public sealed record AnswerSummary(DateOnly On, int Confirmed, int Proposed, int Pending, int Accepted, int Refused);

/// <summary>The page behind a link.</summary>
/// <param name="Busy">The answer was not taken: too many requests.</param>
public sealed record ConfirmationViewModel(
    LinkState State,
    string Name = "",
    string Url = "",
    string Key = "",
    DateOnly? ExpiresOn = null,
    IReadOnlyList<ConfirmationField>? Fields = null,
    string Remark = "",
    AnswerSummary? Answer = null,
    bool Busy = false)
{
    public bool HasErrors => Fields?.Any(static asked => asked.Error.Length > 0) == true;
}

/// <summary>What the contact sends.</summary>
public sealed class ConfirmationForm
{
    public string? Key { get; set; }

    public string? Remark { get; set; }

    public List<ConfirmationAnswerForm> Answers { get; set; } = [];
}

/// <summary>What the contact says of one field.</summary>
public sealed class ConfirmationAnswerForm
{
    public string Field { get; set; } = "";

    /// <summary>The value that was shown.</summary>
    public string? Shown { get; set; }

    public string? Value { get; set; }

    /// <summary>What is chosen, where several things can be.</summary>
    public List<string>? Values { get; set; }

    public bool Unknown { get; set; }
}
