using CivicSite.News.Services;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.News.Feeds;

/// <summary>Answers with a feed.</summary>
internal sealed class FeedResult(FeedDocument feed, FeedFormat format) : IActionResult
{
    public FeedDocument Feed => feed;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = format == FeedFormat.Rss
            ? "application/rss+xml; charset=utf-8"
            : "application/atom+xml; charset=utf-8";

        // A feed is small: it is written whole before the answer begins, so that a fault in it is still an error page.
        using var buffer = new MemoryStream();
        await (format == FeedFormat.Rss ? FeedWriter.WriteRssAsync(feed, buffer) : FeedWriter.WriteAtomAsync(feed, buffer));
        response.ContentLength = buffer.Length;
        buffer.Position = 0;
        await buffer.CopyToAsync(response.Body, context.HttpContext.RequestAborted);
    }
}
