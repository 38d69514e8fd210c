using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>What the display layer knows about a shape: which template draws it, where it stands.</summary>
public class ShapeMetadata
{
    private List<Action<ShapeDisplayContext>>? _displaying;

    /// <summary>Names the template when no alternate has one.</summary>
    public string? Type { get; set; }

    public string? DisplayType { get; set; }

    public string? Position { get; set; }

    /// <summary>Tab of the zone, with an optional position: <c>Settings;2</c>.</summary>
    public string? Tab { get; set; }

    /// <summary>Id of the feature whose placement file placed the shape.</summary>
    public string? PlacementSource { get; set; }

    /// <summary>Prefix of the names of the form fields that the shape draws.</summary>
    public string? Prefix { get; set; }

    public string? Name { get; set; }

    public string? Differentiator { get; set; }

    /// <summary>Templates around the shape, the innermost first.</summary>
    public AlternatesCollection Wrappers { get; set; } = [];

    /// <summary>Templates to prefer to <see cref="Type"/>, the last first.</summary>
    public AlternatesCollection Alternates { get; set; } = [];

    /// <summary>The drawn shape; what is set here is used instead of a template.</summary>
    public IHtmlContent? ChildContent { get; set; }

    public IReadOnlyList<Action<ShapeDisplayContext>> Displaying => _displaying ?? (IReadOnlyList<Action<ShapeDisplayContext>>)[];

    /// <summary>Runs before the template is chosen: the place to add alternates.</summary>
    public void OnDisplaying(Action<ShapeDisplayContext> context) => (_displaying ??= []).Add(context);
}
