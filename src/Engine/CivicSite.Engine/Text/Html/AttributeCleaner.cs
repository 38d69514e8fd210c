using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser.Tokens;

namespace CivicSite.Engine.Text.Html;

/// <summary>Keeps the attributes of a start tag that are allowed and have an allowed value.</summary>
internal static partial class AttributeCleaner
{
    /// <summary>The few classes that a text may have. A theme may style them; no other class of the site can be borrowed by a text.</summary>
    internal static readonly FrozenSet<string> Classes = FrozenSet.ToFrozenSet(
        ["align-left", "align-center", "align-right", "image-left", "image-right", "image-wide", "lead", "note", "important", "table-scroll", "nowrap"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> _relations = FrozenSet.ToFrozenSet(
        ["noopener", "noreferrer", "nofollow", "external", "ugc", "sponsored", "license", "author"], StringComparer.Ordinal);

    /// <summary>The attributes to write, or null where the element means nothing without those it has lost.</summary>
    public static List<(string Name, string Value)>? Clean(ElementRule rule, HtmlTagToken tag)
    {
        var kept = new List<(string Name, string Value)>();
        foreach (var attribute in tag.Attributes)
        {
            if (rule.Allows(attribute.Name) && CleanValue(rule.Name, attribute.Name, attribute.Value) is { } value)
                kept.Add((attribute.Name, value));
        }
        switch (rule.Name)
        {
            case "a":
                CloseOpener(kept);
                return Has(kept, "href") ? kept : null;
            case "img":
                return Has(kept, "src") ? kept : null;
            case "span":
                return kept.Count > 0 ? kept : null;
            default:
                return kept;
        }
    }

    private static string? CleanValue(string element, string name, string value) => name switch
    {
        "href" or "cite" => SafeUrl.Link(value),
        "src" => SafeUrl.Image(value),
        "srcset" => SafeUrl.ImageSet(value),
        "alt" or "title" or "abbr" => value,
        "class" => KeepWords(value, Classes),
        "rel" => KeepWords(value, _relations),
        "target" => OneOf(value, "_blank"),
        "dir" => OneOf(value, "ltr", "rtl", "auto"),
        "scope" => OneOf(value, "row", "col", "rowgroup", "colgroup"),
        "type" when element == "ol" => OneOf(value, "1", "a", "A", "i", "I"),
        "loading" => OneOf(value, "lazy", "eager"),
        "decoding" => OneOf(value, "async", "sync", "auto"),
        "open" or "reversed" => "",
        "lang" or "hreflang" => Matching(LanguageTag, value),
        "datetime" => Matching(Moment, value),
        "sizes" => Matching(MediaSizes, value),
        "start" or "value" => Matching(SignedNumber, value),
        "width" or "height" or "colspan" or "rowspan" or "span" => Matching(Number, value),
        _ => null,
    };

    // The opened page could otherwise steer this one.
    private static void CloseOpener(List<(string Name, string Value)> attributes)
    {
        if (!Has(attributes, "target"))
            return;
        var index = attributes.FindIndex(attribute => attribute.Name == "rel");
        if (index < 0)
            attributes.Add(("rel", "noopener"));
        else if (!attributes[index].Value.Split(' ').Contains("noopener", StringComparer.Ordinal))
            attributes[index] = ("rel", attributes[index].Value + " noopener");
    }

    private static bool Has(List<(string Name, string Value)> attributes, string name) => attributes.Exists(attribute => attribute.Name == name);

    private static string? OneOf(string value, params ReadOnlySpan<string> allowed) => allowed.Contains(value) ? value : null;

    private static string? Matching(Regex pattern, string value) => value.Length <= 200 && pattern.IsMatch(value) ? value : null;

    private static string? KeepWords(string value, FrozenSet<string> allowed)
    {
        var kept = string.Join(' ', value.Split([' ', '\t', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries).Where(allowed.Contains).Distinct(StringComparer.Ordinal));
        return kept.Length > 0 ? kept : null;
    }

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag { get; }

    [GeneratedRegex(@"^[0-9A-Z:+. -]{1,40}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Moment { get; }

    [GeneratedRegex(@"^[0-9A-Za-z(), .:+*/%-]{1,200}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MediaSizes { get; }

    [GeneratedRegex(@"^-?[0-9]{1,6}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SignedNumber { get; }

    [GeneratedRegex(@"^[0-9]{1,5}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number { get; }
}
