using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.Organizations.Fields;

/// <summary>Makes fields of the kinds that records have.</summary>
internal static class FieldKinds
{
    public static RecordField Text<TPart>(string name, Func<TPart, TextField> field, FieldForm form = FieldForm.Line)
        where TPart : ContentPart, new() =>
        new(
            Key<TPart>(name), form, Key<TPart>(name) + ".Text",
            (item, _) => FieldText.Clean(field(item.Part<TPart>())?.Text),
            (item, text, _) => Alter<TPart>(item, part => field(part).Text = OrNull(text)));

    public static RecordField Day<TPart>(string name, Func<TPart, DateField> field)
        where TPart : ContentPart, new() =>
        new(
            Key<TPart>(name), FieldForm.Day, Key<TPart>(name) + ".Value",
            (item, _) => FieldText.OfDay(field(item.Part<TPart>())?.Value),
            (item, text, _) => FieldText.Day(text) is var day && (day is not null || text.Length == 0)
                && Alter<TPart>(item, part => field(part).Value = day));

    public static RecordField YesNo<TPart>(string name, Func<TPart, BooleanField> field)
        where TPart : ContentPart, new() =>
        new(
            Key<TPart>(name), FieldForm.YesNo, Key<TPart>(name) + ".Value",
            (item, _) => field(item.Part<TPart>())?.Value == true ? RecordFields.Yes : "",
            (item, text, _) => text is "" or RecordFields.Yes && Alter<TPart>(item, part => field(part).Value = text.Length > 0));

    public static RecordField Terms<TPart>(
        string name, FieldForm form, Func<TPart, TaxonomyField> field, string taxonomyId, Func<OrganizationDirectory, TermBook> book)
        where TPart : ContentPart, new() =>
        new(
            Key<TPart>(name), form, Key<TPart>(name) + ".TermContentItemIds",
            // In the book's order, in which forms show them: the same choice is the same text.
            (item, directory) => field(item.Part<TPart>()).TermIds() is var ids
                ? string.Join('\n', book(directory).All.Where(term => ids.Contains(term.Id, StringComparer.Ordinal)).Select(static term => term.Name))
                : "",
            (item, text, directory) =>
            {
                var terms = FieldText.Lines(text).Select(book(directory).ByName).ToList();
                return terms.TrueForAll(static term => term is not null) && Alter<TPart>(item, part =>
                {
                    field(part).TaxonomyContentItemId = taxonomyId;
                    field(part).TermContentItemIds = [.. terms.Select(static term => term!.Id)];
                });
            })
        {
            Choices = directory => [.. book(directory).All.Select(static term => term.Name)],
        };

    public static RecordField Office(string name, Func<OrganizationOfficePart, string?> get, Action<OrganizationOfficePart, string?> set, FieldForm form = FieldForm.Line) =>
        new(
            Key<OrganizationOfficePart>(name), form, Key<OrganizationOfficePart>(name),
            (item, _) => FieldText.Clean(get(item.Part<OrganizationOfficePart>())),
            (item, text, _) => Alter<OrganizationOfficePart>(item, part => set(part, OrNull(text))))
        {
            IsOfficeOnly = true,
        };

    public static string? OrNull(string text) => text.Length > 0 ? text : null;

    public static bool Alter<TPart>(ContentItem item, Action<TPart> change)
        where TPart : ContentPart, new()
    {
        item.Alter(change);
        return true;
    }

    private static string Key<TPart>(string name) => $"{typeof(TPart).Name}.{name}";
}
