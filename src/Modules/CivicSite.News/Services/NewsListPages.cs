using System.Globalization;
using CivicSite.News.ViewModels;

namespace CivicSite.News.Services;

/// <summary>Builds the lists of news. Null means that there is no such page.</summary>
internal sealed class NewsListPages(NewsArchive archive, NewsCounts counts, NewsContexts contexts, NewsHead head) : INewsListPages
{
    public async Task<NewsListViewModel?> AllAsync(int page)
    {
        var context = await contexts.GetAsync();
        return await BuildAsync(new Request(NewsListKind.All, null, new NewsScope(), context.Urls.All), page, context);
    }

    public async Task<NewsListViewModel?> TopicAsync(string slug, int page)
    {
        var context = await contexts.GetAsync();
        return context.Topics.BySlug(slug) is { } term
            ? await BuildAsync(new Request(NewsListKind.Topic, term.Name, new NewsScope(TopicId: term.Id), context.Urls.Topic(term.Slug)), page, context)
            : null;
    }

    public async Task<NewsListViewModel?> SettlementAsync(string slug, int page)
    {
        var context = await contexts.GetAsync();
        return context.Settlements.BySlug(slug) is { } term
            ? await BuildAsync(new Request(NewsListKind.Settlement, term.Name, new NewsScope(SettlementId: term.Id), context.Urls.Settlement(term.Slug)), page, context)
            : null;
    }

    public async Task<NewsListViewModel?> YearAsync(int year, int page)
    {
        var context = await contexts.GetAsync();
        if (!NewsCalendar.IsYear(year))
        {
            return null;
        }

        var scope = new NewsScope(Period: context.Calendar.Year(year));
        return await BuildAsync(new Request(NewsListKind.Year, year.ToString(CultureInfo.InvariantCulture), scope, context.Urls.Year(year), year), page, context);
    }

    public async Task<NewsListViewModel?> MonthAsync(int year, int month, int page)
    {
        var context = await contexts.GetAsync();
        if (!NewsCalendar.IsYear(year) || !NewsCalendar.IsMonth(month))
        {
            return null;
        }

        var scope = new NewsScope(Period: context.Calendar.Month(year, month));
        return await BuildAsync(new Request(NewsListKind.Month, MonthName(year, month), scope, context.Urls.Month(year, month), year, month), page, context);
    }

    private static string MonthName(int year, int month) =>
        new DateTime(year, month, 1).ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    private async Task<NewsListViewModel?> BuildAsync(Request request, int page, NewsContext context)
    {
        var maxPages = request.Kind == NewsListKind.Month ? NewsPaging.MaxMonthPages : NewsPaging.MaxPages;
        if (page < 1 || page > maxPages)
        {
            return null;
        }

        var slice = await archive.ListAsync(request.Scope, page, NewsPaging.PageSize);

        // An empty topic is a page that says so; an empty year or an empty second page never existed.
        if (slice.Items.Count == 0 && (page > 1 || request.Year is not null))
        {
            return null;
        }

        var pager = NewsPaging.Pager(request.Url, page, slice.More, maxPages);
        head.List(request.Url, pager, context);
        return new NewsListViewModel(
            request.Kind,
            request.Subject,
            NewsCards.Cards(slice.Items, context),
            pager,
            await FiltersAsync(request, context),
            head.Feeds(request.Kind == NewsListKind.Topic ? request.Url : context.Urls.All, context),
            context.Urls.All,
            context.Urls.Media);
    }

    private async Task<NewsFilters> FiltersAsync(Request request, NewsContext context)
    {
        var figures = await counts.GetAsync(context.Calendar);
        return new NewsFilters(
            Facets(context.Topics, figures.Topics, request.Scope.TopicId, context.Urls.Topic),
            Facets(context.Settlements, figures.Settlements, request.Scope.SettlementId, context.Urls.Settlement),
            [.. figures.Years.Select(year => new NewsFacet(
                year.Year.ToString(CultureInfo.InvariantCulture), context.Urls.Year(year.Year), year.Count, year.Year == request.Year))],
            request.Year is { } shown ? Months(await counts.MonthsAsync(context.Calendar, shown), shown, request.Month, context) : []);
    }

    /// <summary>Terms with something behind them, in the taxonomy's order.</summary>
    internal static IReadOnlyList<NewsFacet> Facets(
        NewsTermBook book, IReadOnlyDictionary<string, int> counted, string? current, Func<string, string> url) =>
        [.. book.All
            .Where(term => counted.GetValueOrDefault(term.Id) > 0)
            .Select(term => new NewsFacet(term.Name, url(term.Slug), counted[term.Id], string.Equals(term.Id, current, StringComparison.Ordinal)))];

    private static IReadOnlyList<NewsFacet> Months(IReadOnlyList<int> counted, int year, int? current, NewsContext context) =>
        [.. Enumerable.Range(1, 12)
            .Where(month => counted[month - 1] > 0)
            .Select(month => new NewsFacet(
                CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month), context.Urls.Month(year, month), counted[month - 1], month == current))];

    private sealed record Request(NewsListKind Kind, string? Subject, NewsScope Scope, string Url, int? Year = null, int? Month = null);
}
