using CivicSite.News.Handlers;
using CivicSite.News.Models;

namespace CivicSite.UnitTests.News;

public sealed class NewsRulesTests
{
    private static readonly DateTime Now = new(2021, 1, 15, 0, 0, 0, DateTimeKind.Utc);

    private static readonly NewsFacts Good = new(
        "4art1c1e000000000000000001", "Заголовок", "Лид", HasTopic: true, CoverAlt: null, SourceUrl: "", RelatedIds: [], Path: "news/zagolovok", PublicationUtc: null);

    [Fact]
    public void A_complete_article_may_be_published() => Assert.Empty(NewsRules.Check(Good, forPublication: true, Now));

    [Fact]
    public void An_empty_draft_may_be_saved() =>
        Assert.Empty(NewsRules.Check(Good with { Title = "", Lead = "", HasTopic = false, CoverAlt = "" }, forPublication: false, Now));

    [Fact]
    public void Publication_needs_lead_topic_and_a_described_cover() =>
        Assert.Equal(
            [NewsFault.LeadMissing, NewsFault.TopicMissing, NewsFault.CoverWithoutAlt],
            NewsRules.Check(Good with { Lead = "  ", HasTopic = false, CoverAlt = " " }, forPublication: true, Now));

    [Theory]
    [InlineData(250, 600, 0)]
    [InlineData(251, 600, 1)]
    [InlineData(250, 601, 1)]
    [InlineData(1_000_000, 1_000_000, 2)]
    public void Lengths_are_limited_in_drafts_too(int title, int lead, int faults) =>
        Assert.Equal(faults, NewsRules.Check(Good with { Title = new string('я', title), Lead = new string('я', lead) }, forPublication: false, Now).Count());

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("http://пример.рф/новость?id=1", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JAVASCRIPT:alert(1)", false)]
    [InlineData("data:text/html,<script>", false)]
    [InlineData("//example.org", false)]
    [InlineData("/news", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("https://", false)]
    [InlineData("www.example.org", false)]
    public void A_source_is_a_page_of_the_web(string url, bool allowed) =>
        Assert.Equal(!allowed, NewsRules.Check(Good with { SourceUrl = url }, forPublication: false, Now).Contains(NewsFault.SourceNotWeb));

    [Fact]
    public void An_article_is_not_related_to_itself() =>
        Assert.Equal([NewsFault.RelatedToItself], NewsRules.Check(Good with { RelatedIds = ["4other", Good.Id] }, forPublication: false, Now));

    [Theory]
    [InlineData("news", true)]
    [InlineData("/News/RSS", true)]
    [InlineData("news/media", true)]
    [InlineData("news/topic/tos", true)]
    [InlineData("news/2020", true)]
    [InlineData("news/2020/12", true)]
    [InlineData("news/2020-god", false)]
    [InlineData("news/rss-lenty", false)]
    [InlineData("novosti/2020", false)]
    [InlineData("", false)]
    public void Addresses_of_lists_are_taken(string path, bool taken) =>
        Assert.Equal(taken, NewsRules.Check(Good with { Path = path }, forPublication: false, Now).Contains(NewsFault.AddressTaken));

    [Fact]
    public void News_does_not_come_from_the_future()
    {
        Assert.Empty(NewsRules.Check(Good with { PublicationUtc = Now }, forPublication: true, Now));
        Assert.Equal([NewsFault.DateInFuture], NewsRules.Check(Good with { PublicationUtc = Now.AddSeconds(1) }, forPublication: true, Now));
        Assert.Empty(NewsRules.Check(Good with { PublicationUtc = Now.AddSeconds(1) }, forPublication: false, Now));
    }

    [Fact]
    public void Facts_come_from_the_parts()
    {
        var item = NewsSamples.Article(part =>
        {
            part.Cover = new() { Paths = ["news/forum.jpg"], MediaTexts = [" Участники форума "] };
            part.Source = new() { Url = "https://example.org" };
            part.Related = new() { ContentItemIds = ["4other"] };
        });

        var facts = NewsArticleHandler.Facts(item, item.Article());

        Assert.Equal(new NewsFacts(item.ContentItemId, "IV форум ТОС", "Представители 18 ТОС обменялись опытом.", true, "Участники форума", "https://example.org", facts.RelatedIds, "", null), facts);
        Assert.Equal(["4other"], facts.RelatedIds);
    }
}
