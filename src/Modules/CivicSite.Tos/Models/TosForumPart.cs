using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace CivicSite.Tos.Models;

/// <summary>A forum of TOS.</summary>
public sealed class TosForumPart : ContentPart
{
    /// <summary>Which one it is, in Arabic or Roman numerals.</summary>
    public TextField Number { get; set; } = new();

    /// <summary>Four digits.</summary>
    public TextField Year { get; set; } = new();

    /// <summary>The time in words, as exactly as it is known.</summary>
    public TextField When { get; set; } = new();

    public TextField Place { get; set; } = new();

    /// <summary>It has not been held yet.</summary>
    public BooleanField Planned { get; set; } = new();

    /// <summary>How many TOS took part, digits.</summary>
    public TextField TosCount { get; set; } = new();

    /// <summary>One item a line: time; what happens. The time may be left out with its semicolon.</summary>
    public TextField Programme { get; set; } = new();

    /// <summary>One group of participants a line.</summary>
    public TextField Participants { get; set; } = new();

    /// <summary>The TOS of the register that took part.</summary>
    public ContentPickerField Attended { get; set; } = new();

    /// <summary>One point a line.</summary>
    public TextField Resolution { get; set; } = new();

    public MediaField Photographs { get; set; } = new();

    public MediaField Documents { get; set; } = new();

    public ContentPickerField News { get; set; } = new();
}
