using CivicSite.News.ViewModels;

namespace CivicSite.News.Services;

/// <summary>Builds the site's first page and the list of mentions.</summary>
internal sealed class NewsHomePages(NewsArchive archive, MentionArchive mentions, NewsCounts counts, NewsContexts contexts, NewsHead head) : INewsHomePages
{
    private const int PinnedCount = 3;
    private const int LatestCount = 9;
    private const int MentionCount = 3;

    public async Task<HomeViewModel> HomeAsync()
    {
        var context = await contexts.GetAsync();
        var pinned = await archive.PinnedAsync(PinnedCount);
        var pinnedIds = pinned.Select(static item => item.ContentItemId).ToHashSet(StringComparer.Ordinal);
        var latest = await archive.ListAsync(new NewsScope(), 1, LatestCount + PinnedCount);
        var figures = await counts.GetAsync(context.Calendar);
        head.List(context.Urls.Home, new NewsPager(1, null, null, ContinuesInArchive: false), context);
        return new HomeViewModel(
            NewsCards.Cards(pinned, context),
            NewsCards.Cards(latest.Items.Where(item => !pinnedIds.Contains(item.ContentItemId)).Take(LatestCount), context),
            NewsListPages.Facets(context.Topics, figures.Topics, null, context.Urls.Topic),
            NewsCards.Mentions((await mentions.ListAsync(1, MentionCount)).Items, context),
            context.Urls.All,
            context.Urls.Media,
            head.Feeds(context.Urls.All, context));
    }

    /// <summary>Null means that there is no such page.</summary>
    public async Task<MediaMentionsViewModel?> MentionsAsync(int page)
    {
        if (page is < 1 or > NewsPaging.MaxPages)
        {
            return null;
        }

        var context = await contexts.GetAsync();
        var slice = await mentions.ListAsync(page, NewsPaging.PageSize);
        if (slice.Items.Count == 0 && page > 1)
        {
            return null;
        }

        var pager = NewsPaging.Pager(context.Urls.Media, page, slice.More, NewsPaging.MaxPages);
        head.List(context.Urls.Media, pager, context);
        return new MediaMentionsViewModel(NewsCards.Mentions(slice.Items, context), pager, context.Urls.All);
    }
}
