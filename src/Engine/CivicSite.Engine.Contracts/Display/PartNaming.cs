using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Differentiators and alternates of a part's shapes, by Orchard Core's naming rules; made once for each definition.</summary>
internal sealed class PartNaming
{
    private static readonly ConditionalWeakTable<ContentTypePartDefinition, PartNaming> Cache = [];

    private readonly ConcurrentDictionary<(string ShapeType, string? DisplayType, bool IsEditor), string[]> _alternates = new();
    private readonly string _partName;
    private readonly string _partType;

    // A type has one stereotype at most, and an alternate names the type or the stereotype, never both.
    private readonly string[] _owners;

    private PartNaming(ContentTypePartDefinition definition)
    {
        _partName = definition.Name;
        _partType = definition.PartDefinition.Name;
        DisplayMode = definition.DisplayMode() ?? "";
        Editor = definition.Editor() ?? "";
        var type = definition.ContentTypeDefinition;
        _owners = type.GetStereotype() is { Length: > 0 } stereotype ? [type.Name, stereotype] : [type.Name];
    }

    public string DisplayMode { get; }

    public string Editor { get; }

    public static PartNaming Of(ContentTypePartDefinition definition) => Cache.GetValue(definition, static key => new PartNaming(key));

    public ShapeResult Apply(ShapeResult result, string shapeType, bool isEditor)
    {
        if (IsModeShape(shapeType))
        {
            result.Name(_partName);
        }

        var isMain = isEditor || shapeType == _partType || IsModeShape(shapeType);
        return result
            .Differentiator(isMain ? _partName : $"{_partName}-{shapeType}")
            .Displaying(context =>
            {
                var metadata = context.Shape.Metadata;
                metadata.Alternates.AddRange(Alternates(shapeType, metadata.DisplayType, isEditor));
            });
    }

    /// <summary>The alternates in the order of their priority, the highest last.</summary>
    public string[] Alternates(string shapeType, string? displayType, bool isEditor) =>
        _alternates.GetOrAdd((shapeType, displayType, isEditor), static (key, naming) => [.. naming.Make(key.ShapeType, "_" + key.DisplayType, key.IsEditor)], this);

    private bool IsModeShape(string shapeType) => DisplayMode.Length > 0 && shapeType == $"{_partType}_Display__{DisplayMode}";

    private IEnumerable<string> Make(string shapeType, string suffix, bool isEditor)
    {
        string[] own = isEditor || IsModeShape(shapeType) ? [] : [shapeType + suffix];
        return own.Concat(isEditor || shapeType == _partType
            ? MainShape(isEditor ? [suffix] : ["", suffix])
            : OtherShape(shapeType, suffix));
    }

    // Blog-HtmlBodyPart, Blog-HtmlBodyPart.Summary, LandingPage-Services, LandingPage-Services.Summary
    private IEnumerable<string> MainShape(string[] displayTypes)
    {
        var byType = displayTypes.SelectMany(displayType => _owners.Select(owner => $"{owner}{displayType}__{_partType}"));
        return _partType == _partName ? byType : byType.Concat(displayTypes.SelectMany(NamedOwners));
    }

    // Blog-ListPart-ListPartFeed.Summary; with a display mode Blog-TitlePart-Header.Display, Blog-TitlePart-Header.Display.Summary
    private List<string> OtherShape(string shapeType, string suffix)
    {
        List<string> names = DisplayMode.Length > 0 ? [$"{_partType}{suffix}__{DisplayMode}_Display"] : [];
        var named = new List<string>();
        foreach (var displayType in (string[])["", suffix])
        {
            var token = DisplayMode.Length > 0 && displayType.Length == 0 ? "_Display" : displayType;
            var tail = Tail(shapeType, displayType);
            names.AddRange(_owners.Select(owner => $"{owner}{token}__{_partType}__{tail}"));
            if (_partType != _partName)
            {
                named.AddRange(NamedOwners(token).Select(owner => $"{owner}__{tail}"));
            }
        }

        return [.. names, .. named];
    }

    private string Tail(string shapeType, string displayType)
    {
        if (DisplayMode.Length == 0)
        {
            return shapeType;
        }

        var tail = IsModeShape(shapeType) ? DisplayMode : $"{shapeType}__{DisplayMode}";
        return displayType.Length == 0 ? tail : tail + "_Display";
    }

    // The type knows the part by its name; of a stereotype it must be said which part type the name has.
    private IEnumerable<string> NamedOwners(string displayType) =>
        _owners.Select((owner, index) => index == 0 ? $"{owner}{displayType}__{_partName}" : $"{owner}{displayType}__{_partType}__{_partName}");
}
