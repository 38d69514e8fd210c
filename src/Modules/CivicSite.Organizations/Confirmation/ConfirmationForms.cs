using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Confirmation;

/// <summary>An answer as it was read from a form: what was said of each field, and what is wrong with it.</summary>
internal sealed record ReadAnswer(IReadOnlyList<FieldAnswer> Answers, IReadOnlyDictionary<string, string> Errors);

/// <summary>The form in which the contact of an organisation confirms its record or proposes changes.</summary>
internal sealed class ConfirmationForms(RecordCheck check, RecordFieldTexts texts, IStringLocalizer<ConfirmationForms> S)
{
    public const int MaxRemark = 2000;

    // Membership of the Public Chamber and the administration's note are not for the organisation to say.
    private static readonly string[] NotAsked = ["OrganizationMembershipPart.PublicChamber", "OrganizationOfficePart.Note"];

    public static readonly IReadOnlyList<RecordField> Fields = [.. RecordFields.All.Where(static field => !NotAsked.Contains(field.Key, StringComparer.Ordinal))];

    /// <summary>The form as it is opened, or with what was typed.</summary>
    public IReadOnlyList<ConfirmationField> Show(
        ContentItem item, OrganizationDirectory directory, ConfirmationForm? posted = null, IReadOnlyDictionary<string, string>? errors = null) =>
        [.. Fields.Select(field =>
        {
            var answer = posted?.Answers.Find(answer => string.Equals(answer.Field, field.Key, StringComparison.Ordinal));
            var shown = Shown(field, item, directory, answer);
            var value = answer is null ? shown : Value(field, answer);
            var chosen = FieldText.Lines(value);
            return new ConfirmationField(
                field.Key, texts.Name(field), texts.Hint(field), field.Form, field.MaxLength, shown, texts.Value(field, shown), value,
                [.. field.Choices(directory).Select(choice => new FieldChoice(choice, texts.Choice(field, choice), chosen.Contains(choice, StringComparer.Ordinal)))],
                answer?.Unknown == true, field.IsOfficeOnly, errors?.GetValueOrDefault(field.Key) ?? "");
        })];

    /// <summary>Tells confirmed values from proposed ones, and tries those on a copy of the record.</summary>
    public async Task<ReadAnswer> ReadAsync(ContentItem item, OrganizationDirectory directory, ConfirmationForm posted)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var answers = new List<FieldAnswer>();
        var candidate = RecordCheck.Copy(item);
        foreach (var field in Fields)
        {
            var answer = posted.Answers.Find(answer => string.Equals(answer.Field, field.Key, StringComparison.Ordinal));
            if (Read(field, item, directory, answer) is not { } read)
            {
                continue;
            }

            answers.Add(read);
            if (read.Kind == AnswerKind.Proposed && Refuse(field, read.Proposed, candidate, directory) is { } error)
            {
                errors[field.Key] = error;
            }
        }

        var proposed = answers.Where(static answer => answer.Kind == AnswerKind.Proposed).Select(static answer => RecordFields.Find(answer.Field)!).ToList();
        if (proposed.Count > 0)
        {
            // What was wrong before is not for the contact to put right.
            foreach (var (member, message) in await check.FaultsAsync(candidate))
            {
                if (proposed.Find(field => string.Equals(field.Member, member, StringComparison.Ordinal)) is { } field)
                {
                    errors.TryAdd(field.Key, message);
                }
            }
        }

        return new ReadAnswer(answers, errors);
    }

    /// <summary>What is wrong with the remark; empty where nothing is.</summary>
    public static string CleanRemark(string? remark)
    {
        var text = FieldText.Clean(remark);
        return text.Length > MaxRemark ? text[..MaxRemark] : text;
    }

    // Null for a field of which nothing was said.
    private static FieldAnswer? Read(RecordField field, ContentItem item, OrganizationDirectory directory, ConfirmationAnswerForm? answer)
    {
        var shown = Shown(field, item, directory, answer);
        var value = answer is null ? "" : Value(field, answer);
        if (field.IsOfficeOnly && value.Length == 0)
        {
            return null;
        }

        var kind = answer is null or { Unknown: true } ? AnswerKind.Unknown
            : string.Equals(shown, value, StringComparison.Ordinal) ? AnswerKind.Confirmed
            : AnswerKind.Proposed;
        return new FieldAnswer { Field = field.Key, Kind = kind, Seen = shown, Proposed = kind == AnswerKind.Proposed ? value : "" };
    }

    private string? Refuse(RecordField field, string value, ContentItem candidate, OrganizationDirectory directory)
    {
        if (value.Length > field.MaxLength)
        {
            return S["At most {0} characters, please.", field.MaxLength];
        }

        if (value.Length == 0 && string.Equals(field.Key, RecordFields.NameKey, StringComparison.Ordinal))
        {
            return S["An organization has a name."];
        }

        return field.Write(candidate, value, directory) ? null
            : field.Form == FieldForm.Day ? S["This is no day. Write it as in 2015-03-21."].Value
            : S["Choose from the list."].Value;
    }

    // What the page showed when it was opened: the record may have been changed since.
    private static string Shown(RecordField field, ContentItem item, OrganizationDirectory directory, ConfirmationAnswerForm? answer) =>
        field.IsOfficeOnly ? ""
        : answer?.Shown is { } shown ? FieldText.Clean(shown)
        : field.Read(item, directory);

    private static string Value(RecordField field, ConfirmationAnswerForm answer) =>
        field.Form == FieldForm.Several ? string.Join('\n', (answer.Values ?? []).Select(FieldText.Clean).Where(static value => value.Length > 0)) : FieldText.Clean(answer.Value);
}
