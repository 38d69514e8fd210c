using System.Collections.Frozen;

namespace CivicSite.Engine.Text.Html;

[Flags]
internal enum Traits
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Its start tag ends an open paragraph.</summary>
    Block = 2,

    Heading = 4,

    /// <summary>Stands only inside a table.</summary>
    TablePart = 8,

    /// <summary>Holds parts of a table and nothing else.</summary>
    TableFrame = 16,
}

/// <summary>An allowed element and the attributes that it may have beside the common ones.</summary>
internal sealed record ElementRule(string Name, Traits Traits, params string[] Attributes)
{
    private static readonly string[] _common = ["class", "dir", "lang", "title"];

    private static readonly ElementRule[] _all =
    [
        .. Blocks("p", "div", "pre", "ul", "dl", "dt", "dd", "figure", "figcaption", "summary"),
        new("h2", Traits.Block | Traits.Heading),
        new("h3", Traits.Block | Traits.Heading),
        new("h4", Traits.Block | Traits.Heading),
        new("ol", Traits.Block, "start", "reversed", "type"),
        new("li", Traits.Block, "value"),
        new("blockquote", Traits.Block, "cite"),
        new("details", Traits.Block, "open"),
        new("hr", Traits.Block | Traits.Void),

        new("table", Traits.Block | Traits.TableFrame),
        new("caption", Traits.TablePart),
        new("colgroup", Traits.TablePart | Traits.TableFrame, "span"),
        new("col", Traits.TablePart | Traits.Void, "span"),
        new("thead", Traits.TablePart | Traits.TableFrame),
        new("tbody", Traits.TablePart | Traits.TableFrame),
        new("tfoot", Traits.TablePart | Traits.TableFrame),
        new("tr", Traits.TablePart | Traits.TableFrame),
        new("td", Traits.TablePart, "colspan", "rowspan"),
        new("th", Traits.TablePart, "colspan", "rowspan", "scope", "abbr"),

        .. Phrases("strong", "em", "u", "s", "sub", "sup", "small", "mark", "code", "kbd", "abbr", "cite", "span"),
        new("a", Traits.None, "href", "target", "rel", "hreflang"),
        new("q", Traits.None, "cite"),
        new("del", Traits.None, "cite", "datetime"),
        new("ins", Traits.None, "cite", "datetime"),
        new("time", Traits.None, "datetime"),
        new("img", Traits.Void, "src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"),
        new("br", Traits.Void),
        new("wbr", Traits.Void),
    ];

    // What people paste, and what it becomes. Sections of a page become plain blocks, so that their words do not run together.
    private static readonly (string From, string To)[] _aliases =
    [
        ("b", "strong"), ("i", "em"), ("strike", "s"), ("tt", "code"),
        ("h1", "h2"), ("h5", "h4"), ("h6", "h4"), ("menu", "ul"), ("listing", "pre"),
        ("address", "div"), ("article", "div"), ("aside", "div"), ("center", "div"), ("fieldset", "div"), ("footer", "div"),
        ("form", "div"), ("header", "div"), ("main", "div"), ("nav", "div"), ("section", "div"),
    ];

    private static readonly FrozenDictionary<string, ElementRule> _byName = _all.ToDictionary(rule => rule.Name, StringComparer.Ordinal)
        .Concat(_aliases.Select(alias => KeyValuePair.Create(alias.From, _all.First(rule => rule.Name == alias.To))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The allowed element that stands for the name, or null.</summary>
    public static ElementRule? For(string name) => _byName.GetValueOrDefault(name);

    public bool Is(Traits traits) => (Traits & traits) != Traits.None;

    public bool Allows(string attribute) => Array.IndexOf(Attributes, attribute) >= 0 || Array.IndexOf(_common, attribute) >= 0;

    private static IEnumerable<ElementRule> Blocks(params string[] names) => names.Select(name => new ElementRule(name, Traits.Block));

    private static IEnumerable<ElementRule> Phrases(params string[] names) => names.Select(name => new ElementRule(name, Traits.None));
}
