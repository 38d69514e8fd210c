using System.Text.Encodings.Web;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>A text for paper: no pictures, links, attributes or anything else that would make the printer ask for an address.</summary>
internal sealed class PrintableHtml : IHtmlContent
{
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "em", "strong", "b", "i", "sub", "sup", "table", "thead", "tbody", "tr", "th", "td",
    };

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript", "textarea", "title",
    };

    private readonly IElement _body;

    private PrintableHtml(IElement body) => _body = body;

    public static PrintableHtml Of(IHtmlContent html)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        html.WriteTo(text, HtmlEncoder.Default);
        var body = new HtmlParser().ParseDocument(text.ToString()).Body!;
        foreach (var element in body.QuerySelectorAll("*").Reverse().ToList())
        {
            Simplify(element);
        }

        return new PrintableHtml(body);
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var node in _body.ChildNodes)
        {
            node.ToHtml(writer);
        }
    }

    private static void Simplify(IElement element)
    {
        if (Dropped.Contains(element.LocalName))
        {
            element.Remove();
        }
        else if (!Kept.Contains(element.LocalName))
        {
            element.Replace([.. element.ChildNodes]);
        }
        else
        {
            foreach (var attribute in element.Attributes.ToList())
            {
                element.RemoveAttribute(attribute.Name);
            }
        }
    }
}
