using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OrchardCore.ResourceManagement;

/// <summary>A <c>&lt;meta&gt;</c> of the page.</summary>
public class MetaEntry
{
    private readonly TagBuilder _tag = new("meta") { TagRenderMode = TagRenderMode.SelfClosing };

    public MetaEntry()
    {
    }

    public MetaEntry(string? name = null, string? property = null, string? content = null, string? httpEquiv = null, string? charset = null)
    {
        Name = name;
        Property = property;
        Content = content;
        HttpEquiv = httpEquiv;
        Charset = charset;
    }

    public string? Name
    {
        get => Get("name");
        set => Set("name", value);
    }

    public string? Property
    {
        get => Get("property");
        set => Set("property", value);
    }

    public string? Content
    {
        get => Get("content");
        set => Set("content", value);
    }

    public string? HttpEquiv
    {
        get => Get("http-equiv");
        set => Set("http-equiv", value);
    }

    public string? Charset
    {
        get => Get("charset");
        set => Set("charset", value);
    }

    /// <summary>The attributes of both, those of the second first, with the contents joined.</summary>
    public static MetaEntry Combine(MetaEntry meta1, MetaEntry meta2, string contentSeparator)
    {
        var combined = new MetaEntry();
        foreach (var (name, value) in meta1._tag.Attributes.Concat(meta2._tag.Attributes))
        {
            combined.Set(name, value);
        }

        if (!string.IsNullOrEmpty(meta1.Content) && !string.IsNullOrEmpty(meta2.Content))
        {
            combined.Content = meta1.Content + contentSeparator + meta2.Content;
        }

        return combined;
    }

    /// <summary>Sets an attribute that is not there yet.</summary>
    public MetaEntry AddAttribute(string name, string value)
    {
        _tag.MergeAttribute(name, value);
        return this;
    }

    public MetaEntry SetAttribute(string name, string value)
    {
        Set(name, value);
        return this;
    }

    public IHtmlContent GetTag() => _tag;

    private string? Get(string name) => _tag.Attributes.TryGetValue(name, out var value) ? value : null;

    private void Set(string name, string? value)
    {
        if (value is null)
        {
            _tag.Attributes.Remove(name);
        }
        else
        {
            _tag.Attributes[name] = value;
        }
    }
}

/// <summary>A <c>&lt;link&gt;</c> of the page.</summary>
public class LinkEntry
{
    private readonly TagBuilder _tag = new("link") { TagRenderMode = TagRenderMode.SelfClosing };

    public string? Rel
    {
        get => Get("rel");
        set => Set("rel", value);
    }

    public string? Type
    {
        get => Get("type");
        set => Set("type", value);
    }

    public string? Title
    {
        get => Get("title");
        set => Set("title", value);
    }

    public string? Href
    {
        get => Get("href");
        set => Set("href", value);
    }

    /// <summary>Adds the file's version to the address.</summary>
    public bool AppendVersion { get; set; }

    /// <summary>Sets an attribute that is not there yet.</summary>
    public LinkEntry AddAttribute(string name, string value)
    {
        _tag.MergeAttribute(name, value);
        return this;
    }

    public LinkEntry SetAttribute(string name, string value)
    {
        Set(name, value);
        return this;
    }

    public IHtmlContent GetTag() => _tag;

    private string? Get(string name) => _tag.Attributes.TryGetValue(name, out var value) ? value : null;

    private void Set(string name, string? value) => _tag.MergeAttribute(name, value, replaceExisting: true);
}
