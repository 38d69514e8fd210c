using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.DisplayManagement.Layout;

namespace OrchardCore.DisplayManagement.TagHelpers;

/// <summary>Base of elements that stand for a shape.</summary>
public abstract class BaseShapeTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper) : TagHelper
{
    protected const string PropertyDictionaryName = "prop-all";
    protected const string PropertyPrefix = "prop-";

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "alternate", "wrapper", "cache-id", "cache-context", "cache-tag", "cache-fixed-duration", "cache-sliding-duration",
    };

    /// <summary>Type of the shape; the element's name by default.</summary>
    public string? Type { get; set; }

    /// <summary>Values of the shape with their own types: <c>prop-items="Model.Items"</c>.</summary>
    [HtmlAttributeName(PropertyDictionaryName, DictionaryAttributePrefix = PropertyPrefix)]
    public IDictionary<string, object?> Properties { get; set; } = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var shape = await shapeFactory.CreateAsync(string.IsNullOrWhiteSpace(Type) ? output.TagName : Type, Arguments.From(Values(output)));
        shape.Id = Text(output, "id") ?? shape.Id;
        if (Text(output, "alternate") is { } alternate)
        {
            shape.Metadata.Alternates.Add(alternate);
        }

        if (Text(output, "wrapper") is { } wrapper)
        {
            shape.Metadata.Wrappers.Add(wrapper);
        }

        context.Items[typeof(IShape)] = shape;
        await output.GetChildContentAsync();
        output.Content.SetHtmlContent(await displayHelper.ShapeExecuteAsync(shape));
        output.TagName = null;
    }

    // "main-menu" names the property MainMenu.
    internal static string ToPascalCase(string attribute) =>
        string.Concat(attribute.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string? Text(TagHelperOutput output, string name) =>
        output.Attributes.TryGetAttribute(name, out var attribute) ? Convert.ToString(attribute.Value, CultureInfo.InvariantCulture) : null;

    private Dictionary<string, object?> Values(TagHelperOutput output)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in Properties)
        {
            values[ToPascalCase(name)] = value;
        }

        foreach (var attribute in output.Attributes.Where(attribute => !Reserved.Contains(attribute.Name)))
        {
            values.TryAdd(ToPascalCase(attribute.Name), attribute.Value?.ToString());
        }

        return values;
    }
}

/// <summary><c>&lt;shape type="Menu" alias="alias:main-menu" /&gt;</c> draws a shape.</summary>
[HtmlTargetElement("shape", Attributes = nameof(Type))]
[HtmlTargetElement("shape", Attributes = PropertyPrefix + "*")]
public class ShapeTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper) : BaseShapeTagHelper(shapeFactory, displayHelper);

/// <summary><c>&lt;zone name="Header"&gt;…&lt;/zone&gt;</c> puts its content into a zone of the layout.</summary>
[HtmlTargetElement("zone", Attributes = "name")]
public class ZoneTagHelper(ILayoutAccessor layoutAccessor) : TagHelper
{
    [HtmlAttributeName("name")]
    public string Name { get; set; } = "";

    [HtmlAttributeName("position")]
    public string? Position { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Name))
        {
            throw new InvalidOperationException("A <zone> needs a name.");
        }

        var content = await output.GetChildContentAsync();
        var layout = await layoutAccessor.GetLayoutAsync();
        await layout.Zones[Name].AddAsync(content, Position);
        output.SuppressOutput();
    }
}
