using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace CivicSite.Organizations.Indexes;

/// <summary>One row for each published organisation: all that lists choose, order and count by. Nothing here is office-only.</summary>
public sealed class OrganizationIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    /// <summary>The full name.</summary>
    public string Name { get; set; } = "";

    /// <summary>What lists are ordered by; its first letter is the name's place in the A–Я index.</summary>
    public string SortKey { get; set; } = "";

    /// <summary>All names and numbers, normalised.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>What duplicates are found by.</summary>
    public string NameKey { get; set; } = "";

    public string? KindId { get; set; }

    /// <summary>A value of <c>OrganizationStatus</c>.</summary>
    public int Status { get; set; }

    /// <summary>1 for members of the Public Chamber, 0 for others.</summary>
    public int PublicChamber { get; set; }

    /// <summary>Ids of terms, a blank between them; likewise the next two.</summary>
    public string SettlementIds { get; set; } = "";

    public string ActivityIds { get; set; } = "";

    public string AgreementIds { get; set; } = "";

    public string? Ogrn { get; set; }

    /// <summary>1 for records made up to show how the register works, 0 for others.</summary>
    public int Demonstration { get; set; }

    public DateTime ModifiedUtc { get; set; }

    /// <summary>The day on which an editor last verified the record.</summary>
    public DateTime? VerifiedOn { get; set; }

    /// <summary>Latitude and longitude in degrees; null where no point is known.</summary>
    public string? Point { get; set; }
}

/// <summary>One row for each published agreement.</summary>
public sealed class AgreementIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Path of its page.</summary>
    public string Path { get; set; } = "";

    /// <summary>0 where it is not known.</summary>
    public int FirstYear { get; set; }

    /// <summary>0 for an agreement without an end.</summary>
    public int LastYear { get; set; }

    /// <summary>1 where the agreement was ended early.</summary>
    public int Terminated { get; set; }
}

internal sealed class OrganizationIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
    {
        // The filter looks only at what never changes: rows of an item that no longer passed it would stay behind.
        context.For<OrganizationIndex>()
            .When(static item => string.Equals(item.ContentType, OrganizationTypes.Organization, StringComparison.Ordinal))
            .Map(static item => item.Published ? Row(item) : null!);

        context.For<AgreementIndex>()
            .When(static item => string.Equals(item.ContentType, OrganizationTypes.Agreement, StringComparison.Ordinal))
            .Map(static item => item.Published ? AgreementRow(item) : null!);
    }

    internal static OrganizationIndex Row(ContentItem item)
    {
        var part = item.Part<OrganizationPart>();
        var profile = item.Part<OrganizationProfilePart>();
        var name = item.DisplayText ?? "";
        var ogrn = part.OgrnText();
        string[] searched = [name, part.ShortName.TextOrEmpty(), .. part.FormerNames.Lines(), ogrn, part.InnText()];
        return new()
        {
            ContentItemId = item.ContentItemId,
            Name = name,
            SortKey = OrganizationNames.SortKey(name),
            SearchText = string.Join(' ', searched.Select(OrganizationNames.Normalize).Where(static text => text.Length > 0)),
            NameKey = OrganizationNames.Key(name),
            KindId = part.Kind.TermIds().FirstOrDefault(),
            Status = (int)part.Status(),
            PublicChamber = item.Part<OrganizationMembershipPart>().InPublicChamber() ? 1 : 0,
            SettlementIds = string.Join(' ', profile.Settlements.TermIds()),
            ActivityIds = string.Join(' ', profile.Activities.TermIds()),
            AgreementIds = string.Join(' ', item.Part<OrganizationAgreementsPart>().Joined.Select(static joined => joined.ContentItemId)),
            Ogrn = ogrn.Length > 0 ? ogrn : null,
            Demonstration = item.Part<OrganizationRecordPart>().Demonstration?.Value == true ? 1 : 0,
            ModifiedUtc = item.ModifiedUtc ?? item.PublishedUtc ?? DateTime.UnixEpoch,
            VerifiedOn = item.Part<OrganizationRecordPart>().VerifiedOn?.Value,
            Point = MapPoint.Parse(item.Part<OrganizationContactsPart>().Point?.Text)?.ToString(),
        };
    }

    internal static AgreementIndex AgreementRow(ContentItem item)
    {
        var part = item.Part<AgreementPart>();
        return new()
        {
            ContentItemId = item.ContentItemId,
            Name = item.DisplayText ?? "",
            Path = item.As<AutoroutePart>()?.Path?.Trim('/') ?? "",
            FirstYear = part.FirstYear.Year() ?? 0,
            LastYear = part.LastYear.Year() ?? 0,
            Terminated = part.Terminated?.Value == true ? 1 : 0,
        };
    }
}
