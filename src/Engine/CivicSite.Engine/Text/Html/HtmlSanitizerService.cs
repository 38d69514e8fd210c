using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using OrchardCore.Infrastructure.Html;

namespace CivicSite.Engine.Text.Html;

/// <summary>
/// Reads HTML as a stream of AngleSharp's tokens and writes the allowed part of it anew. Nothing of the source is copied as it
/// stands; the output holds only elements of the HTML namespace whose content is parsed the ordinary way, so there is nothing in
/// it that a second parser could read differently. No tree is built: time and memory grow with the length of the input only.
/// </summary>
internal sealed class HtmlSanitizerService : IHtmlSanitizerService
{
    /// <summary>Elements that go with all that is in them. Of other unknown elements the text stays.</summary>
    private static readonly FrozenDictionary<string, HtmlParseMode> _dropped = new Dictionary<string, HtmlParseMode>(StringComparer.Ordinal)
    {
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["xmp"] = HtmlParseMode.Rawtext,
        ["textarea"] = HtmlParseMode.RCData,
        ["title"] = HtmlParseMode.RCData,
        ["plaintext"] = HtmlParseMode.Plaintext,
        ["noscript"] = HtmlParseMode.PCData,
        ["template"] = HtmlParseMode.PCData,
        ["svg"] = HtmlParseMode.PCData,
        ["math"] = HtmlParseMode.PCData,
        ["object"] = HtmlParseMode.PCData,
        ["applet"] = HtmlParseMode.PCData,
        ["audio"] = HtmlParseMode.PCData,
        ["video"] = HtmlParseMode.PCData,
        ["canvas"] = HtmlParseMode.PCData,
        ["select"] = HtmlParseMode.PCData,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public string Sanitize(string html)
    {
        if (string.IsNullOrEmpty(html))
            return "";
        var output = new HtmlOutput(html.Length);
        var tree = new HtmlTree(output);
        using var source = new TextSource(html);
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type == HtmlTokenType.Character)
                tree.Text(token.Data);
            else if (token is not HtmlTagToken tag)
                continue;
            else if (tag.Type == HtmlTokenType.StartTag && _dropped.ContainsKey(tag.Name))
                Skip(tokenizer, tag);
            else if (ElementRule.For(tag.Name) is not { } rule)
                continue;
            else if (tag.Type == HtmlTokenType.EndTag)
                tree.Close(rule);
            else if (AttributeCleaner.Clean(rule, tag) is var attributes && (attributes is not null || !rule.Is(Traits.Void)))
                tree.Open(rule, attributes);
        }
        tree.CloseAll();
        return output.ToString();
    }

    private static void Skip(HtmlTokenizer tokenizer, HtmlTagToken root)
    {
        var foreign = root.Name is "svg" or "math";
        if (foreign && root.IsSelfClosing)
            return;
        tokenizer.State = _dropped[root.Name];
        for (var depth = 1; depth > 0;)
        {
            var token = tokenizer.Get();
            if (token.Type == HtmlTokenType.EndOfFile)
                return;
            if (token is not HtmlTagToken tag)
                continue;
            if (tag.Name == root.Name)
                depth += tag.Type == HtmlTokenType.EndTag ? -1 : tag.IsSelfClosing && foreign ? 0 : 1;
            else if (!foreign && tag.Type == HtmlTokenType.StartTag && _dropped.TryGetValue(tag.Name, out var mode))
                tokenizer.State = mode;
        }
    }
}
