using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.ResourceManagement.TagHelpers;

/// <summary>Base of elements that ask for a script or a style sheet.</summary>
public abstract class FileTagHelper : TagHelper
{
    private readonly string _resourceType;

    private protected FileTagHelper(IResourceManager resources, string resourceType)
    {
        Resources = resources;
        _resourceType = resourceType;
    }

    /// <summary>Address of the file; <c>~/</c> is the site's root.</summary>
    [HtmlAttributeName("asp-src")]
    public string? Src { get; set; }

    [HtmlAttributeName("at")]
    public ResourceLocation At { get; set; }

    [HtmlAttributeName("asp-append-version")]
    public bool? AppendVersion { get; set; }

    /// <summary>Taken where the site is debugged on Orchard Core.</summary>
    public string? DebugSrc { get; set; }

    private protected IResourceManager Resources { get; }

    /// <exception cref="InvalidOperationException">The element has content: pages carry no inline scripts and styles.</exception>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        var content = await output.GetChildContentAsync();
        if (!content.IsEmptyOrWhiteSpace || string.IsNullOrEmpty(Src))
        {
            throw new InvalidOperationException($"Inline content is not allowed by the security policy: put this {context.TagName} into a file.");
        }

        var settings = Resources.RegisterUrl(_resourceType, Src, DebugSrc);
        settings.AtLocation(LocationOf(At)).ShouldAppendVersion(AppendVersion);
        foreach (var attribute in output.Attributes)
        {
            settings.SetAttribute(attribute.Name, attribute.Value?.ToString() ?? "");
        }

        if (settings.Location is ResourceLocation.Inline)
        {
            using var writer = new StringWriter();
            RenderLocal(settings, writer);
            output.Content.SetHtmlContent(writer.ToString());
        }
    }

    private protected abstract ResourceLocation LocationOf(ResourceLocation at);

    private protected abstract void RenderLocal(RequireSettings settings, TextWriter writer);
}

/// <summary><c>&lt;script asp-src="~/…" at="Foot"&gt;</c> asks for a script; without <c>at</c> it stands where it is written.</summary>
[HtmlTargetElement("script", Attributes = "asp-src")]
[HtmlTargetElement("script", Attributes = "at")]
public class ScriptTagHelper(IResourceManager resources) : FileTagHelper(resources, "script")
{
    private protected override ResourceLocation LocationOf(ResourceLocation at) => at == ResourceLocation.Unspecified ? ResourceLocation.Inline : at;

    private protected override void RenderLocal(RequireSettings settings, TextWriter writer) => Resources.RenderLocalScript(settings, writer);
}

/// <summary><c>&lt;style asp-src="~/…"&gt;</c> asks for a style sheet in the head.</summary>
[HtmlTargetElement("style", Attributes = "asp-src")]
[HtmlTargetElement("style", Attributes = "at")]
public class StyleTagHelper(IResourceManager resources) : FileTagHelper(resources, "stylesheet")
{
    private protected override ResourceLocation LocationOf(ResourceLocation at) => at == ResourceLocation.Unspecified ? ResourceLocation.Head : at;

    private protected override void RenderLocal(RequireSettings settings, TextWriter writer) => Resources.RenderLocalStyle(settings, writer);
}
