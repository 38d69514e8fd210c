using Microsoft.AspNetCore.Html;

namespace OrchardCore.ResourceManagement;

/// <summary>Collects what views want in the page's head and foot. One for each request.</summary>
public interface IResourceManager
{
    /// <summary>Asks for a file by its address.</summary>
    RequireSettings RegisterUrl(string resourceType, string resourcePath, string? resourceDebugPath);

    /// <summary>Sets a <c>&lt;meta&gt;</c>, in place of one of the same name or property.</summary>
    void RegisterMeta(MetaEntry meta);

    /// <summary>Joins the content to that of a <c>&lt;meta&gt;</c> of the same name or property.</summary>
    void AppendMeta(MetaEntry meta, string contentSeparator);

    /// <summary>What has been registered so far.</summary>
    IEnumerable<MetaEntry> GetRegisteredMetas();

    void RegisterLink(LinkEntry link);

    /// <summary>Adds markup to the page's head: a data block, never a script that runs.</summary>
    void RegisterHeadScript(IHtmlContent script);

    void RenderMeta(TextWriter writer);

    void RenderHeadLink(TextWriter writer);

    void RenderStylesheet(TextWriter writer);

    void RenderHeadScript(TextWriter writer);

    void RenderFootScript(TextWriter writer);

    /// <summary>Writes a script where it is asked for.</summary>
    void RenderLocalScript(RequireSettings settings, TextWriter writer);

    /// <summary>Writes a style sheet's link where it is asked for.</summary>
    void RenderLocalStyle(RequireSettings settings, TextWriter writer);
}
