using System.Globalization;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;
using Microsoft.Extensions.Localization;

namespace CivicSite.Organizations.Fields;

/// <summary>Names of fields and values in words.</summary>
internal sealed class RecordFieldTexts(OrganizationTexts texts, IStringLocalizer<RecordFieldTexts> S)
{
    public string Name(RecordField field) => Public(field.Key) ?? Contact(field.Key) ?? field.Key;

    /// <summary>What helps to type the value; empty where nothing has to be said.</summary>
    public string Hint(RecordField field) => field switch
    {
        { Key: RecordFields.OgrnKey } => S["13 digits."],
        { Key: "OrganizationPart.Inn" } => S["10 digits."],
        { Key: "OrganizationContactsPart.Point" } => S["Latitude and longitude, as maps copy them: 53.1006, 91.4122"],
        { Key: "OrganizationProfilePart.Summary" } => S["One or two sentences."],
        { Form: FieldForm.Lines } => S["Each in a line of its own."],
        _ => "",
    };

    /// <summary>The value as people read it; empty for no value.</summary>
    public string Value(RecordField field, string text) => field switch
    {
        _ when text.Length == 0 => "",
        { Key: RecordFields.RegistrationKey } => Choice(field, text),
        { Form: FieldForm.Day } when FieldText.Day(text) is { } day => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        { Form: FieldForm.YesNo } => S["Yes"],
        _ => text,
    };

    /// <summary>The words for something that can be chosen.</summary>
    public string Choice(RecordField field, string text) =>
        string.Equals(field.Key, RecordFields.RegistrationKey, StringComparison.Ordinal) && OrganizationTexts.BySlug(text) is { } status ? texts.Status(status) : text;

    private string? Public(string key) => key switch
    {
        RecordFields.NameKey => S["Full name"].Value,
        "OrganizationPart.ShortName" => S["Short name"].Value,
        "OrganizationPart.FormerNames" => S["Former names"].Value,
        "OrganizationPart.Kind" => S["Kind"].Value,
        RecordFields.RegistrationKey => S["Registration"].Value,
        RecordFields.OgrnKey => S["OGRN"].Value,
        "OrganizationPart.Inn" => S["INN"].Value,
        "OrganizationPart.FoundedOn" => S["Founded"].Value,
        "OrganizationPart.ClosedOn" => S["Closed"].Value,
        "OrganizationPart.Leader" => S["Leader"].Value,
        "OrganizationProfilePart.Settlements" => S["Settlements"].Value,
        "OrganizationProfilePart.Activities" => S["Fields of activity"].Value,
        "OrganizationProfilePart.Summary" => S["In short"].Value,
        nameof(OrganizationMembershipPart) + ".PublicChamber" => S["Member of the Public Chamber"].Value,
        _ => null,
    };

    private string? Contact(string key) => key switch
    {
        "OrganizationContactsPart.Phones" => S["Telephones"].Value,
        "OrganizationContactsPart.Email" => S["E-mail"].Value,
        "OrganizationContactsPart.Website" => S["Website"].Value,
        "OrganizationContactsPart.Links" => S["Pages in social networks"].Value,
        "OrganizationContactsPart.Address" => S["Address"].Value,
        "OrganizationContactsPart.Point" => S["Point on the map"].Value,
        "OrganizationOfficePart.Person" => S["Contact person for the administration"].Value,
        "OrganizationOfficePart.Phones" => S["Telephones for the administration"].Value,
        "OrganizationOfficePart.Email" => S["E-mail for the administration"].Value,
        "OrganizationOfficePart.Note" => S["Note of the administration"].Value,
        _ => null,
    };
}
