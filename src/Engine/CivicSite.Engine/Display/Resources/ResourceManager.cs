using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.ResourceManagement;

namespace CivicSite.Engine.Display.Resources;

/// <inheritdoc/>
internal sealed class ResourceManager(
    IFileVersionProvider versions, IHttpContextAccessor httpContextAccessor, HtmlEncoder encoder) : IResourceManager
{
    private const string Script = "script";
    private const string Stylesheet = "stylesheet";

    private readonly List<IHtmlContent> _headScripts = [];
    private readonly List<RequireSettings> _required = [];
    private readonly List<MetaEntry> _metas = [];
    private readonly List<LinkEntry> _links = [];

    private PathString PathBase => httpContextAccessor.HttpContext?.Request.PathBase ?? default;

    public RequireSettings RegisterUrl(string resourceType, string resourcePath, string? resourceDebugPath)
    {
        var settings = _required.Find(known => known.Type == resourceType && known.Name == resourcePath);
        if (settings is null)
        {
            _required.Add(settings = new RequireSettings { Type = resourceType, Name = resourcePath });
        }

        return settings;
    }

    public void RegisterMeta(MetaEntry meta)
    {
        var index = IndexOf(meta);
        if (index < 0)
        {
            _metas.Add(meta);
        }
        else
        {
            _metas[index] = meta;
        }
    }

    public IEnumerable<MetaEntry> GetRegisteredMetas() => _metas;

    public void AppendMeta(MetaEntry meta, string contentSeparator)
    {
        var index = IndexOf(meta);
        RegisterMeta(index < 0 ? meta : MetaEntry.Combine(_metas[index], meta, contentSeparator));
    }

    public void RegisterLink(LinkEntry link)
    {
        link.Href = link.Href is { } href ? Resolve(href, link.AppendVersion) : null;
        _links.Add(link);
    }

    public void RenderMeta(TextWriter writer) => Write(writer, _metas.Select(meta => (TagBuilder)meta.GetTag()), NullHtmlEncoder.Default);

    public void RenderHeadLink(TextWriter writer) => Write(writer, _links.Select(link => (TagBuilder)link.GetTag()), NullHtmlEncoder.Default);

    public void RenderStylesheet(TextWriter writer) => Render(writer, Stylesheet, settings => settings.Location != ResourceLocation.Inline);

    public void RegisterHeadScript(IHtmlContent script) => _headScripts.Add(script);

    public void RenderHeadScript(TextWriter writer)
    {
        Render(writer, Script, settings => settings.Location == ResourceLocation.Head);
        foreach (var script in _headScripts)
        {
            script.WriteTo(writer, NullHtmlEncoder.Default);
            writer.WriteLine();
        }
    }

    public void RenderFootScript(TextWriter writer) => Render(writer, Script, settings => settings.Location == ResourceLocation.Foot);

    public void RenderLocalScript(RequireSettings settings, TextWriter writer) => Render(writer, Script, candidate => candidate == settings);

    public void RenderLocalStyle(RequireSettings settings, TextWriter writer) => Render(writer, Stylesheet, candidate => candidate == settings);

    private int IndexOf(MetaEntry meta) =>
        (meta.Name ?? meta.Property ?? meta.HttpEquiv ?? meta.Charset) is not { Length: > 0 } key
            ? -1
            : _metas.FindIndex(other => (other.Name ?? other.Property ?? other.HttpEquiv ?? other.Charset) == key);

    private void Render(TextWriter writer, string type, Func<RequireSettings, bool> isWanted) =>
        Write(writer, _required.Where(settings => settings.Type == type && isWanted(settings)).Select(Tag), encoder);

    private TagBuilder Tag(RequireSettings settings)
    {
        var address = Resolve(settings.Name!, settings.AppendVersion ?? true);
        var tag = new TagBuilder(settings.Type == Script ? Script : "link");
        if (settings.Type == Script)
        {
            tag.Attributes["src"] = address;
        }
        else
        {
            tag.TagRenderMode = TagRenderMode.SelfClosing;
            tag.Attributes["rel"] = Stylesheet;
            tag.Attributes["href"] = address;
        }

        tag.MergeAttributes(settings.Attributes!, replaceExisting: true);
        return tag;
    }

    private string Resolve(string address, bool appendVersion)
    {
        var path = address.StartsWith("~/", StringComparison.Ordinal) ? PathBase.Add(new PathString(address[1..])).Value! : address;
        return appendVersion ? versions.AddFileVersionToPath(PathBase, path) : path;
    }

    private static void Write(TextWriter writer, IEnumerable<TagBuilder> tags, HtmlEncoder attributeEncoder)
    {
        foreach (var tag in tags)
        {
            tag.WriteTo(writer, attributeEncoder);
            writer.Write('\n');
        }
    }
}
