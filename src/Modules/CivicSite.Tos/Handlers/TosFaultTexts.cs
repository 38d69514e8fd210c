using CivicSite.Maps.Geometry;
using Microsoft.Extensions.Localization;

namespace CivicSite.Tos.Handlers;

/// <summary>Says what is wrong with a record.</summary>
internal sealed class TosFaultTexts(IStringLocalizer<TosFaultTexts> S)
{
    public LocalizedString Describe(TosFault fault) => fault.Kind switch
    {
        TosFaultKind.NameTooLong => S["The name may have at most {0} characters.", TosRules.MaxName],
        TosFaultKind.SummaryTooLong => S["The summary may have at most {0} characters.", TosRules.MaxSummary],
        TosFaultKind.AddressTaken => S["This address belongs to a list. Choose another one."],
        TosFaultKind.SettlementMissing => S["Choose the settlement."],
        TosFaultKind.NotWholeNumber => S["Write a whole number with digits."],
        TosFaultKind.DateInFuture => S["The date lies in the future."],
        TosFaultKind.ChronicleLine => S["Line {0} is no event. Write the year, a dash and what happened.", fault.Line],
        TosFaultKind.AddressLine => S["Line {0} cannot be read. Write the street, a colon and the houses with commas between them, such as “Lenina: 1–15, 17a”.", fault.Line],
        TosFaultKind.Borders => Borders(fault),
        TosFaultKind.MemberName => S["Row {0} has no name, or one that is too long.", fault.Line],
        TosFaultKind.MemberPhone => S["Row {0} has no telephone number. Write it as 8 (39042) 2-12-34 or +7 923 123-45-67.", fault.Line],
        TosFaultKind.MemberEmail => S["Row {0} has no e-mail address. Write it as name@example.org.", fault.Line],
        _ => Other(fault),
    };

    private LocalizedString Other(TosFault fault) => fault.Kind switch
    {
        TosFaultKind.PhotographWithoutAlt => S["Describe each photograph for those who cannot see it."],
        TosFaultKind.Year => S["Write the year with four digits."],
        TosFaultKind.TosMissing => S["Choose the TOS."],
        TosFaultKind.ForumNumber => S["Write the number of the forum in Roman or Arabic numerals, such as IV or 4."],
        TosFaultKind.NominationsMissing => S["Write at least one nomination."],
        TosFaultKind.JuryMissing => S["Name the members of the jury before they score."],
        TosFaultKind.NominationMissing => S["Choose the contest and the nomination."],
        TosFaultKind.Place => S["Write the place with digits, such as 1."],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "Unknown fault."),
    };

    private LocalizedString Borders(TosFault fault) => fault.Borders switch
    {
        GeoFault.TooLong => S["The borders are longer than {0} characters. Simplify them.", GeoJson.MaxLength],
        GeoFault.TooManyPoints => S["The borders have more than {0} points. Simplify them.", GeoJson.MaxPoints],
        GeoFault.NotJson => S["The borders are no GeoJSON: the text cannot be read."],
        GeoFault.NotAreas => S["The borders have to be areas: a Polygon or a MultiPolygon, or features with them."],
        GeoFault.Empty => S["There is no area in the borders."],
        GeoFault.NotCoordinates => S["The borders have something other than pairs of longitude and latitude in them."],
        GeoFault.TooFewPoints => S["A border needs three corners at least."],
        GeoFault.NotClosed => S["A border is not closed: its last point must be the first one. See {0}.", fault.At?.ToString() ?? ""],
        GeoFault.Swapped => S["Latitude and longitude are swapped: GeoJSON has the longitude first. See {0}.", fault.At?.ToString() ?? ""],
        GeoFault.FarAway => S["A point of the borders lies far from the municipality: {0}.", fault.At?.ToString() ?? ""],
        GeoFault.SelfCrossing => S["A border crosses or touches itself near {0}.", fault.At?.ToString() ?? ""],
        GeoFault.Crossing => S["Two borders cross near {0}.", fault.At?.ToString() ?? ""],
        GeoFault.Misplaced => S["A gap lies outside its area, or two areas lie over one another, near {0}.", fault.At?.ToString() ?? ""],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Borders, "Unknown fault."),
    };
}
