using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.Descriptors;

namespace CivicSite.Engine.Display.Placement;

/// <summary>One entry of a placement file.</summary>
internal sealed record PlacementRule
{
    public required string ShapeType { get; init; }

    public required PlacementInfo Placement { get; init; }

    public string? DisplayType { get; init; }

    public string? Differentiator { get; init; }

    /// <summary>Types or stereotypes of content; <c>*</c> at the end stands for anything.</summary>
    public string[] ContentTypes { get; init; } = [];

    /// <summary>The item must have one of these parts.</summary>
    public string[] ContentParts { get; init; } = [];

    public bool Matches(string? differentiator, string? displayType, ContentItem? item, string? stereotype) =>
        (DisplayType is null || DisplayType == displayType)
        && (Differentiator is null || Differentiator == differentiator)
        && (ContentTypes.Length == 0 || (item is not null && Array.Exists(ContentTypes, type => IsType(type, item.ContentType) || IsType(type, stereotype))))
        && (ContentParts.Length == 0 || (item is not null && Array.Exists(ContentParts, item.Data.ContainsKey)));

    private static bool IsType(string pattern, string? type) =>
        pattern.EndsWith('*')
            ? (type ?? "").StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
            : pattern == type;
}
