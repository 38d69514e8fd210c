using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CivicSite.Engine.Text.Html;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Text;

/// <summary>Arbitrary and enormous input. A full HTML parser, as a browser has it, judges the output.</summary>
public sealed class HtmlSanitizerHostileTests
{
    private static readonly string[] _pieces =
    [
        "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href=/x>", "<a href='javascript:x'>", "</a>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>",
        "<table>", "</table>", "<tbody>", "<thead>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<caption>", "<colgroup>", "<col>", "<h2>", "</h2>", "<h3>", "<div>", "</div>",
        "<svg>", "</svg>", "<math>", "</math>", "<mtext>", "<mglyph>", "<foreignObject>", "<desc>", "<style>", "</style>", "<script>", "</script>", "<template>", "</template>",
        "<noscript>", "</noscript>", "<textarea>", "</textarea>", "<title>", "</title>", "<select>", "</select>", "<option>", "<form>", "</form>", "<iframe>", "</iframe>", "<xmp>", "</xmp>",
        "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?", "<!", "<pre>\n", "</pre>", "<dl>", "<dt>", "<dd>", "</dl>", "<details>", "<summary>", "<figure>", "<br>", "</br>", "<hr/>", "<img src=/media/a.jpg onerror=x>",
        "<span class=lead>", "<span>", "</span>", "<blockquote>", "</blockquote>", "<q>", "<button>", "<frameset>", "<body onload=x>", "<plaintext ", "<p title=\"", "\">", "'", "\"", "=", "/", ">", "<", "&lt;", "&amp;", "&nbsp;", "&#0;", "&#13;", "&",
        " ", "\n", "\r", "\0", "\uD800", "\uDC00", "😀", "текст", "a", " onerror=alert(1) ", " style=x ", "<a id=x name=y ", "<p lang=ru dir=ltr class='lead note'>", "\u00A0", "\uFEFF",
    ];

    private static readonly string[] _elements =
    [
        "p", "div", "pre", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "details", "summary", "blockquote", "hr", "br", "wbr", "img",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "strong", "em", "u", "s", "sub", "sup", "small", "mark", "code", "kbd", "abbr", "cite", "span", "q", "del", "ins", "time",
    ];

    private static readonly string[] _attributes =
    [
        "href", "target", "rel", "hreflang", "src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding", "title", "lang", "dir", "class", "cite", "datetime",
        "start", "reversed", "type", "value", "open", "span", "colspan", "rowspan", "scope", "abbr",
    ];

    private readonly HtmlSanitizerService _sanitizer = new();

    [Fact]
    public void Whatever_goes_in_only_allowed_HTML_comes_out()
    {
        var soup = Gen.Elements(_pieces).ListOf().Select(pieces => string.Concat(pieces)).Resize(60).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(soup, IsSafe));
    }

    [Fact]
    public void Any_text_at_all_is_cleaned() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(ArbMap.Default.ArbFor<string>(), IsSafe));

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b class=lead>", 100_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<ul><li>", 100_000)]
    [InlineData("<p><a href=/x>", 100_000)]
    [InlineData("<svg><math><template>", 50_000)]
    [InlineData("</p></b></td>", 100_000)]
    [InlineData("<!--", 250_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("&", 1_000_000)]
    [InlineData("текст ", 200_000)]
    [InlineData("<script><!--<script>", 50_000)]
    [InlineData("<p class=\"lead lead\" title='a' ", 30_000)]
    [InlineData("<![CDATA[", 100_000)]
    public void A_megabyte_takes_no_longer_than_its_length_warrants(string piece, int count)
    {
        _sanitizer.Sanitize(string.Concat(Enumerable.Repeat(piece, count / 10)));
        var html = string.Concat(Enumerable.Repeat(piece, count));
        var watch = Stopwatch.StartNew();
        var clean = _sanitizer.Sanitize(html);
        // A quadratic step over 100,000 pieces would take minutes; the bound leaves room for a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
        Assert.True(clean.Length <= 6 * html.Length);
    }

    [Fact]
    public void Elements_too_deep_lose_their_tags_and_keep_their_text()
    {
        var clean = _sanitizer.Sanitize(string.Concat(Enumerable.Repeat("<div>a", 1_000)));
        Assert.Equal(1_000, clean.Count(character => character == 'a'));
        Assert.InRange(clean.Split("<div>").Length, 10, 100);
    }

    [Fact]
    public void Ten_thousand_attributes_are_no_burden()
    {
        var attributes = string.Concat(Enumerable.Range(0, 10_000).Select(number => $" a{number}=x"));
        Assert.Equal("<p>a</p>", _sanitizer.Sanitize($"<p{attributes}>a</p>"));
    }

    private bool IsSafe(string? html)
    {
        var clean = _sanitizer.Sanitize(html!);
        Assert.Equal(clean, _sanitizer.Sanitize(clean));
        foreach (var scripting in new[] { false, true })
        {
            var body = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument("<!DOCTYPE html><body>" + clean).Body!;
            AssertAllowed(body);
            // What a browser makes of it and writes back is as harmless: the sanitiser has nothing to take away from it.
            AssertAllowed(new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument("<!DOCTYPE html><body>" + body.InnerHtml).Body!);
        }
        return true;
    }

    private static void AssertAllowed(IElement body)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            Assert.Contains(element.LocalName, _elements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, _attributes));
            Assert.DoesNotContain("javascript", element.GetAttribute("href") ?? "", StringComparison.OrdinalIgnoreCase);
        }
        Assert.DoesNotContain(body.Descendants<IComment>(), _ => true);
    }
}
