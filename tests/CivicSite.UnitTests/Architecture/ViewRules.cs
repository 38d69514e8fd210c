using System.Globalization;
using System.Text.RegularExpressions;

namespace CivicSite.UnitTests.Architecture;

/// <summary>What a template may not hold, because the content security policy forbids it or because it is unsafe.</summary>
internal static partial class ViewRules
{
    public static IEnumerable<string> InlineCode(string text)
    {
        var markup = Comment().Replace(text, "");
        foreach (Match script in Script().Matches(markup))
        {
            if (script.Groups["body"].Value.Trim().Length > 0 && !JsonLd().IsMatch(script.Groups["attributes"].Value))
            {
                yield return "inline script";
            }
        }

        if (Style().IsMatch(markup))
        {
            yield return "inline style element";
        }

        foreach (Match attribute in ForbiddenAttribute().Matches(markup))
        {
            yield return $"inline {attribute.Groups["name"].Value.ToLowerInvariant()} attribute";
        }

        if (JavaScriptUrl().IsMatch(markup))
        {
            yield return "javascript: address";
        }
    }

    public static IEnumerable<string> RawHtml(string text) =>
        RawCall().Matches(Comment().Replace(text, "")).Select(call => call.Value);

    /// <summary>The widths in pixels at which a template asks for pictures of the library.</summary>
    public static IEnumerable<int> PictureWidths(string text) =>
        PictureWidth().Matches(Comment().Replace(text, "")).Select(width => int.Parse(width.Groups["pixels"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<script\b(?<attributes>[^>]*)>(?<body>.*?)</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"\btype\s*=\s*[""']application/ld\+json[""']", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex JsonLd();

    [GeneratedRegex(@"<style(?!\s[^>]*asp-src)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Style();

    [GeneratedRegex(@"<[a-z][^<>]*?\s(?<name>style|on[a-z]+)\s*=\s*[""'@]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForbiddenAttribute();

    [GeneratedRegex(@"[""']\s*javascript:", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex JavaScriptUrl();

    [GeneratedRegex(@"(\bimg-width=""|\bAssetUrl\([^)]*\bwidth:\s*)(?<pixels>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PictureWidth();

    [GeneratedRegex(@"\bHtml\.Raw\s*\(|new\s+HtmlString\s*\(", RegexOptions.None, 1000)]
    private static partial Regex RawCall();
}
