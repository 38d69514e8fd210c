using CivicSite.Organizations.Rules;
using Microsoft.Extensions.Localization;

namespace CivicSite.Organizations.Handlers;

/// <summary>Says what is wrong with a record, and beside which field.</summary>
internal sealed class OrganizationFaultTexts(IStringLocalizer<OrganizationFaultTexts> S)
{
    /// <summary>The name of the form field beside which the fault is shown.</summary>
    public static string Member(OrganizationFault fault) => fault switch
    {
        OrganizationFault.NameTooLong => "TitlePart.Title",
        OrganizationFault.ShortNameTooLong => "OrganizationPart.ShortName.Text",
        OrganizationFault.SummaryTooLong => "OrganizationProfilePart.Summary.Text",
        OrganizationFault.KindMissing => "OrganizationPart.Kind.TermContentItemIds",
        OrganizationFault.Ogrn or OrganizationFault.OgrnWithoutRegistration or OrganizationFault.OgrnTaken => "OrganizationPart.Ogrn.Text",
        OrganizationFault.Inn => "OrganizationPart.Inn.Text",
        OrganizationFault.FoundedInFuture => "OrganizationPart.FoundedOn.Value",
        OrganizationFault.ClosedBeforeFounded or OrganizationFault.ClosedInFuture => "OrganizationPart.ClosedOn.Value",
        OrganizationFault.VerifiedInFuture => "OrganizationRecordPart.VerifiedOn.Value",
        OrganizationFault.ChamberUntilBeforeSince => "OrganizationMembershipPart.ChamberUntil.Value",
        OrganizationFault.Phone => "OrganizationContactsPart.Phones.Text",
        OrganizationFault.Email => "OrganizationContactsPart.Email.Text",
        OrganizationFault.Website => "OrganizationContactsPart.Website.Text",
        OrganizationFault.Link => "OrganizationContactsPart.Links.Text",
        OrganizationFault.Point => "OrganizationContactsPart.Point.Text",
        OrganizationFault.Support => "OrganizationMembershipPart.Support.Text",
        OrganizationFault.LogoWithoutAlt => "OrganizationProfilePart.Logo.Paths",
        OrganizationFault.AddressTaken => "AutoroutePart.Path",
        OrganizationFault.OfficePhone => "OrganizationOfficePart.Phones",
        OrganizationFault.OfficeEmail => "OrganizationOfficePart.Email",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Unknown fault."),
    };

    public LocalizedString Describe(FaultFound found) => found.Fault switch
    {
        OrganizationFault.Ogrn => Ogrn(found.Number),
        OrganizationFault.Inn => Inn(found.Number),
        OrganizationFault.OgrnWithoutRegistration => S["An organization that acts without registration has no OGRN. Mark it as registered or remove the number."],
        OrganizationFault.OgrnTaken => S["Another organization of the register has this OGRN."],
        OrganizationFault.NameTooLong => S["The name may have at most {0} characters.", OrganizationRules.MaxName],
        OrganizationFault.ShortNameTooLong => S["The short name may have at most {0} characters.", OrganizationRules.MaxShortName],
        OrganizationFault.SummaryTooLong => S["The summary may have at most {0} characters.", OrganizationRules.MaxSummary],
        OrganizationFault.KindMissing => S["Choose the kind of organization."],
        OrganizationFault.LogoWithoutAlt => S["Describe the emblem for those who cannot see it."],
        OrganizationFault.AddressTaken => S["This address belongs to a list. Choose another one."],
        _ => DescribeValue(found),
    };

    private LocalizedString DescribeValue(FaultFound found) => found.Fault switch
    {
        OrganizationFault.FoundedInFuture or OrganizationFault.ClosedInFuture or OrganizationFault.VerifiedInFuture => S["The date lies in the future."],
        OrganizationFault.ClosedBeforeFounded => S["The organization cannot have been closed before it was founded."],
        OrganizationFault.ChamberUntilBeforeSince => S["The membership cannot have ended before it began."],
        OrganizationFault.Phone or OrganizationFault.OfficePhone => S["Line {0} is no telephone number. Write it as 8 (39042) 2-12-34 or +7 923 123-45-67.", found.Line],
        OrganizationFault.Email or OrganizationFault.OfficeEmail => S["This is no e-mail address. Write it as name@example.org."],
        OrganizationFault.Website => S["This is no address of a website. Write it as https://example.org."],
        OrganizationFault.Link => S["Line {0} is no address of a page. Write it as https://example.org/page.", found.Line],
        OrganizationFault.Point => S["Write latitude and longitude with a comma between them, such as 53.1006, 91.4122."],
        OrganizationFault.Support => S["Line {0} is not complete. Write form, size, term and grantor with semicolons between them; size and term may be empty.", found.Line],
        _ => throw new ArgumentOutOfRangeException(nameof(found), found.Fault, "Unknown fault."),
    };

    private LocalizedString Ogrn(NumberFault fault) => fault switch
    {
        NumberFault.NotDigits => S["The OGRN has something other than digits in it."],
        NumberFault.Length => S["The OGRN has {0} digits.", RegistrationNumbers.OgrnLength],
        NumberFault.Kind => S["The OGRN of an organization begins with 1 or 5."],
        _ => S["The check digit of the OGRN, its last one, does not follow from the others: a digit is mistyped."],
    };

    private LocalizedString Inn(NumberFault fault) => fault switch
    {
        NumberFault.NotDigits => S["The INN has something other than digits in it."],
        NumberFault.Length => S["The INN of an organization has {0} digits.", RegistrationNumbers.InnLength],
        _ => S["The check digit of the INN, its last one, does not follow from the others: a digit is mistyped."],
    };
}
