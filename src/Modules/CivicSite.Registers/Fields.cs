using System.Globalization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.Registers;

/// <summary>Reads parts and fields of content items, tolerant of items that never had them.</summary>
public static class Fields
{
    public static T Part<T>(this ContentItem item)
        where T : ContentPart, new() =>
        item.As<T>() ?? new T();

    public static string TextOrEmpty(this TextField? field) => field?.Text?.Trim() ?? "";

    public static IReadOnlyList<string> Lines(this TextField? field) =>
        (field?.Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static IReadOnlyList<string> TermIds(this TaxonomyField? field) =>
        [.. (field?.TermContentItemIds ?? []).Where(static id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Ids(this ContentPickerField? field) =>
        [.. (field?.ContentItemIds ?? []).Where(static id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal)];

    public static DateOnly? Day(this DateField? field) => field?.Value is { } day ? DateOnly.FromDateTime(day) : null;

    /// <summary>A year of four digits; null where there is none.</summary>
    public static int? Year(this TextField? field) =>
        field.TextOrEmpty() is { Length: 4 } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
