using Microsoft.Extensions.Caching.Memory;
using OrchardCore.Environment.Cache;

namespace CivicSite.News.Services;

/// <summary>How many published articles stand behind each filter.</summary>
/// <param name="Topics">By term id.</param>
/// <param name="Settlements">By term id.</param>
/// <param name="Years">Newest first, without empty years.</param>
internal sealed record NewsFigures(
    IReadOnlyDictionary<string, int> Topics,
    IReadOnlyDictionary<string, int> Settlements,
    IReadOnlyList<(int Year, int Count)> Years);

/// <summary>Counts once for each change of the archive, never for each request.</summary>
internal sealed class NewsCounts(NewsArchive archive, NewsTerms terms, IMemoryCache cache, ISignal signal)
{
    /// <param name="calendar">Decides where years begin.</param>
    public Task<NewsFigures> GetAsync(NewsCalendar calendar) =>
        CachedAsync("CivicSite.News.Figures", async () => new NewsFigures(
            await CountAsync(await terms.TopicsAsync(), static term => new NewsScope(TopicId: term.Id)),
            await CountAsync(await terms.SettlementsAsync(), static term => new NewsScope(SettlementId: term.Id)),
            await CountYearsAsync(calendar)));

    /// <summary>Twelve figures, January first.</summary>
    public Task<IReadOnlyList<int>> MonthsAsync(NewsCalendar calendar, int year) =>
        CachedAsync<IReadOnlyList<int>>(FormattableString.Invariant($"CivicSite.News.Months:{year}"), async () =>
        {
            var months = new int[12];
            for (var month = 1; month <= 12; month++)
            {
                months[month - 1] = await archive.CountAsync(new NewsScope(Period: calendar.Month(year, month)));
            }

            return months;
        });

    private async Task<T> CachedAsync<T>(string key, Func<Task<T>> countAsync)
        where T : class
    {
        if (cache.TryGetValue(key, out T? known) && known is not null)
        {
            return known;
        }

        var options = new MemoryCacheEntryOptions()
            .AddExpirationToken(signal.GetToken(NewsSignals.Articles))
            .AddExpirationToken(signal.GetToken(NewsSignals.Terms));
        return cache.Set(key, await countAsync(), options);
    }

    private async Task<IReadOnlyDictionary<string, int>> CountAsync(NewsTermBook book, Func<NewsTerm, NewsScope> scope)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in book.All)
        {
            counts[term.Id] = await archive.CountAsync(scope(term));
        }

        return counts;
    }

    private async Task<IReadOnlyList<(int Year, int Count)>> CountYearsAsync(NewsCalendar calendar)
    {
        if (await archive.SpanAsync() is not { } span)
        {
            return [];
        }

        var years = new List<(int, int)>();
        var first = Math.Max(calendar.ToLocal(span.First).Year, NewsCalendar.FirstYear);
        for (var year = calendar.ToLocal(span.Last).Year; year >= first; year--)
        {
            var count = await archive.CountAsync(new NewsScope(Period: calendar.Year(year)));
            if (count > 0)
            {
                years.Add((year, count));
            }
        }

        return years;
    }
}
