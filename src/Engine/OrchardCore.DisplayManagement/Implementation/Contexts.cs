using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>Draws shapes.</summary>
public interface IHtmlDisplay
{
    Task<IHtmlContent> ExecuteAsync(DisplayContext context);
}

/// <summary>A shape that is to be drawn.</summary>
public class DisplayContext
{
    public DisplayContext()
    {
    }

    public DisplayContext(DisplayContext context)
    {
        ServiceProvider = context.ServiceProvider;
        DisplayHelper = context.DisplayHelper;
        Value = context.Value;
        HtmlFieldPrefix = context.HtmlFieldPrefix;
    }

    public IServiceProvider ServiceProvider { get; set; } = null!;

    public IDisplayHelper DisplayHelper { get; set; } = null!;

    public IShape Value { get; set; } = null!;

    public string? HtmlFieldPrefix { get; set; }
}

/// <summary>A shape that is being drawn.</summary>
public class ShapeDisplayContext
{
    public IShape Shape { get; set; } = null!;

    /// <summary>Set before drawing to use this instead of a template.</summary>
    public IHtmlContent? ChildContent { get; set; }

    public DisplayContext DisplayContext { get; set; } = null!;

    public IServiceProvider ServiceProvider { get; set; } = null!;
}

/// <summary>A shape that is about to be made.</summary>
public class ShapeCreatingContext
{
    public IServiceProvider ServiceProvider { get; set; } = null!;

    public IShapeFactory ShapeFactory { get; set; } = null!;

    public string ShapeType { get; set; } = null!;

    public Func<ValueTask<IShape>> CreateAsync { get; set; } = null!;
}

/// <summary>A shape that was made.</summary>
public class ShapeCreatedContext
{
    public IServiceProvider ServiceProvider { get; set; } = null!;

    public IShapeFactory ShapeFactory { get; set; } = null!;

    public string ShapeType { get; set; } = null!;

    public IShape Shape { get; set; } = null!;
}
