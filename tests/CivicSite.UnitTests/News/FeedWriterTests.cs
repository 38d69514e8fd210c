using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CivicSite.News.Feeds;

namespace CivicSite.UnitTests.News;

public sealed class FeedWriterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly DateTimeOffset Published = new(2017, 12, 31, 12, 0, 0, TimeSpan.FromHours(7));

    private static readonly FeedDocument Feed = new(
        "Новости & <b>город</b>", "Описание", "https://example.org/news/rss", "https://example.org/news", "ru", "Саяногорск", Published,
        [new FeedEntry("tag:example.org,2017-12-31:4a", "Кавычки \"и\" ]]> <script>", "https://example.org/news/a?x=1&y=2", "A < B & «C»", Published, Published.AddDays(1), "ТОС")]);

    [Fact]
    public async Task Rss_is_well_formed_and_keeps_the_text()
    {
        var rss = await WriteAsync(FeedWriter.WriteRssAsync, Feed);
        var channel = rss.Root!.Element("channel")!;
        var item = channel.Element("item")!;

        Assert.Equal("2.0", rss.Root.Attribute("version")?.Value);
        Assert.Equal(Feed.Title, channel.Element("title")?.Value);
        Assert.Equal(Feed.SelfUrl, channel.Element(Atom + "link")?.Attribute("href")?.Value);
        Assert.Equal(Feed.Entries[0].Title, item.Element("title")?.Value);
        Assert.Equal(Feed.Entries[0].Url, item.Element("link")?.Value);
        Assert.Equal("Sun, 31 Dec 2017 12:00:00 +0700", item.Element("pubDate")?.Value);
        Assert.Equal("false", item.Element("guid")?.Attribute("isPermaLink")?.Value);
    }

    [Fact]
    public async Task The_description_of_rss_is_html_so_plain_text_is_encoded_for_it()
    {
        var rss = await WriteAsync(FeedWriter.WriteRssAsync, Feed);

        var html = rss.Descendants("item").Single().Element("description")!.Value;
        Assert.StartsWith("A &lt; B &amp; ", html, StringComparison.Ordinal);
        Assert.Equal(Feed.Entries[0].Summary, System.Net.WebUtility.HtmlDecode(html));
    }

    [Fact]
    public async Task Atom_has_all_that_the_standard_requires()
    {
        var atom = (await WriteAsync(FeedWriter.WriteAtomAsync, Feed)).Root!;
        var entry = atom.Element(Atom + "entry")!;

        Assert.All(["id", "title", "updated", "author"], name => Assert.NotNull(atom.Element(Atom + name)));
        Assert.Equal("2017-12-31T12:00:00+07:00", entry.Element(Atom + "published")?.Value);
        Assert.Equal("2018-01-01T12:00:00+07:00", entry.Element(Atom + "updated")?.Value);
        Assert.Equal(Feed.Entries[0].Id, entry.Element(Atom + "id")?.Value);
        Assert.Equal("ТОС", entry.Element(Atom + "category")?.Attribute("term")?.Value);
    }

    [Fact]
    public async Task Dates_do_not_depend_on_the_language()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-RU");
        try
        {
            var rss = await WriteAsync(FeedWriter.WriteRssAsync, Feed);
            Assert.Equal("Sun, 31 Dec 2017 12:00:00 +0700", rss.Root!.Element("channel")!.Element("lastBuildDate")?.Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task What_xml_cannot_hold_is_dropped()
    {
        var feed = Feed with { Title = "a\0b\u0008c\ud800d\uffffe😀" };

        Assert.Equal("abcde😀", (await WriteAsync(FeedWriter.WriteRssAsync, feed)).Root!.Element("channel")!.Element("title")?.Value);
    }

    private static async Task<XDocument> WriteAsync(Func<FeedDocument, Stream, Task> write, FeedDocument feed)
    {
        using var output = new MemoryStream();
        await write(feed, output);
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", text, StringComparison.Ordinal);
        return XDocument.Parse(text);
    }
}
