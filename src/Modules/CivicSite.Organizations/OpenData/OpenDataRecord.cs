using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using CivicSite.Organizations.Services;
using CivicSite.Organizations.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Organizations.OpenData;

/// <summary>
/// An organisation as open data has it. Made for exports alone: names of people and office-only contacts have no place in it,
/// so no change of a page can let them out.
/// </summary>
internal sealed record OpenDataRecord(
    string Id,
    string Name,
    string ShortName,
    IReadOnlyList<string> FormerNames,
    string Kind,
    OrganizationStatus Status,
    string Ogrn,
    string Inn,
    DateOnly? FoundedOn,
    DateOnly? ClosedOn,
    IReadOnlyList<string> Settlements,
    IReadOnlyList<string> Activities,
    bool InPublicChamber,
    DateOnly? ChamberSince,
    IReadOnlyList<string> Agreements,
    IReadOnlyList<SupportRow> Support,
    string Address,
    MapPoint? Point,
    IReadOnlyList<PhoneNumber> Phones,
    string Email,
    string Website,
    string Summary,
    DateOnly? VerifiedOn,
    bool Demonstration,
    string Url)
{
    public static OpenDataRecord From(ContentItem item, OrganizationContext context)
    {
        var identity = OrganizationCards.Identity(item);
        var part = item.Part<OrganizationPart>();
        var profile = item.Part<OrganizationProfilePart>();
        var contacts = item.Part<OrganizationContactsPart>();
        var membership = item.Part<OrganizationMembershipPart>();
        var record = item.Part<OrganizationRecordPart>();
        var directory = context.Directory;
        return new OpenDataRecord(
            item.ContentItemId,
            item.DisplayText ?? "",
            identity.ShortName,
            identity.FormerNames,
            directory.Kinds.ById(part.Kind.TermIds().FirstOrDefault())?.Name ?? "",
            part.Status(),
            identity.Ogrn,
            identity.Inn,
            identity.FoundedOn,
            identity.ClosedOn,
            directory.Settlements.Names(profile.Settlements.TermIds()),
            directory.Activities.Names(profile.Activities.TermIds()),
            membership.InPublicChamber(),
            membership.InPublicChamber() ? membership.ChamberSince.Day() : null,
            directory.Agreements.Names(item.Part<OrganizationAgreementsPart>().Joined.Select(static joined => joined.ContentItemId)),
            OrganizationCards.Support(item),
            contacts.Address.TextOrEmpty(),
            MapPoint.Parse(contacts.Point?.Text),
            [.. OrganizationCards.Phones(contacts)],
            EmailAddresses.Normalize(contacts.Email?.Text) ?? "",
            WebAddresses.Normalize(contacts.Website?.Text) ?? "",
            profile.Summary.TextOrEmpty(),
            directory.Find(item.ContentItemId)?.CheckedOn is { } day ? DateOnly.FromDateTime(day) : record.VerifiedOn.Day(),
            record.Demonstration?.Value == true,
            context.Urls.Absolute(context.Urls.Item(item)));
    }
}
