using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>Finds where a shape goes; null where nothing says so.</summary>
public delegate PlacementInfo? FindPlacementDelegate(string shapeType, string? differentiator, string? displayType, IBuildShapeContext context);

/// <summary>A shape that drivers fill.</summary>
public interface IBuildShapeContext
{
    IShape Shape { get; }

    IShapeFactory ShapeFactory { get; }

    IZoneHolding? Layout { get; set; }

    string? GroupId { get; }

    FindPlacementDelegate FindPlacement { get; set; }
}

/// <inheritdoc cref="IBuildShapeContext"/>
public abstract class BuildShapeContext : IBuildShapeContext
{
    protected BuildShapeContext(IShape shape, string? groupId, IShapeFactory shapeFactory, IZoneHolding? layout, IUpdateModel updater)
    {
        Shape = shape;
        GroupId = groupId;
        ShapeFactory = shapeFactory;
        Layout = layout;
        Updater = updater;
    }

    public IShape Shape { get; }

    public IShapeFactory ShapeFactory { get; }

    public IZoneHolding? Layout { get; set; }

    /// <summary>Only shapes of this group are wanted; none means the shapes without a group.</summary>
    public string? GroupId { get; }

    /// <summary>Stands before the names of all form fields.</summary>
    public string HtmlFieldPrefix { get; protected set; } = "";

    public FindPlacementDelegate FindPlacement { get; set; } = static (_, _, _, _) => null;

    public IUpdateModel Updater { get; }

    /// <summary>Location of shapes that give none.</summary>
    public string? DefaultZone { get; set; }

    public string? DefaultPosition { get; set; }
}

/// <summary>A model that is to be shown.</summary>
public class BuildDisplayContext(IShape shape, string displayType, string? groupId, IShapeFactory shapeFactory, IZoneHolding? layout, IUpdateModel updater)
    : BuildShapeContext(shape, groupId, shapeFactory, layout, updater)
{
    public string DisplayType { get; } = displayType;
}

/// <summary>A model whose editor is to be shown.</summary>
public class BuildEditorContext : BuildShapeContext
{
    public BuildEditorContext(IShape model, string? groupId, bool isNew, string? htmlFieldPrefix, IShapeFactory shapeFactory, IZoneHolding? layout, IUpdateModel updater)
        : base(model, groupId, shapeFactory, layout, updater)
    {
        HtmlFieldPrefix = htmlFieldPrefix ?? "";
        IsNew = isNew;
    }

    public bool IsNew { get; set; }
}

/// <summary>A model that is to take the values of a posted form.</summary>
public class UpdateEditorContext(IShape model, string? groupId, bool isNew, string? htmlFieldPrefix, IShapeFactory shapeFactory, IZoneHolding? layout, IUpdateModel updater)
    : BuildEditorContext(model, groupId, isNew, htmlFieldPrefix, shapeFactory, layout, updater);
