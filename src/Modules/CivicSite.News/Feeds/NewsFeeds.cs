using System.Globalization;
using CivicSite.News.Models;
using CivicSite.News.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace CivicSite.News.Feeds;

/// <inheritdoc cref="INewsFeeds"/>
internal sealed class NewsFeeds(NewsArchive archive, NewsContexts contexts, IStringLocalizer<NewsFeeds> S) : INewsFeeds
{
    private const int EntryCount = 30;

    public async Task<IActionResult> AllAsync(FeedFormat format)
    {
        var context = await contexts.GetAsync();
        var title = S["News: {0}", context.SiteName];
        return await BuildAsync(new NewsScope(), context.Urls.All, title, format, context);
    }

    public async Task<IActionResult?> TopicAsync(string slug, FeedFormat format)
    {
        var context = await contexts.GetAsync();
        if (context.Topics.BySlug(slug) is not { } term)
        {
            return null;
        }

        var title = S["{0}: {1}", term.Name, context.SiteName];
        return await BuildAsync(new NewsScope(TopicId: term.Id), context.Urls.Topic(term.Slug), title, format, context);
    }

    private async Task<IActionResult> BuildAsync(NewsScope scope, string listUrl, string title, FeedFormat format, NewsContext context)
    {
        var slice = await archive.ListAsync(scope, 1, EntryCount);
        var entries = slice.Items.Select(item => Entry(item, context)).ToList();
        return new FeedResult(
            new FeedDocument(
                title,
                S["News of the municipality"],
                context.Urls.Absolute(format == FeedFormat.Rss ? NewsUrls.Rss(listUrl) : NewsUrls.Atom(listUrl)),
                context.Urls.Absolute(listUrl),
                CultureInfo.CurrentUICulture.Name,
                context.SiteName,
                entries.Select(static entry => entry.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(),
                entries),
            format);
    }

    internal static FeedEntry Entry(ContentItem item, NewsContext context)
    {
        var card = NewsCards.Card(item, context);
        var url = context.Urls.Absolute(card.Url);
        return new FeedEntry(
            Id(item, url),
            card.Title,
            url,
            card.Lead,
            card.Published,
            NewsArticlePages.Modified(item) is { } modified ? context.Calendar.ToLocal(modified) : card.Published,
            card.Topic?.Name);
    }

    // A tag URI (RFC 4151): the date says that the host was ours on that day.
    private static string Id(ContentItem item, string url)
    {
        var host = WebLinks.Parse(url)?.IdnHost ?? "localhost";
        return string.Create(CultureInfo.InvariantCulture, $"tag:{host},{item.PublicationUtc():yyyy-MM-dd}:{item.ContentItemId}");
    }
}
