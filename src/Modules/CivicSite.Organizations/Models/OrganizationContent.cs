using CivicSite.Organizations.Rules;

namespace CivicSite.Organizations.Models;

/// <summary>Whether and how an organisation acts.</summary>
internal enum OrganizationStatus
{
    Registered,
    Unregistered,
    Closed,
    Unknown,
}

/// <summary>What the fields of the module's parts mean together.</summary>
internal static class OrganizationContent
{
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
}
