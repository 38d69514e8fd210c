using System.Globalization;
using System.Text;
using System.Xml;

namespace CivicSite.News.Feeds;

/// <summary>Writes feeds as XML.</summary>
internal static class FeedWriter
{
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        CloseOutput = false,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    public static async Task WriteRssAsync(FeedDocument feed, Stream output)
    {
        await using var xml = XmlWriter.Create(output, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "rss", null);
        await xml.WriteAttributeStringAsync(null, "version", null, "2.0");
        await xml.WriteAttributeStringAsync("xmlns", "atom", null, AtomNamespace);
        await xml.WriteStartElementAsync(null, "channel", null);
        await TextAsync(xml, "title", feed.Title);
        await TextAsync(xml, "link", feed.PageUrl);
        await TextAsync(xml, "description", feed.Description);
        await TextAsync(xml, "language", feed.Language);
        await TextAsync(xml, "lastBuildDate", Rfc822(feed.Updated));
        await xml.WriteStartElementAsync("atom", "link", AtomNamespace);
        await xml.WriteAttributeStringAsync(null, "href", null, feed.SelfUrl);
        await xml.WriteAttributeStringAsync(null, "rel", null, "self");
        await xml.WriteAttributeStringAsync(null, "type", null, "application/rss+xml");
        await xml.WriteEndElementAsync();
        foreach (var entry in feed.Entries)
        {
            await WriteRssItemAsync(xml, entry);
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    public static async Task WriteAtomAsync(FeedDocument feed, Stream output)
    {
        await using var xml = XmlWriter.Create(output, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "feed", AtomNamespace);
        await xml.WriteAttributeStringAsync("xml", "lang", null, feed.Language);
        await AtomTextAsync(xml, "id", feed.SelfUrl);
        await AtomTextAsync(xml, "title", feed.Title);
        await AtomTextAsync(xml, "subtitle", feed.Description);
        await AtomTextAsync(xml, "updated", Rfc3339(feed.Updated));
        await AtomLinkAsync(xml, feed.SelfUrl, "self", "application/atom+xml");
        await AtomLinkAsync(xml, feed.PageUrl, "alternate", "text/html");
        await xml.WriteStartElementAsync(null, "author", AtomNamespace);
        await AtomTextAsync(xml, "name", feed.Publisher);
        await xml.WriteEndElementAsync();
        foreach (var entry in feed.Entries)
        {
            await WriteAtomEntryAsync(xml, entry);
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    /// <summary>Drops what XML 1.0 cannot hold: control characters and halves of surrogate pairs.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    private static async Task WriteRssItemAsync(XmlWriter xml, FeedEntry entry)
    {
        await xml.WriteStartElementAsync(null, "item", null);
        await TextAsync(xml, "title", entry.Title);
        await TextAsync(xml, "link", entry.Url);
        await xml.WriteStartElementAsync(null, "guid", null);
        await xml.WriteAttributeStringAsync(null, "isPermaLink", null, "false");
        await xml.WriteStringAsync(Clean(entry.Id));
        await xml.WriteEndElementAsync();
        await TextAsync(xml, "pubDate", Rfc822(entry.Published));

        // The description of RSS is HTML: the plain text of the summary is encoded once for that and once more by the writer.
        await TextAsync(xml, "description", Html(entry.Summary));
        if (entry.Category is not null)
        {
            await TextAsync(xml, "category", entry.Category);
        }

        await xml.WriteEndElementAsync();
    }

    private static async Task WriteAtomEntryAsync(XmlWriter xml, FeedEntry entry)
    {
        await xml.WriteStartElementAsync(null, "entry", AtomNamespace);
        await AtomTextAsync(xml, "id", entry.Id);
        await AtomTextAsync(xml, "title", entry.Title);
        await AtomTextAsync(xml, "published", Rfc3339(entry.Published));
        await AtomTextAsync(xml, "updated", Rfc3339(entry.Updated));
        await AtomLinkAsync(xml, entry.Url, "alternate", "text/html");
        await AtomTextAsync(xml, "summary", entry.Summary);
        if (entry.Category is not null)
        {
            await xml.WriteStartElementAsync(null, "category", AtomNamespace);
            await xml.WriteAttributeStringAsync(null, "term", null, Clean(entry.Category));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    private static string Html(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static Task TextAsync(XmlWriter xml, string name, string text) =>
        xml.WriteElementStringAsync(null, name, null, Clean(text));

    private static Task AtomTextAsync(XmlWriter xml, string name, string text) =>
        xml.WriteElementStringAsync(null, name, AtomNamespace, Clean(text));

    private static async Task AtomLinkAsync(XmlWriter xml, string href, string rel, string type)
    {
        await xml.WriteStartElementAsync(null, "link", AtomNamespace);
        await xml.WriteAttributeStringAsync(null, "href", null, href);
        await xml.WriteAttributeStringAsync(null, "rel", null, rel);
        await xml.WriteAttributeStringAsync(null, "type", null, type);
        await xml.WriteEndElementAsync();
    }

    // RFC 822 wants "+0700", which no standard format writes.
    private static string Rfc822(DateTimeOffset time) =>
        time.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + time.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static string Rfc3339(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
