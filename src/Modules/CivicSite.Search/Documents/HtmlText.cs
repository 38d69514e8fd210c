using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CivicSite.Search.Documents;

/// <summary>Makes plain texts of HTML that the site has sanitised.</summary>
public static partial class HtmlText
{
    private static readonly HashSet<string> Inline =
        new(StringComparer.OrdinalIgnoreCase) { "a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u" };

    /// <summary>The text as a reader sees it; blocks end with a line break.</summary>
    public static string ToPlain(string? html)
    {
        if (string.IsNullOrEmpty(html))
        {
            return "";
        }

        var text = new StringBuilder(html.Length);
        var end = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            text.Append(html, end, tag.Index - end);
            end = tag.Index + tag.Length;
            var name = html.AsSpan(tag.Index, tag.Length).Trim("</>");
            var length = name.IndexOfAny(" \t\r\n/");
            if (!Inline.Contains((length < 0 ? name : name[..length]).ToString()))
            {
                text.Append('\n');
            }
        }

        return LineBreaks().Replace(WebUtility.HtmlDecode(text.Append(html, end, html.Length - end).ToString()), "\n").Trim();
    }

    [GeneratedRegex(@"<!--.*?-->|</?[a-zA-Z][^>]*>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex LineBreaks();
}
