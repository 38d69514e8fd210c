namespace CivicSite.Organizations.ViewModels;

/// <summary>What an address asks of the list of organisations: slugs, as they stand in the query string. Empty means not narrowed.</summary>
public sealed record OrganizationQuery(
    string Text = "",
    string Letter = "",
    string Kind = "",
    string Settlement = "",
    string Activity = "",
    string Status = "",
    string Chamber = "",
    string Agreement = "")
{
    /// <summary>What is given, by parameter name, always in the same order.</summary>
    public IReadOnlyList<(string Name, string Value)> Values() =>
        [.. new[]
        {
            ("q", Text), ("letter", Letter), ("kind", Kind), ("settlement", Settlement), ("activity", Activity), ("status", Status),
            ("chamber", Chamber), ("agreement", Agreement),
        }.Where(static pair => pair.Item2.Length > 0)];
}

/// <summary>A link to a narrowed list or to another page of the module.</summary>
/// <param name="Url">Site-relative, with the path base.</param>
public sealed record NamedLink(string Name, string Url);

/// <summary>A choice of a facet and how many organisations it would leave.</summary>
/// <param name="Url">Leads to the list with the choice, or without it where it is the current one.</param>
public sealed record FacetLink(string Name, string Url, int Count, bool Current);

/// <summary>A facet beside a list.</summary>
public sealed record FacetGroup(string Heading, IReadOnlyList<FacetLink> Links);

/// <summary>A picture of the media library.</summary>
/// <param name="Path">The path inside the media library, as <c>asset-src</c> takes it.</param>
public sealed record OrganizationImage(string Path, string Alt);

/// <summary>An organisation as lists show it.</summary>
/// <param name="Url">Site-relative, with the path base.</param>
/// <param name="Status">Registered, acting without registration or closed, in words; empty where it is not known.</param>
/// <param name="Stale">Nobody has confirmed the record for more than a year.</param>
/// <param name="Note">When it joined, on the page of an agreement.</param>
public sealed record OrganizationCard(
    string Id,
    string Name,
    string ShortName,
    string Url,
    string Kind,
    string Status,
    bool Closed,
    bool InPublicChamber,
    bool Demonstration,
    string Summary,
    IReadOnlyList<string> Settlements,
    OrganizationImage? Logo,
    string Note = "",
    bool Stale = false);

/// <summary>The pages around this one.</summary>
/// <param name="Page">Counted from 1.</param>
public sealed record OrganizationPager(int Page, int Pages, string? PreviousUrl, string? NextUrl);
