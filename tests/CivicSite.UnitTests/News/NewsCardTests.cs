using CivicSite.News.Indexes;
using CivicSite.News.Models;
using CivicSite.News.Services;
using CivicSite.News.ViewModels;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.News;

public sealed class NewsCardTests
{
    [Fact]
    public void A_card_shows_the_site_time_and_the_topic()
    {
        var item = NewsSamples.Article();
        item.Apply(new AutoroutePart { Path = "news/форум" });

        var card = NewsCards.Card(item, NewsSamples.Context("/portal"));

        Assert.Equal(new DateTimeOffset(2017, 12, 31, 12, 0, 0, TimeSpan.FromHours(7)), card.Published);
        Assert.Equal("/portal/news/%D1%84%D0%BE%D1%80%D1%83%D0%BC", card.Url);
        Assert.Equal(new TermLink("ТОС", "/portal/news/topic/tos"), card.Topic);
        Assert.Null(card.Cover);
    }

    [Fact]
    public void The_editors_date_goes_before_the_date_of_publication()
    {
        var item = NewsSamples.Article(part => part.PublicationTime = new() { Value = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc) });

        Assert.Equal(2016, NewsCards.Card(item, NewsSamples.Context()).Published.Year);
    }

    [Fact]
    public void An_item_without_parts_still_makes_a_card()
    {
        var item = new ContentItem { ContentItemId = "4x", ContentType = "NewsArticle" };

        var card = NewsCards.Card(item, NewsSamples.Context());

        Assert.Equal(("", "", "/Contents/ContentItems/4x"), (card.Title, card.Lead, card.Url));
        Assert.Null(card.Topic);
    }

    [Fact]
    public void A_hostile_source_is_not_shown()
    {
        var part = new NewsArticlePart { Source = new() { Url = "javascript:alert(1)", Text = "Источник" } };

        Assert.Null(NewsCards.Source(part));
    }

    [Fact]
    public void A_source_without_text_shows_its_host()
    {
        var part = new NewsArticlePart { Source = new() { Url = "https://example.org/a" } };

        Assert.Equal(new SourceLink("example.org", "https://example.org/a"), NewsCards.Source(part));
    }

    [Fact]
    public void A_mention_needs_a_link_that_opens()
    {
        var item = new ContentItem { ContentItemId = "4m", ContentType = "MediaMention", DisplayText = "О форуме" };
        item.Apply(new MediaMentionPart { Link = new() { Url = "https://example.org/1" }, Medium = new() { Text = "Издание" }, PublishedOn = new() { Value = new DateTime(2020, 5, 9, 0, 0, 0, DateTimeKind.Unspecified) } });
        var broken = new ContentItem { ContentItemId = "4n", ContentType = "MediaMention", DisplayText = "Без ссылки" };

        var card = Assert.Single(NewsCards.Mentions([item, broken], NewsSamples.Context()));

        Assert.Equal(("example.org", new DateOnly(2020, 5, 9)), (card.Host, card.PublishedOn));
    }

    [Fact]
    public void Index_rows_hold_what_lists_order_by()
    {
        var item = NewsSamples.Article(part =>
        {
            part.Pinned = new() { Value = true };
            part.Settlement = new() { TermContentItemIds = ["4a", "4b", "4a", ""] };
        });

        var row = NewsArticleIndexProvider.Row(item);

        Assert.Equal((item.ContentItemId, NewsSamples.Tos.Id, NewsArticleIndexProvider.PinnedPriority, item.PublishedUtc), (row.ContentItemId, row.TopicId, row.Priority, row.PublicationUtc));
        Assert.Equal(["4a", "4b"], NewsArticleIndexProvider.SettlementRows(item).Select(settlement => settlement.SettlementId));
    }

    [Fact]
    public void Saving_and_publishing_in_one_go_is_no_modification()
    {
        var item = NewsSamples.Article();
        item.ModifiedUtc = item.PublishedUtc!.Value.AddMinutes(5);
        Assert.Null(NewsArticlePages.Modified(item));

        item.ModifiedUtc = item.PublishedUtc.Value.AddHours(2);
        Assert.Equal(item.ModifiedUtc, NewsArticlePages.Modified(item));
    }
}
