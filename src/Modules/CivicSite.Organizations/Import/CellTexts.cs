using System.Globalization;
using CivicSite.Import;
using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using CivicSite.Organizations.Services;

namespace CivicSite.Organizations.Import;

/// <summary>Turns cells, as offices fill them in, into values of fields.</summary>
internal static class CellTexts
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "dd.MM.yy", "yyyy.MM.dd", "dd/MM/yyyy", "yyyy-MM-dd'T'HH:mm:ss", "dd.MM.yyyy H:mm:ss"];

    private static readonly HashSet<string> Affirmative = new(StringComparer.Ordinal) { "да", "yes", "true", "1", "есть", "входит", "член" };

    private static readonly HashSet<string> Negative = new(StringComparer.Ordinal) { "нет", "no", "false", "0", "" };

    /// <summary>The value, or the cell as it is where it says none: then the field refuses it.</summary>
    public static string Value(RecordField field, string cell)
    {
        var text = FieldText.Clean(ImportCells.Text(cell));
        return field switch
        {
            _ when text.Length == 0 => "",
            { Key: RecordFields.RegistrationKey } => Registration(text),
            { Form: FieldForm.Day } => Day(text),
            { Form: FieldForm.YesNo } => YesNo(text),
            { Key: RecordFields.OgrnKey or "OrganizationPart.Inn" } => RegistrationNumbers.Normalize(text),
            { Form: FieldForm.Several } => Split(text, ';', ','),
            { Form: FieldForm.Lines } => Split(text, ';'),
            { Form: FieldForm.Line or FieldForm.Choice } => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            _ => text,
        };
    }

    private static string Day(string text) =>
        DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? FieldText.OfDay(day) : text;

    private static string YesNo(string text)
    {
        var word = OrganizationNames.Normalize(text);
        return text == "+" || Affirmative.Contains(word) ? RecordFields.Yes : Negative.Contains(word) ? "" : text;
    }

    private static string Registration(string text)
    {
        var words = OrganizationNames.Normalize(text);
        return words.StartsWith("без ", StringComparison.Ordinal) || words.StartsWith("не зарег", StringComparison.Ordinal) || words.StartsWith("незарег", StringComparison.Ordinal)
                || words.Contains("без регистрации", StringComparison.Ordinal) || words is "нет" or "unregistered"
            ? OrganizationTexts.Slug(OrganizationStatus.Unregistered)
            : words.StartsWith("зарег", StringComparison.Ordinal) || words is "да" or "registered" || words.StartsWith("юр", StringComparison.Ordinal)
                ? OrganizationTexts.Slug(OrganizationStatus.Registered)
                : text;
    }

    private static string Split(string text, params char[] separators) =>
        string.Join('\n', text.Split([.. separators, '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
