using CivicSite.Import;
using CivicSite.Organizations.Fields;
using CivicSite.Organizations.Handlers;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.Import;

/// <summary>Writes rows into records, and says what is wrong with them.</summary>
internal sealed class RowRecords(OrganizationFaultTexts faults, RecordFieldTexts names, IStringLocalizer<RowRecords> S)
{
    private const string KindKey = "OrganizationPart.Kind";

    /// <summary>The value of a field in a row; empty where no column has it.</summary>
    public static string Value(ImportBatch batch, ImportRow row, string key)
    {
        var column = batch.Fields.IndexOf(key);
        return column < 0 || column >= row.Cells.Count ? "" : CellTexts.Value(RecordFields.Find(key)!, row.Cells[column]);
    }

    /// <summary>Writes what the row says into the record. Empty cells leave it as it is.</summary>
    /// <param name="batch">Says which column is which field.</param>
    /// <param name="row">The row.</param>
    /// <param name="item">The record.</param>
    /// <param name="directory">The terms that can be chosen.</param>
    /// <param name="isNew">The record is new: a kind that is not named is the import's own.</param>
    public IReadOnlyList<RowFault> Write(ImportBatch batch, ImportRow row, ContentItem item, OrganizationDirectory directory, bool isNew)
    {
        var found = new List<RowFault>();
        for (var column = 0; column < Math.Min(batch.Fields.Count, row.Cells.Count); column++)
        {
            if (RecordFields.Find(batch.Fields[column]) is { } field && CellTexts.Value(field, row.Cells[column]) is { Length: > 0 } value && Refuse(field, value, item, directory) is { } message)
            {
                found.Add(new RowFault { Column = column, Message = message });
            }
        }

        if (isNew && Value(batch, row, KindKey).Length == 0 && batch.DefaultKind is { } kind)
        {
            RecordFields.Find(KindKey)!.Write(item, kind, directory);
        }

        // A number of the state register says that the organisation is registered, where nothing else does.
        if (item.Part<OrganizationPart>() is { Registration: Registration.Unknown } part && part.OgrnText().Length > 0)
        {
            item.Alter<OrganizationPart>(static unknown => unknown.Registration = Registration.Registered);
        }

        return found;
    }

    /// <summary>What the rules of the register have against the record, beside the columns in question.</summary>
    /// <param name="batch">Says which column is which field.</param>
    /// <param name="item">The record.</param>
    /// <param name="today">The day on the site's clock.</param>
    /// <param name="isComplete">Also look for what a new record must have.</param>
    public IEnumerable<RowFault> Check(ImportBatch batch, ContentItem item, DateTime today, bool isComplete)
    {
        if (isComplete && string.IsNullOrWhiteSpace(item.DisplayText))
        {
            yield return new RowFault { Column = ColumnOf(batch, RecordFields.NameKey), Message = S["The name is missing."] };
        }

        foreach (var found in OrganizationRules.Check(item, forPublication: isComplete, today))
        {
            var member = OrganizationFaultTexts.Member(found.Fault);
            var field = RecordFields.All.FirstOrDefault(field => string.Equals(field.Member, member, StringComparison.Ordinal));
            yield return new RowFault { Column = field is null ? null : ColumnOf(batch, field.Key), Message = faults.Describe(found).Value };
        }
    }

    private string? Refuse(RecordField field, string value, ContentItem item, OrganizationDirectory directory)
    {
        if (value.Length > field.MaxLength)
        {
            return S["Longer than {0} characters.", field.MaxLength];
        }

        return field.Write(item, value, directory) ? null
            : field.Form == FieldForm.Day ? S["“{0}” is no day.", Short(value)].Value
            : field.Form == FieldForm.YesNo ? S["“{0}” is neither yes nor no.", Short(value)].Value
            : S["The register has no “{0}” under “{1}”.", Short(value), names.Name(field)].Value;
    }

    private static int? ColumnOf(ImportBatch batch, string key) => batch.Fields.IndexOf(key) is >= 0 and var column ? column : null;

    private static string Short(string value)
    {
        const int Most = 60;
        return value.Length > Most ? value[..Most] + "…" : value;
    }
}
