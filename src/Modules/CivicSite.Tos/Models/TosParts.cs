using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.Tos.Models;

/// <summary>What is known of a TOS. Its name is the item's title.</summary>
public sealed class TosPart : ContentPart
{
    /// <summary>Exactly one term.</summary>
    public TaxonomyField Settlement { get; set; } = new();

    /// <summary>One or two sentences for lists and share data.</summary>
    public TextField Summary { get; set; } = new();

    /// <summary>Who decided on the establishment, with the decision's number.</summary>
    public TextField Decision { get; set; } = new();

    public DateField DecisionOn { get; set; } = new();

    /// <summary>How many people live within the borders, digits.</summary>
    public TextField Residents { get; set; } = new();

    /// <summary>One event a line: year; what happened.</summary>
    public TextField Chronicle { get; set; } = new();

    public MediaField Documents { get; set; } = new();
}

/// <summary>Where a TOS is.</summary>
public sealed class TosAreaPart : ContentPart
{
    /// <summary>GeoJSON, a Polygon or a MultiPolygon.</summary>
    public string? Borders { get; set; }

    /// <summary>One street a line, with its houses after a colon.</summary>
    public TextField Addresses { get; set; } = new();
}

/// <summary>The chair and the council. Somebody is shown only when he has agreed to it.</summary>
public sealed class TosCouncilPart : ContentPart
{
    public List<TosMember> Members { get; set; } = [];
}

/// <summary>A member of the council.</summary>
public sealed class TosMember
{
    public string Name { get; set; } = "";

    /// <summary>Leads the council.</summary>
    public bool Chair { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>The day on which the member agreed in writing that name and contacts are public; null where that is not recorded.</summary>
    public DateTime? ConsentOn { get; set; }
}

/// <summary>What is known of a record of the module, whatever its type.</summary>
public sealed class TosRecordPart : ContentPart
{
    /// <summary>The record is made up to show how the section works.</summary>
    public BooleanField Demonstration { get; set; } = new();
}
