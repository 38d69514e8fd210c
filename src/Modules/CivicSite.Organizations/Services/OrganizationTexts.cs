using CivicSite.Organizations.Models;
using Microsoft.Extensions.Localization;

namespace CivicSite.Organizations.Services;

/// <summary>Words for what the code knows by value.</summary>
internal sealed class OrganizationTexts(IStringLocalizer<OrganizationTexts> S)
{
    public string Status(OrganizationStatus status) => status switch
    {
        OrganizationStatus.Registered => S["Registered"],
        OrganizationStatus.Unregistered => S["Acting without registration"],
        OrganizationStatus.Closed => S["Closed"],
        OrganizationStatus.Unknown => S["Registration is not known"],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>The value in addresses and exports.</summary>
    public static string Slug(OrganizationStatus status) => status switch
    {
        OrganizationStatus.Registered => "registered",
        OrganizationStatus.Unregistered => "unregistered",
        OrganizationStatus.Closed => "closed",
        OrganizationStatus.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    public static OrganizationStatus? BySlug(string slug) => slug switch
    {
        "registered" => OrganizationStatus.Registered,
        "unregistered" => OrganizationStatus.Unregistered,
        "closed" => OrganizationStatus.Closed,
        "unknown" => OrganizationStatus.Unknown,
        _ => null,
    };

    public string Joined(DateOnly day) => S["joined on {0}", day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.CurrentCulture)];
}
