using System.Text.Json.Serialization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.Organizations.Models;

/// <summary>Registered with the Ministry of Justice or acting without that: both are equal records.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Registration>))]
public enum Registration
{
    Unknown,
    Registered,
    Unregistered,
}

/// <summary>What the registers know of an organisation. Its full name is the item's title.</summary>
public sealed class OrganizationPart : ContentPart
{
    public TextField ShortName { get; set; } = new();

    /// <summary>One name a line, the newest first.</summary>
    public TextField FormerNames { get; set; } = new();

    /// <summary>Exactly one term.</summary>
    public TaxonomyField Kind { get; set; } = new();

    public Registration Registration { get; set; }

    public TextField Ogrn { get; set; } = new();

    public TextField Inn { get; set; } = new();

    public DateField FoundedOn { get; set; } = new();

    /// <summary>Set when the organisation has ended its work.</summary>
    public DateField ClosedOn { get; set; } = new();

    public TextField Leader { get; set; } = new();
}

/// <summary>What an organisation does and where.</summary>
public sealed class OrganizationProfilePart : ContentPart
{
    public TaxonomyField Settlements { get; set; } = new();

    public TaxonomyField Activities { get; set; } = new();

    /// <summary>One or two sentences for lists and share data.</summary>
    public TextField Summary { get; set; } = new();

    /// <summary>One picture; its media text is the alternative text.</summary>
    public MediaField Logo { get; set; } = new();
}

/// <summary>Contacts for everybody.</summary>
public sealed class OrganizationContactsPart : ContentPart
{
    /// <summary>One number a line.</summary>
    public TextField Phones { get; set; } = new();

    public TextField Email { get; set; } = new();

    public TextField Website { get; set; } = new();

    /// <summary>Pages in social networks and elsewhere, one address a line.</summary>
    public TextField Links { get; set; } = new();

    public TextField Address { get; set; } = new();

    /// <summary>Latitude and longitude in degrees, as maps copy them.</summary>
    public TextField Point { get; set; } = new();
}

/// <summary>Contacts for the administration alone: never on public pages, in exports, feeds, search or share data.</summary>
public sealed class OrganizationOfficePart : ContentPart
{
    public string? Person { get; set; }

    public string? Phones { get; set; }

    public string? Email { get; set; }

    public string? Note { get; set; }
}

/// <summary>Membership of the Public Chamber, and support that the organisation received.</summary>
public sealed class OrganizationMembershipPart : ContentPart
{
    public BooleanField PublicChamber { get; set; } = new();

    public DateField ChamberSince { get; set; } = new();

    /// <summary>Set when the membership has ended.</summary>
    public DateField ChamberUntil { get; set; } = new();

    /// <summary>One record a line: form; size; term; grantor.</summary>
    public TextField Support { get; set; } = new();
}

/// <summary>The agreements that an organisation has joined.</summary>
public sealed class OrganizationAgreementsPart : ContentPart
{
    public List<JoinedAgreement> Joined { get; set; } = [];
}

/// <summary>One agreement that an organisation has joined.</summary>
public sealed class JoinedAgreement
{
    /// <summary>Id of the agreement.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>The day, where it is known.</summary>
    public DateTime? JoinedOn { get; set; }
}

/// <summary>What is known of the record itself.</summary>
public sealed class OrganizationRecordPart : ContentPart
{
    /// <summary>The day on which somebody last confirmed the record.</summary>
    public DateField VerifiedOn { get; set; } = new();

    /// <summary>The record is made up to show how the register works.</summary>
    public BooleanField Demonstration { get; set; } = new();
}
