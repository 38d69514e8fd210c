using Microsoft.AspNetCore.Html;

namespace CivicSite.Organizations.ViewModels;

/// <summary>An agreement as lists show it.</summary>
/// <param name="Years">Such as <c>2019–2021</c>; empty where they are not known.</param>
/// <param name="Members">How many organisations have joined.</param>
public sealed record AgreementCard(string Id, string Name, string Url, string Years, bool Ended, int Members);

/// <summary>The page <c>/agreements</c>.</summary>
public sealed record AgreementListViewModel(IReadOnlyList<AgreementCard> Items, string OrganizationsUrl);

/// <summary>The page of one agreement.</summary>
/// <param name="DocumentPath">The path inside the media library, null where there is no document.</param>
/// <param name="Members">The first of the organisations that joined, in alphabetical order.</param>
/// <param name="MembersUrl">The list of all of them.</param>
public sealed record AgreementViewModel(
    AgreementCard Card,
    DateOnly? SignedOn,
    IReadOnlyList<string> Parties,
    string? DocumentPath,
    IHtmlContent Body,
    IReadOnlyList<OrganizationCard> Members,
    string MembersUrl,
    string AgreementsUrl);
