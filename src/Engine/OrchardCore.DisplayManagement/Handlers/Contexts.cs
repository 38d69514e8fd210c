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

/// <summary>The shape to fill, and what for.</summary>
internal sealed record ShapeTarget(IShape Shape, string? GroupId, IShapeFactory ShapeFactory, IZoneHolding? Layout, IUpdateModel Updater);

/// <inheritdoc cref="IBuildShapeContext"/>
public abstract class BuildShapeContext : IBuildShapeContext
{
    private protected BuildShapeContext(ShapeTarget target)
    {
        Target = target;
        Layout = target.Layout;
    }

    public IShape Shape => Target.Shape;

    public IShapeFactory ShapeFactory => Target.ShapeFactory;

    public IZoneHolding? Layout { get; set; }

    /// <summary>Only shapes of this group are wanted; none means the shapes without a group.</summary>
    public string? GroupId => Target.GroupId;

    /// <summary>Stands before the names of all form fields.</summary>
    public string HtmlFieldPrefix { get; protected set; } = "";

    public FindPlacementDelegate FindPlacement { get; set; } = static (_, _, _, _) => null;

    public IUpdateModel Updater => Target.Updater;

    /// <summary>Location of shapes that give none.</summary>
    public string? DefaultZone { get; set; }

    public string? DefaultPosition { get; set; }

    internal ShapeTarget Target { get; }
}

/// <summary>A model that is to be shown.</summary>
public class BuildDisplayContext : BuildShapeContext
{
    internal BuildDisplayContext(ShapeTarget target, string displayType)
        : base(target) => DisplayType = displayType;

    public string DisplayType { get; }
}

/// <summary>A model whose editor is to be shown.</summary>
public class BuildEditorContext : BuildShapeContext
{
    internal BuildEditorContext(ShapeTarget target, bool isNew, string? htmlFieldPrefix)
        : base(target)
    {
        IsNew = isNew;
        HtmlFieldPrefix = htmlFieldPrefix ?? "";
    }

    public bool IsNew { get; set; }
}

/// <summary>A model that is to take the values of a posted form.</summary>
public class UpdateEditorContext : BuildEditorContext
{
    internal UpdateEditorContext(ShapeTarget target, bool isNew, string? htmlFieldPrefix)
        : base(target, isNew, htmlFieldPrefix)
    {
    }
}
