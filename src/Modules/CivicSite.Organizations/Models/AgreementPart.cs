using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace CivicSite.Organizations.Models;

/// <summary>An agreement of social partnership between the administration and associations.</summary>
public sealed class AgreementPart : ContentPart
{
    /// <summary>The first year in which it is in force, four digits.</summary>
    public TextField FirstYear { get; set; } = new();

    /// <summary>The last year in which it is in force, four digits; empty for an agreement without an end.</summary>
    public TextField LastYear { get; set; } = new();

    public DateField SignedOn { get; set; } = new();

    /// <summary>One party a line.</summary>
    public TextField Parties { get; set; } = new();

    public MediaField Document { get; set; } = new();

    /// <summary>Ended before its last year.</summary>
    public BooleanField Terminated { get; set; } = new();
}
