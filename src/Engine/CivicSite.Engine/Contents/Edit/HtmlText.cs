using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>Writes HTML as text with light marks, a block in a line, so that people can compare two versions.</summary>
internal static class HtmlText
{
    public static string Read(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }

        var text = new StringBuilder();
        using var document = new HtmlParser().ParseDocument(html);
        Write(document.Body!, text);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    private static void Write(INode parent, StringBuilder text)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText content:
                    text.Append(content.Data.ReplaceLineEndings(" "));
                    break;
                case IElement element:
                    Write(element, text);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Write(IElement element, StringBuilder text)
    {
        var (before, after) = Marks(element);
        text.Append(before);
        Write((INode)element, text);
        text.Append(after);
    }

    private static (string Before, string After) Marks(IElement element) => element.LocalName switch
    {
        "h2" or "h3" or "h4" or "h5" or "h6" => ($"\n{new string('#', element.LocalName[1] - '0')} ", "\n"),
        "li" => ("\n- ", "\n"),
        "blockquote" => ("\n> ", "\n"),
        "p" or "div" or "ul" or "ol" or "table" or "tr" or "figure" or "figcaption" or "pre" => ("\n", "\n"),
        "td" or "th" => ("", " | "),
        "br" => ("\n", ""),
        "hr" => ("\n---\n", ""),
        "strong" or "b" => ("**", "**"),
        "em" or "i" => ("_", "_"),
        "s" or "del" => ("~~", "~~"),
        "a" => ("", $" ({element.GetAttribute("href")})"),
        "img" => ($"[{element.GetAttribute("alt")}: {element.GetAttribute("src")}]", ""),
        _ => ("", ""),
    };
}
