using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.ResourceManagement.TagHelpers;

/// <summary><c>&lt;resources type="Header" /&gt;</c> writes what views asked for.</summary>
[HtmlTargetElement("resources", Attributes = nameof(Type))]
public class ResourcesTagHelper(IResourceManager resources) : TagHelper
{
    public ResourceTagType Type { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var writer = new StringWriter();
        foreach (var render in Renderers())
        {
            render(writer);
        }

        output.Content.AppendHtml(writer.ToString());
        output.TagName = null;
    }

    private Action<TextWriter>[] Renderers() => Type switch
    {
        ResourceTagType.Meta => [resources.RenderMeta],
        ResourceTagType.HeadLink => [resources.RenderHeadLink],
        ResourceTagType.Stylesheet => [resources.RenderStylesheet],
        ResourceTagType.HeadScript => [resources.RenderHeadScript],
        ResourceTagType.Header => [resources.RenderMeta, resources.RenderHeadLink, resources.RenderStylesheet, resources.RenderHeadScript],
        _ => [resources.RenderFootScript],
    };
}
