using System.Globalization;
using CivicSite.Organizations.Rules;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.Organizations.Models;

/// <summary>Whether and how an organisation acts.</summary>
internal enum OrganizationStatus
{
    Registered,
    Unregistered,
    Closed,
    Unknown,
}

/// <summary>Reads the module's parts out of content items, tolerant of items that never had the part.</summary>
internal static class OrganizationContent
{
    public static T Part<T>(this ContentItem item)
        where T : ContentPart, new() =>
        item.As<T>() ?? new T();

    public static string TextOrEmpty(this TextField? field) => field?.Text?.Trim() ?? "";

    public static IReadOnlyList<string> Lines(this TextField? field) =>
        (field?.Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static IReadOnlyList<string> TermIds(this TaxonomyField? field) =>
        [.. (field?.TermContentItemIds ?? []).Where(static id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal)];

    public static DateOnly? Day(this DateField? field) => field?.Value is { } day ? DateOnly.FromDateTime(day) : null;

    public static OrganizationStatus Status(this OrganizationPart part) =>
        part.ClosedOn?.Value is not null ? OrganizationStatus.Closed
        : part.Registration switch
        {
            Registration.Registered => OrganizationStatus.Registered,
            Registration.Unregistered => OrganizationStatus.Unregistered,
            _ => OrganizationStatus.Unknown,
        };

    /// <summary>Where the membership has ended the organisation is no member any more.</summary>
    public static bool InPublicChamber(this OrganizationMembershipPart part) =>
        part.PublicChamber?.Value == true && part.ChamberUntil?.Value is null;

    public static string OgrnText(this OrganizationPart part) => RegistrationNumbers.Normalize(part.Ogrn?.Text);

    public static string InnText(this OrganizationPart part) => RegistrationNumbers.Normalize(part.Inn?.Text);

    /// <summary>A year of four digits; null where there is none.</summary>
    public static int? Year(this TextField? field) =>
        field.TextOrEmpty() is { Length: 4 } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
