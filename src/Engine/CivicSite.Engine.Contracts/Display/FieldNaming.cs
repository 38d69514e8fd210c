using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Differentiators and alternates of a field's shapes, by Orchard Core's naming rules; made once for each definition.</summary>
internal sealed class FieldNaming
{
    private static readonly ConditionalWeakTable<ContentPartFieldDefinition, FieldNaming> Cache = [];

    private readonly ConcurrentDictionary<(string ShapeType, string? DisplayType), string[]> _alternates = new();
    private readonly string _partName;
    private readonly string _partType;
    private readonly string _contentType;
    private readonly string _fieldName;
    private readonly string _fieldType;

    private FieldNaming(ContentPartFieldDefinition field, ContentTypePartDefinition part)
    {
        _partName = part.Name;
        _partType = part.PartDefinition.Name;
        _contentType = part.ContentTypeDefinition.Name;
        _fieldName = field.Name;
        _fieldType = field.FieldDefinition.Name;
        DisplayMode = field.DisplayMode() ?? "";
        Editor = field.Editor() ?? "";
    }

    public string DisplayMode { get; }

    public string Editor { get; }

    public static FieldNaming Of(ContentPartFieldDefinition field) =>
        Cache.GetValue(field, static key => new FieldNaming(key, key.ContentTypePartDefinition));

    public ShapeResult Apply(ShapeResult result, string shapeType, bool isEditor)
    {
        var name = $"{_partName}-{_fieldName}";
        if (isEditor)
        {
            // Editors are chosen by the field's settings, so they need no alternates.
            return result.Differentiator(name);
        }

        if (DisplayMode.Length > 0 && shapeType == $"{_fieldType}_Display__{DisplayMode}")
        {
            result.Name(name);
        }

        return result
            .Differentiator(shapeType == _fieldType ? name : $"{name}-{shapeType}")
            .Displaying(context =>
            {
                var metadata = context.Shape.Metadata;
                metadata.Alternates.AddRange(Alternates(shapeType, metadata.DisplayType));
            });
    }

    /// <summary>The alternates in the order of their priority, the highest last.</summary>
    public string[] Alternates(string shapeType, string? displayType) =>
        _alternates.GetOrAdd((shapeType, displayType), static (key, naming) => naming.Make(key.ShapeType, "_" + key.DisplayType), this);

    private string[] Make(string shapeType, string suffix)
    {
        if (shapeType == _fieldType)
        {
            return [shapeType + suffix, .. MainShape(""), .. MainShape(suffix)];
        }

        if (DisplayMode.Length == 0)
        {
            return [shapeType + suffix, .. OtherShape("", shapeType), .. OtherShape(suffix, shapeType)];
        }

        var tail = $"{_fieldType}__{DisplayMode}";
        return
        [
            shapeType + suffix,
            $"{_fieldType}{suffix}__{DisplayMode}_Display",
            .. OtherShape("_Display", tail),
            .. OtherShape(suffix, tail + "_Display"),
        ];
    }

    // NewsArticlePart-Lead, NewsArticle-TextField, NewsArticle-NewsArticlePart-Lead
    private string[] MainShape(string displayType) =>
    [
        $"{_partType}{displayType}__{_fieldName}",
        $"{_contentType}{displayType}__{_fieldType}",
        $"{_contentType}{displayType}__{_partType}__{_fieldName}",
    ];

    // The same, with the shape type or the display mode at the end.
    private string[] OtherShape(string token, string tail) =>
    [
        $"{_fieldType}{token}__{tail}",
        $"{_partType}{token}__{_fieldName}__{tail}",
        $"{_contentType}{token}__{_fieldType}__{tail}",
        $"{_contentType}{token}__{_partName}__{_fieldName}__{tail}",
    ];
}
