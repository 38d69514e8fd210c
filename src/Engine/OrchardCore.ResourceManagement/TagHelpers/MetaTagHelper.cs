using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.ResourceManagement.TagHelpers;

/// <summary><c>&lt;meta asp-name="description" content="…" /&gt;</c> asks for a <c>&lt;meta&gt;</c> in the head.</summary>
[HtmlTargetElement("meta", Attributes = "asp-name")]
[HtmlTargetElement("meta", Attributes = "asp-property")]
public class MetaTagHelper(IResourceManager resources) : TagHelper
{
    [HtmlAttributeName("asp-name")]
    public string? Name { get; set; }

    [HtmlAttributeName("asp-property")]
    public string? Property { get; set; }

    public string? Content { get; set; }

    public string? HttpEquiv { get; set; }

    public string? Charset { get; set; }

    public string? Separator { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var meta = new MetaEntry(Name, Property, Content, HttpEquiv, Charset);
        foreach (var attribute in output.Attributes.Where(attribute => attribute.Name is not ("name" or "property")))
        {
            meta.SetAttribute(attribute.Name, attribute.Value?.ToString() ?? "");
        }

        resources.AppendMeta(meta, Separator ?? ", ");
        output.SuppressOutput();
    }
}

/// <summary><c>&lt;link asp-src="~/…" rel="…" /&gt;</c> asks for a <c>&lt;link&gt;</c> in the head.</summary>
[HtmlTargetElement("link", Attributes = "asp-src")]
public class LinkTagHelper(IResourceManager resources) : TagHelper
{
    [HtmlAttributeName("asp-src")]
    public string? Src { get; set; }

    public string? Rel { get; set; }

    public string? Title { get; set; }

    public string? Type { get; set; }

    [HtmlAttributeName("asp-append-version")]
    public bool? AppendVersion { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var link = new LinkEntry { Href = Src, Rel = Rel, AppendVersion = AppendVersion ?? false };
        if (!string.IsNullOrEmpty(Title))
        {
            link.Title = Title;
        }

        if (!string.IsNullOrEmpty(Type))
        {
            link.Type = Type;
        }

        foreach (var attribute in output.Attributes.Where(attribute => attribute.Name != "href"))
        {
            link.SetAttribute(attribute.Name, attribute.Value?.ToString() ?? "");
        }

        resources.RegisterLink(link);
        output.SuppressOutput();
    }
}
