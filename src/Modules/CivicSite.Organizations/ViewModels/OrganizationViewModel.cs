using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;

namespace CivicSite.Organizations.ViewModels;

/// <summary>How sure the record is.</summary>
public enum RecordState
{
    NeverVerified,
    Verified,
    Stale,
}

/// <summary>The names and numbers of an organisation.</summary>
public sealed record OrganizationIdentity(
    string ShortName,
    IReadOnlyList<string> FormerNames,
    string Ogrn,
    string Inn,
    DateOnly? FoundedOn,
    DateOnly? ClosedOn,
    string Leader);

/// <summary>Public contacts.</summary>
/// <param name="Phones">As people read them, with their <c>tel:</c> addresses.</param>
/// <param name="MapUrl">The point on a map of another site, null where no point is known.</param>
public sealed record OrganizationContacts(
    IReadOnlyList<NamedLink> Phones,
    string Email,
    NamedLink? Website,
    IReadOnlyList<NamedLink> Links,
    string Address,
    string? MapUrl)
{
    public bool Any => Phones.Count > 0 || Email.Length > 0 || Website is not null || Links.Count > 0 || Address.Length > 0 || MapUrl is not null;
}

/// <summary>Membership of the Public Chamber.</summary>
/// <param name="Member">Now; otherwise it was one until <paramref name="Until"/>.</param>
public sealed record ChamberMembership(bool Member, DateOnly? Since, DateOnly? Until);

/// <summary>Support received.</summary>
public sealed record SupportRow(string Form, string Size, string Term, string Grantor);

/// <summary>An agreement that the organisation joined.</summary>
public sealed record JoinedAgreementRow(NamedLink Agreement, DateOnly? JoinedOn);

/// <summary>The page of one organisation.</summary>
/// <param name="Card">What lists show of it.</param>
/// <param name="Confirmed">Fields, and when their contact confirmed what they say.</param>
/// <param name="Body">Sanitised when it was saved.</param>
/// <param name="News">Articles about it, the newest first, drawn as lists draw them.</param>
public sealed record OrganizationViewModel(
    OrganizationCard Card,
    OrganizationIdentity Identity,
    NamedLink? Kind,
    IReadOnlyList<NamedLink> Settlements,
    IReadOnlyList<NamedLink> Activities,
    OrganizationContacts Contacts,
    ChamberMembership? Chamber,
    IReadOnlyList<JoinedAgreementRow> Agreements,
    IReadOnlyList<SupportRow> Support,
    RecordState State,
    DateOnly? VerifiedOn,
    IReadOnlyList<FieldConfirmedOn> Confirmed,
    IHtmlContent Body,
    IReadOnlyList<IShape> News,
    string AllUrl);
