using CivicSite.News.Services;
using CivicSite.News.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.News.Controllers;

/// <summary>The public lists of news. They hold published articles only, so anyone may read them.</summary>
[AllowAnonymous]
[Route("news")]
public sealed class NewsController(INewsListPages pages) : Controller
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index(int page = 1) => List(await pages.AllAsync(page));

    [HttpGet("topic/{slug}"), HttpHead("topic/{slug}")]
    public async Task<IActionResult> Topic(string slug, int page = 1) => List(await pages.TopicAsync(slug, page));

    [HttpGet("settlement/{slug}"), HttpHead("settlement/{slug}")]
    public async Task<IActionResult> Settlement(string slug, int page = 1) => List(await pages.SettlementAsync(slug, page));

    [HttpGet("{year:int}"), HttpHead("{year:int}")]
    public async Task<IActionResult> Year(int year, int page = 1) => List(await pages.YearAsync(year, page));

    [HttpGet("{year:int}/{month:int}"), HttpHead("{year:int}/{month:int}")]
    public async Task<IActionResult> Month(int year, int month, int page = 1) => List(await pages.MonthAsync(year, month, page));

    private IActionResult List(NewsListViewModel? list) =>
        ModelState.IsValid && list is not null ? View(nameof(Index), list) : NotFound();
}
