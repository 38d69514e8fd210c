using CivicSite.ImmortalRegiment.Handlers;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.Import;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Words of the import.</summary>
internal sealed class ImportTexts(VeteranTexts texts, VeteranFaultTexts faults, IStringLocalizer<ImportTexts> S)
{
    private const int Shown = 60;

    public string SameId => S["the list has the id of this record"];

    public string NothingNew => S["The record says all of it already."];

    public string Refused => S["The archive did not take it."];

    public string NoColumnOfNames => S["Say which column holds the surname or the full name."];

    public string NoSource => S["Say what the source of the list is: write it below, or choose a column that holds it."];

    public string Twice(string field) => S["Two columns cannot both be “{0}”.", Field(ImportFields.Find(field)!)];

    public string RowNotWritten(int row) => S["Row {0}, which is about the same person, was not imported.", row];

    public string Deleted => S["The record has been deleted meanwhile."];

    public string HasDraft => S["Somebody has an unpublished draft of the record."];

    public string Field(ImportField field) => (field.Kind, field.Part) switch
    {
        (FactKinds.Birth, FieldPart.Date) => S["Date of birth"],
        (FactKinds.Birth, _) => S["Place of birth"],
        (FactKinds.Death, FieldPart.Date) => S["Date of death"],
        (FactKinds.Death, _) => S["Place of death"],
        (FactKinds.CallUp, FieldPart.Date) => S["Date of the call-up"],
        (FactKinds.CallUp, _) => S["Called up by"],
        ({ Length: > 0 }, _) => texts.FactKind(field.Kind),
        _ => Other(field.Key),
    };

    public string Describe(RowProblem problem) => problem.Kind switch
    {
        RowProblemKind.NameMissing => S["Neither a surname nor a given name."],
        RowProblemKind.Date => faults.Describe(problem.Date),
        RowProblemKind.Category => S["“{0}” is none of the categories of the archive.", Short(problem.Text)],
        RowProblemKind.Certainty => S["“{0}” is no degree of certainty: write certain, probable or doubtful.", Short(problem.Text)],
        RowProblemKind.WebAddress => S["“{0}” is no address of a web page.", Short(problem.Text)],
        _ => S["The row names no source, and the list has none."],
    };

    public string Outcome(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Created => S["new record"],
        RowOutcome.Updated => S["facts added"],
        RowOutcome.Skipped => S["left out"],
        RowOutcome.Failed => S["not imported"],
        RowOutcome.Undone => S["taken back"],
        RowOutcome.Kept => S["not taken back"],
        _ => "",
    };

    public string? Describe(UndoFault fault) => fault switch
    {
        UndoFault.None => null,
        UndoFault.Deleted => S["The record has been deleted since."].Value,
        UndoFault.Changed => S["The record has been changed since."].Value,
        UndoFault.Lost => S["The former version does not exist any more."].Value,
        _ => S["The former version breaks the rules of the archive."].Value,
    };

    /// <summary>Headings of the report.</summary>
    public IEnumerable<string> ReportHeadings =>
        [S["Row"], S["Name"], S["Result"], S["Remark"], S["Record"], S["Perhaps the same as"], S["Why"]];

    private string Other(string key) => key switch
    {
        ImportFields.Surname => S["Surname"],
        ImportFields.GivenName => S["Given name"],
        ImportFields.Patronymic => S["Patronymic"],
        ImportFields.FullName => S["Surname, given name and patronymic in one column"],
        ImportFields.MaidenName => S["Maiden name"],
        ImportFields.OtherNames => S["Other names and spellings"],
        ImportFields.Categories => S["Categories"],
        ImportFields.Summary => S["Summary"],
        ImportFields.Source => S["Source"],
        ImportFields.SourceUrl => S["Address of the source"],
        ImportFields.Certainty => S["Certainty"],
        ImportFields.Demonstration => S["Made-up record"],
        _ => S["Id of the record in this archive"],
    };

    private static string Short(string text) => text.Length > Shown ? text[..Shown] + "…" : text;
}
