using CivicSite.News.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.News.Controllers;

/// <summary>RSS and Atom, of everything and of one topic.</summary>
[AllowAnonymous]
[Route("news")]
public sealed class FeedController(INewsFeeds feeds) : Controller
{
    [HttpGet("rss"), HttpHead("rss")]
    public Task<IActionResult> Rss() => feeds.AllAsync(FeedFormat.Rss);

    [HttpGet("atom"), HttpHead("atom")]
    public Task<IActionResult> Atom() => feeds.AllAsync(FeedFormat.Atom);

    [HttpGet("topic/{slug}/rss"), HttpHead("topic/{slug}/rss")]
    public async Task<IActionResult> TopicRss(string slug) => await feeds.TopicAsync(slug, FeedFormat.Rss) ?? NotFound();

    [HttpGet("topic/{slug}/atom"), HttpHead("topic/{slug}/atom")]
    public async Task<IActionResult> TopicAtom(string slug) => await feeds.TopicAsync(slug, FeedFormat.Atom) ?? NotFound();
}
