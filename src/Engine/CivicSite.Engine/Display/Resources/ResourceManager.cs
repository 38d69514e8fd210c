using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;
using OrchardCore.ResourceManagement;
using System.Text.Encodings.Web;

namespace CivicSite.Engine.Display.Resources;

/// <inheritdoc/>
internal sealed class ResourceManager(
    IOptions<ResourceManagementOptions> options,
    IFileVersionProvider versions,
    IHttpContextAccessor httpContextAccessor,
    HtmlEncoder encoder) : IResourceManager
{
    private const string Script = "script";
    private const string Stylesheet = "stylesheet";

    private readonly List<IHtmlContent> _headScripts = [];
    private readonly Dictionary<(string Type, string Name), RequireSettings> _required = [];
    private readonly List<MetaEntry> _metas = [];
    private readonly List<LinkEntry> _links = [];
    private readonly HashSet<(string Type, string Address)> _written = [];

    private PathString PathBase => httpContextAccessor.HttpContext?.Request.PathBase ?? default;

    public RequireSettings RegisterResource(string resourceType, string resourceName) => Require(resourceType, resourceName);

    public RequireSettings RegisterUrl(string resourceType, string resourcePath, string? resourceDebugPath) => Require(resourceType, resourcePath);

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

    public void RenderMeta(TextWriter writer) => Write(writer, _metas.Select(meta => (TagBuilder)meta.GetTag()));

    public void RenderHeadLink(TextWriter writer) => Write(writer, _links.Select(link => (TagBuilder)link.GetTag()));

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

    private RequireSettings Require(string type, string name)
    {
        if (!_required.TryGetValue((type, name), out var settings))
        {
            _required[(type, name)] = settings = new RequireSettings { Type = type, Name = name };
        }

        return settings;
    }

    private int IndexOf(MetaEntry meta) =>
        (meta.Name ?? meta.Property ?? meta.HttpEquiv ?? meta.Charset) is not { Length: > 0 } key
            ? -1
            : _metas.FindIndex(other => (other.Name ?? other.Property ?? other.HttpEquiv ?? other.Charset) == key);

    private void Render(TextWriter writer, string type, Func<RequireSettings, bool> isWanted)
    {
        foreach (var settings in _required.Values.Where(settings => settings.Type == type && isWanted(settings)).ToArray())
        {
            RenderWithDependencies(writer, settings, []);
        }
    }

    // A file stands once in a page, after all that it depends on.
    private void RenderWithDependencies(TextWriter writer, RequireSettings settings, HashSet<string> path)
    {
        var (type, name) = (settings.Type!, settings.Name!);
        var definition = Find(type, name);
        if (definition is null && !IsAddress(name))
        {
            throw new InvalidOperationException($"No module defines the {type} '{name}'.");
        }

        if (!path.Add(name))
        {
            throw new InvalidOperationException($"The {type} '{name}' depends on itself.");
        }

        foreach (var dependency in definition?.Dependencies ?? [])
        {
            RenderWithDependencies(writer, _required.GetValueOrDefault((type, dependency)) ?? new RequireSettings { Type = type, Name = dependency }, path);
        }

        path.Remove(name);
        var address = definition is null ? name : definition.Url ?? throw new InvalidOperationException($"The {type} '{name}' has no address.");
        if (_written.Add((type, address)))
        {
            Write(writer, [Tag(type, Resolve(address, settings.AppendVersion ?? true), settings)]);
        }
    }

    private ResourceDefinition? Find(string type, string name)
    {
        foreach (var manifest in options.Value.ResourceManifests)
        {
            if (manifest.Definitions.TryGetValue((type, name), out var definition))
            {
                return definition;
            }
        }

        return null;
    }

    private static bool IsAddress(string name) => name.Contains('/', StringComparison.Ordinal);

    private static TagBuilder Tag(string type, string address, RequireSettings settings)
    {
        var tag = new TagBuilder(type == Script ? Script : "link");
        if (type == Script)
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

    private void Write(TextWriter writer, IEnumerable<TagBuilder> tags)
    {
        foreach (var tag in tags)
        {
            tag.WriteTo(writer, encoder);
            writer.Write('\n');
        }
    }
}
