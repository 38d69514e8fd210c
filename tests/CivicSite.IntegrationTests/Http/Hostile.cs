using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Text that would be markup or code wherever it is not encoded, and what finds out whether it became that.</summary>
internal static class Hostile
{
    private static readonly XName[] Forbidden = ["script", "i", "img", "{http://www.w3.org/1999/xhtml}script"];

    /// <summary>Breaks out of text, attributes with either quote, scripts, comments, CDATA and JSON.</summary>
    /// <param name="mark">What the text is found by.</param>
    public static string Text(string mark) =>
        $"{mark}</title></script><script data-evil>evil()</script>\"'><img src=x onerror=evil() data-evil>--><i data-evil>]]>\\\",{{{{7*7}}}}\u2028\u202E";

    /// <summary>Fails when the page holds markup or code that came from <see cref="Text"/>, or any inline code.</summary>
    public static void AssertHarmless(SitePage page)
    {
        Assert.True((int)page.Status < 500, $"{page.Url} answered {(int)page.Status}.");
        if (page.Html is { } html)
        {
            var faults = html.All.Where(IsEvil).Select(element => element.OuterHtml).ToList();
            Assert.True(faults.Count == 0, $"{page.Url} holds {string.Join('\n', faults)}");
            foreach (var data in html.QuerySelectorAll("script[type='application/ld+json']"))
            {
                using var json = JsonDocument.Parse(data.TextContent);
            }
        }
        else if (page.Headers.GetValueOrDefault("Content-Type", "").Contains("xml", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(XDocument.Parse(page.Body).Descendants(), element => Forbidden.Contains(element.Name));
        }
    }

    /// <summary>Sends bytes as they are and reads the whole answer.</summary>
    public static async Task<string> SendAsync(Uri site, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(request);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static bool IsEvil(IElement element) =>
        element.HasAttribute("data-evil") || element.HasAttribute("style") || element.LocalName == "style" || element.Attributes.Any(IsEvil)
        || (element.LocalName == "script" && !element.HasAttribute("src") && element.GetAttribute("type") != "application/ld+json");

    private static bool IsEvil(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (attribute.Name is "href" or "src" or "action" or "formaction"
            && attribute.Value.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
}
