using System.Text.Json;
using CivicSite.News.Services;
using CivicSite.News.ViewModels;

namespace CivicSite.UnitTests.News;

public sealed class NewsJsonLdTests
{
    private static readonly NewsCard Card = new(
        "4a", "</script><script>alert('1')</script> & [raw]", "/news/a", "Лид «в кавычках»", new DateTimeOffset(2017, 12, 31, 12, 0, 0, TimeSpan.FromHours(7)), new TermLink("ТОС", "/news/topic/tos"), null, false);

    [Fact]
    public void It_cannot_leave_its_script_element()
    {
        var json = NewsJsonLd.Write(Card, "https://example.org/news/a", null, "Саяногорск", null);

        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.DoesNotContain("[", json, StringComparison.Ordinal);
        Assert.Contains("Лид «в кавычках»", json, StringComparison.Ordinal);
    }

    [Fact]
    public void It_describes_the_article()
    {
        var json = NewsJsonLd.Write(Card, "https://example.org/news/a", "https://example.org/media/a.jpg", "Саяногорск", Card.Published.AddDays(2));

        var article = JsonDocument.Parse(json).RootElement;
        Assert.Equal("NewsArticle", article.GetProperty("@type").GetString());
        Assert.Equal(Card.Title, article.GetProperty("headline").GetString());
        Assert.Equal("2017-12-31T12:00:00+07:00", article.GetProperty("datePublished").GetString());
        Assert.Equal("2018-01-02T12:00:00+07:00", article.GetProperty("dateModified").GetString());
        Assert.Equal("ТОС", article.GetProperty("articleSection").GetString());
        Assert.Equal("https://example.org/media/a.jpg", article.GetProperty("image").GetString());
    }
}
