using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CivicSite.Engine.Contents.History;

/// <summary>Writes differences with the elements for deleted and inserted text.</summary>
internal static class DiffHtml
{
    public static IHtmlContent Write(IEnumerable<DiffPiece> pieces)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            if (piece.Kind == DiffKind.Same)
            {
                html.Append(piece.Text);
                continue;
            }

            var element = new TagBuilder(piece.Kind == DiffKind.Added ? "ins" : "del");
            element.InnerHtml.Append(piece.Text);
            html.AppendHtml(element);
        }

        return html;
    }
}
