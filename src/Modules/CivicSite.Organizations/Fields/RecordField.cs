using CivicSite.Organizations.Services;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Fields;

/// <summary>In which form a value is typed.</summary>
public enum FieldForm
{
    Line,

    /// <summary>Several values, one a line.</summary>
    Lines,

    /// <summary>A text that may have several lines.</summary>
    Text,

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    Day,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>Some of the choices, one a line.</summary>
    Several,

    /// <summary><c>yes</c> or nothing.</summary>
    YesNo,
}

/// <summary>One value of a record as text, the same for forms, proposals and tables.</summary>
/// <param name="Key">Names the field where it is stored: it never changes.</param>
/// <param name="Member">The form field of the editor beside which the rules report a fault.</param>
/// <param name="Read">The value as text; empty where there is none.</param>
/// <param name="Write">Sets the value. False where the text says none: a day that is no day, a choice that does not exist.</param>
internal sealed record RecordField(
    string Key,
    FieldForm Form,
    string Member,
    Func<ContentItem, OrganizationDirectory, string> Read,
    Func<ContentItem, string, OrganizationDirectory, bool> Write)
{
    private const int MaxLine = 500;
    private const int MaxText = 4000;

    /// <summary>Of the administration alone: shown to those who may see office-only contacts, and to nobody else.</summary>
    public bool IsOfficeOnly { get; init; }

    /// <summary>What can be chosen: the text, and the words for it where they differ.</summary>
    public Func<OrganizationDirectory, IReadOnlyList<string>> Choices { get; init; } = static _ => [];

    public int MaxLength => Form is FieldForm.Line or FieldForm.Day or FieldForm.Choice or FieldForm.YesNo ? MaxLine : MaxText;
}
