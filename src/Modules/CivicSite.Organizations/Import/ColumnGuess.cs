using CivicSite.Import;
using CivicSite.Organizations.Fields;

namespace CivicSite.Organizations.Import;

/// <summary>Guesses which field a column holds by its heading.</summary>
internal static class ColumnGuess
{
    // In the order in which they are tried: the more particular before the more general. Words are beginnings of words.
    private static readonly (string Field, string[] Words)[] Headings =
    [
        ("OrganizationPart.FormerNames", ["прежн наимен", "прежн назван", "former_names"]),
        ("OrganizationPart.ShortName", ["кратк наимен", "сокращ наимен", "кратк назван", "сокращ", "short_name"]),
        (RecordFields.OgrnKey, ["огрн", "ogrn"]),
        ("OrganizationPart.Inn", ["инн", "inn"]),
        ("OrganizationPart.FoundedOn", ["дата созд", "дата рег", "дата обр", "founded"]),
        ("OrganizationPart.ClosedOn", ["дата прекр", "дата ликв", "closed"]),
        ("OrganizationContactsPart.Point", ["координ", "точка", "point"]),
        ("OrganizationOfficePart.Person", ["контактн лиц"]),
        ("OrganizationOfficePart.Phones", ["телефон служ", "служеб телефон", "телефон для админ"]),
        ("OrganizationOfficePart.Email", ["почта для админ", "служеб почта", "служеб адрес"]),
        ("OrganizationOfficePart.Note", ["пометк", "примеч"]),
        ("OrganizationContactsPart.Email", ["электрон", "e mail", "email", "почт"]),
        ("OrganizationContactsPart.Phones", ["телеф", "phones", "тел"]),
        ("OrganizationContactsPart.Links", ["соцсет", "социал сет", "страниц", "links"]),
        ("OrganizationContactsPart.Website", ["сайт", "website", "веб"]),
        ("OrganizationContactsPart.Address", ["адрес", "местонахожд", "address"]),
        ("OrganizationMembershipPart.PublicChamber", ["общественн палат", "public_chamber"]),
        ("OrganizationPart.Kind", ["вид орг", "вид объед", "вид", "тип", "kind"]),
        (RecordFields.RegistrationKey, ["статус", "регистрац", "status"]),
        ("OrganizationPart.Leader", ["руковод", "председ", "директор", "фио", "leader"]),
        ("OrganizationProfilePart.Settlements", ["населен пункт", "населенн", "settlements"]),
        ("OrganizationProfilePart.Activities", ["направлен", "деятельн", "activities"]),
        ("OrganizationProfilePart.Summary", ["кратко", "описан", "summary"]),
        (RecordFields.NameKey, ["полн наимен", "наимен", "назван", "организац", "name"]),
    ];

    /// <inheritdoc cref="ColumnHeadings.Fields"/>
    public static IReadOnlyList<string?> Fields(IReadOnlyList<string> headers) => ColumnHeadings.Fields(headers, Headings);
}
