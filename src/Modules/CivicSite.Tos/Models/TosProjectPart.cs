using System.Text.Json.Serialization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace CivicSite.Tos.Models;

/// <summary>How far a project is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProjectState>))]
public enum ProjectState
{
    Planned,
    Underway,
    Done,
}

/// <summary>A project of a TOS. What was done is the item's body.</summary>
public sealed class TosProjectPart : ContentPart
{
    /// <summary>The TOS whose project it is, exactly one.</summary>
    public ContentPickerField Tos { get; set; } = new();

    /// <summary>Four digits.</summary>
    public TextField Year { get; set; } = new();

    public ProjectState State { get; set; } = ProjectState.Done;

    /// <summary>Roubles, digits; blanks between groups are allowed.</summary>
    public TextField Budget { get; set; } = new();

    /// <summary>One partner a line.</summary>
    public TextField Partners { get; set; } = new();

    public MediaField Before { get; set; } = new();

    public MediaField After { get; set; } = new();
}
