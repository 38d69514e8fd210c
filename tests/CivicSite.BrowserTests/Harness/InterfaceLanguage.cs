using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CivicSite.Testing;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Harness;

/// <summary>
/// Finds texts of the interface that are not in the page's language. The content is Russian whatever the language of the interface:
/// what the recipe and the modules' definitions say, and what tests type.
/// </summary>
internal static partial class InterfaceLanguage
{
    private const int ShortestContent = 3;

    // What people read or hear of the page itself; texts marked as being in another language are not judged.
    private const string Collect = """
        () => {
          const skipped = 'script, style, noscript, svg, code, pre, textarea, .code, .editor-text, [contenteditable=true]';
          const ours = element => !element.closest(skipped) && element.closest('[lang]') === document.documentElement;
          const texts = [];
          for (const element of document.body.querySelectorAll('*')) {
            if (!ours(element)) continue;
            for (const node of element.childNodes) if (node.nodeType === 3) texts.push(node.textContent);
            for (const name of ['aria-label', 'placeholder', 'alt', 'title']) texts.push(element.getAttribute(name) ?? '');
          }
          return [...new Set(texts.map(text => text.replace(/\s+/g, ' ').trim()).filter(text => text.length > 1))];
        }
        """;

    // Names of products, formats and people, which are the same in both languages.
    private static readonly HashSet<string> SameInBoth = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "RSS", "Atom", "JSON", "URL", "HTML", "HTTP", "SEO", "EN", "RU", "OrchardCore", "Orchard", "Core", "CivicSite", "English",
        "JPEG", "PNG", "WebP", "GIF", "AVIF", "PDF", "CSV", "DOCX", "XLSX", "SVG", "robots", "txt", "Alt", "Bing", "Open", "Graph", "Twitter", "Telegram", "IV", "VII", "XV", "GeoJSON", "Polygon", "MultiPolygon",
    };

    private static readonly Lazy<Task<string[]>> Content = new(ReadContentAsync);

    /// <param name="language"><c>ru</c> or <c>en</c>.</param>
    public static async Task<IReadOnlyList<string>> ForeignAsync(IPage page, string language)
    {
        var texts = await page.EvaluateAsync<string[]>(Collect);
        var content = await Content.Value;
        return [.. texts.Where(text => language == "en" ? HasRussian(text, content) : IsEnglish(text))];
    }

    private static bool HasRussian(string text, string[] content)
    {
        // Lists cut long texts short.
        var rest = text.TrimEnd('…');
        if (rest.Length < text.Length && content.Any(known => known.StartsWith(rest, StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var known in content)
        {
            rest = rest.Replace(known, "", StringComparison.Ordinal);
        }

        return Cyrillic().IsMatch(rest);
    }

    private static bool IsEnglish(string text) =>
        !Cyrillic().IsMatch(text)
        && !text.AsSpan().ContainsAny("/._@")
        && (text.Contains(' ') || !text.Contains('-'))
        && Words().Matches(text).Any(word => !SameInBoth.Contains(word.Value));

    private static async Task<string[]> ReadContentAsync()
    {
        var texts = new List<string>();
        foreach (var recipe in Directory.EnumerateFiles(Path.Combine(Repository.Root, "recipes"), "*.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(recipe));
            texts.AddRange(Strings(json.RootElement).SelectMany(text => Tags().Split(text)).SelectMany(text => text.Split('\n')));
        }

        foreach (var code in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Modules"), "*.cs", SearchOption.AllDirectories))
        {
            texts.AddRange(Literals().Matches(await File.ReadAllTextAsync(code)).Select(match => match.Groups["text"].Value));
        }

        return
        [
            .. texts.Select(text => Spaces().Replace(WebUtility.HtmlDecode(text), " ").Trim())
                .Where(text => text.Length >= ShortestContent && Cyrillic().IsMatch(text))
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(text => text.Length),
        ];
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        _ => [],
    };

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.None, 1000)]
    private static partial Regex Cyrillic();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("\"(?<text>[^\"\\\\\n]*\\p{IsCyrillic}[^\"\\\\\n]*)\"", RegexOptions.None, 5000)]
    private static partial Regex Literals();
}
