using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using CivicSite.Organizations.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace CivicSite.Organizations.Services;

/// <summary>Turns content items into what lists and pages show. Reads public parts only.</summary>
internal static class OrganizationCards
{
    public static OrganizationCard Card(ContentItem item, OrganizationContext context, OrganizationTexts texts, string note = "")
    {
        var part = item.Part<OrganizationPart>();
        var profile = item.Part<OrganizationProfilePart>();
        var status = part.Status();
        return new OrganizationCard(
            item.ContentItemId,
            item.DisplayText ?? "",
            part.ShortName.TextOrEmpty(),
            context.Urls.Item(item),
            context.Directory.Kinds.ById(part.Kind.TermIds().FirstOrDefault())?.Name ?? "",
            status == OrganizationStatus.Unknown ? "" : texts.Status(status),
            IsClosed(status),
            item.Part<OrganizationMembershipPart>().InPublicChamber(),
            item.Part<OrganizationRecordPart>().Demonstration?.Value == true,
            profile.Summary.TextOrEmpty(),
            context.Directory.Settlements.Names(profile.Settlements.TermIds()),
            Image(profile.Logo),
            note,
            !IsClosed(status) && FreshnessRule.Of(context.Directory.Find(item.ContentItemId)?.CheckedOn, context.Today) == Freshness.Stale);
    }

    public static OrganizationIdentity Identity(ContentItem item)
    {
        var part = item.Part<OrganizationPart>();
        return new OrganizationIdentity(
            part.ShortName.TextOrEmpty(),
            part.FormerNames.Lines(),
            part.OgrnText(),
            part.InnText(),
            part.FoundedOn.Day(),
            part.ClosedOn.Day(),
            part.Leader.TextOrEmpty());
    }

    /// <summary>Contacts that could not be read are left out: there would be nothing to call or open.</summary>
    public static OrganizationContacts Contacts(ContentItem item)
    {
        var part = item.Part<OrganizationContactsPart>();
        var point = MapPoint.Parse(part.Point?.Text);
        return new OrganizationContacts(
            [.. Phones(part).Select(static phone => new NamedLink(phone.Display, phone.Link))],
            EmailAddresses.Normalize(part.Email?.Text) ?? "",
            Link(part.Website?.Text),
            [.. part.Links.Lines().Select(Link).OfType<NamedLink>()],
            part.Address.TextOrEmpty(),
            point is { } place ? MapUrl(place) : null);
    }

    public static IEnumerable<PhoneNumber> Phones(OrganizationContactsPart part) =>
        part.Phones.Lines().Select(PhoneNumbers.Parse).OfType<PhoneNumber>();

    public static ChamberMembership? Chamber(ContentItem item)
    {
        var part = item.Part<OrganizationMembershipPart>();
        return part.PublicChamber?.Value == true
            ? new ChamberMembership(part.InPublicChamber(), part.ChamberSince.Day(), part.ChamberUntil.Day())
            : null;
    }

    public static IReadOnlyList<SupportRow> Support(ContentItem item) =>
        [.. SupportRecords.Parse(item.Part<OrganizationMembershipPart>().Support?.Text)
            .Select(static record => new SupportRow(record.Form, record.Size, record.Term, record.Grantor))];

    public static OrganizationImage? Image(MediaField? field) =>
        field?.Paths is [{ Length: > 0 } path, ..]
            ? new OrganizationImage(path, field.MediaTexts is [{ } alt, ..] ? alt.Trim() : "")
            : null;

    private static bool IsClosed(OrganizationStatus status) => status == OrganizationStatus.Closed;

    private static NamedLink? Link(string? text) =>
        WebAddresses.Normalize(text) is { } address ? new NamedLink(WebAddresses.Host(address), address) : null;

    private static string MapUrl(MapPoint point) => FormattableString.Invariant(
        $"https://www.openstreetmap.org/?mlat={point.Latitude}&mlon={point.Longitude}#map=16/{point.Latitude}/{point.Longitude}");
}
