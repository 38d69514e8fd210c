using CivicSite.News.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.News.Services;

/// <summary>Builds the lists of news. Null means that there is no such page; pages count from 1.</summary>
public interface INewsListPages
{
    Task<NewsListViewModel?> AllAsync(int page);

    Task<NewsListViewModel?> TopicAsync(string slug, int page);

    Task<NewsListViewModel?> SettlementAsync(string slug, int page);

    Task<NewsListViewModel?> YearAsync(int year, int page);

    Task<NewsListViewModel?> MonthAsync(int year, int month, int page);
}

/// <summary>Builds the site's first page and the list of publications of other media.</summary>
public interface INewsHomePages
{
    Task<HomeViewModel> HomeAsync();

    /// <returns>Null when there is no such page.</returns>
    Task<MediaMentionsViewModel?> MentionsAsync(int page);
}

/// <summary>How a feed is written.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>Atom 1.0, RFC 4287.</summary>
    Atom,
}

/// <summary>Answers requests for feeds.</summary>
public interface INewsFeeds
{
    Task<IActionResult> AllAsync(FeedFormat format);

    /// <returns>Null when there is no such topic.</returns>
    Task<IActionResult?> TopicAsync(string slug, FeedFormat format);
}
