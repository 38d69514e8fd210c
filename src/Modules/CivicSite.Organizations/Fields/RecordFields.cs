using CivicSite.News;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;
using static CivicSite.Organizations.Fields.FieldKinds;

namespace CivicSite.Organizations.Fields;

/// <summary>The values of a record that forms outside the editor and tables know, in the order in which they are shown.</summary>
internal static class RecordFields
{
    public const string Yes = "yes";

    public const string NameKey = "TitlePart.Title";

    public const string OgrnKey = "OrganizationPart.Ogrn";

    public const string RegistrationKey = "OrganizationPart.Registration";

    public static readonly IReadOnlyList<RecordField> All =
    [
        new(
            NameKey, FieldForm.Line, NameKey,
            static (item, _) => FieldText.Clean(item.As<TitlePart>()?.Title ?? item.DisplayText),
            static (item, text, _) => Rename(item, text)),
        Text<OrganizationPart>(nameof(OrganizationPart.ShortName), static part => part.ShortName),
        Text<OrganizationPart>(nameof(OrganizationPart.FormerNames), static part => part.FormerNames, FieldForm.Lines),
        Terms<OrganizationPart>(
            nameof(OrganizationPart.Kind), FieldForm.Choice, static part => part.Kind, OrganizationTypes.KindsTaxonomyId, static directory => directory.Kinds),
        new(
            RegistrationKey, FieldForm.Choice, RegistrationKey,
            static (item, _) => Registration(item.Part<OrganizationPart>().Registration),
            static (item, text, _) => Register(item, text))
        {
            Choices = static _ => [OrganizationTexts.Slug(OrganizationStatus.Registered), OrganizationTexts.Slug(OrganizationStatus.Unregistered)],
        },
        Text<OrganizationPart>(nameof(OrganizationPart.Ogrn), static part => part.Ogrn),
        Text<OrganizationPart>(nameof(OrganizationPart.Inn), static part => part.Inn),
        Day<OrganizationPart>(nameof(OrganizationPart.FoundedOn), static part => part.FoundedOn),
        Day<OrganizationPart>(nameof(OrganizationPart.ClosedOn), static part => part.ClosedOn),
        Text<OrganizationPart>(nameof(OrganizationPart.Leader), static part => part.Leader),
        Terms<OrganizationProfilePart>(
            nameof(OrganizationProfilePart.Settlements), FieldForm.Several, static part => part.Settlements, NewsTypes.SettlementsTaxonomyId, static directory => directory.Settlements),
        Terms<OrganizationProfilePart>(
            nameof(OrganizationProfilePart.Activities), FieldForm.Several, static part => part.Activities, OrganizationTypes.ActivitiesTaxonomyId, static directory => directory.Activities),
        Text<OrganizationProfilePart>(nameof(OrganizationProfilePart.Summary), static part => part.Summary, FieldForm.Text),
        Text<OrganizationContactsPart>(nameof(OrganizationContactsPart.Phones), static part => part.Phones, FieldForm.Lines),
        Text<OrganizationContactsPart>(nameof(OrganizationContactsPart.Email), static part => part.Email),
        Text<OrganizationContactsPart>(nameof(OrganizationContactsPart.Website), static part => part.Website),
        Text<OrganizationContactsPart>(nameof(OrganizationContactsPart.Links), static part => part.Links, FieldForm.Lines),
        Text<OrganizationContactsPart>(nameof(OrganizationContactsPart.Address), static part => part.Address),
        Text<OrganizationContactsPart>(nameof(OrganizationContactsPart.Point), static part => part.Point),
        YesNo<OrganizationMembershipPart>(nameof(OrganizationMembershipPart.PublicChamber), static part => part.PublicChamber),
        Office(nameof(OrganizationOfficePart.Person), static part => part.Person, static (part, text) => part.Person = text),
        Office(nameof(OrganizationOfficePart.Phones), static part => part.Phones, static (part, text) => part.Phones = text, FieldForm.Lines),
        Office(nameof(OrganizationOfficePart.Email), static part => part.Email, static (part, text) => part.Email = text),
        Office(nameof(OrganizationOfficePart.Note), static part => part.Note, static (part, text) => part.Note = text, FieldForm.Text),
    ];

    private static readonly Dictionary<string, RecordField> ByKey = All.ToDictionary(static field => field.Key, StringComparer.Ordinal);

    /// <summary>Null where there is no such field.</summary>
    public static RecordField? Find(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    private static bool Rename(ContentItem item, string name)
    {
        item.DisplayText = name;
        return Alter<TitlePart>(item, part => part.Title = name);
    }

    private static string Registration(Models.Registration registration) => registration switch
    {
        Models.Registration.Registered => OrganizationTexts.Slug(OrganizationStatus.Registered),
        Models.Registration.Unregistered => OrganizationTexts.Slug(OrganizationStatus.Unregistered),
        _ => "",
    };

    private static bool Register(ContentItem item, string text) =>
        (text.Length == 0 ? OrganizationStatus.Unknown : OrganizationTexts.BySlug(text)) switch
        {
            OrganizationStatus.Registered => Alter<OrganizationPart>(item, static part => part.Registration = Models.Registration.Registered),
            OrganizationStatus.Unregistered => Alter<OrganizationPart>(item, static part => part.Registration = Models.Registration.Unregistered),
            OrganizationStatus.Unknown => Alter<OrganizationPart>(item, static part => part.Registration = Models.Registration.Unknown),
            _ => false,
        };
}
