using System.Globalization;
using CivicSite.Engine.Caching;

namespace CivicSite.IntegrationTests.Http;

/// <summary>The store of cached pages, with the order of events in the tests' hands.</summary>
public sealed class PageCacheStoreTests : IDisposable
{
    private static readonly byte[] Page = [1, 2, 3];

    private readonly PageCacheStore _store = new(100_000);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_page_is_kept_until_one_of_its_tags_is_evicted()
    {
        await SetAsync("a", Start(), "item:1", "index:News");
        await SetAsync("b", Start(), "item:2", "index:News");

        await _store.CommittedAsync(["item:1"]);

        Assert.Null(await GetAsync("a"));
        Assert.Equal(Page, await GetAsync("b"));
    }

    [Fact]
    public async Task A_page_whose_rendering_began_before_the_commit_is_not_kept()
    {
        var start = Start();
        await _store.CommittedAsync(["item:1"]);

        await SetAsync("a", start, "item:1");

        Assert.Null(await GetAsync("a"));
    }

    [Fact]
    public async Task A_commit_of_something_else_meanwhile_does_no_harm()
    {
        var start = Start();
        await _store.CommittedAsync(["item:2"]);

        await SetAsync("a", start, "item:1");

        Assert.Equal(Page, await GetAsync("a"));
    }

    [Fact]
    public async Task A_late_page_does_not_replace_a_newer_one()
    {
        var early = Start();
        await _store.CommittedAsync(["item:1"]);
        await SetAsync("a", Start(), "item:1");

        await _store.SetAsync("a", [9], [early, "item:1"], TimeSpan.FromHours(1), CancellationToken.None);

        Assert.Equal(Page, await GetAsync("a"));
    }

    [Fact]
    public async Task A_page_that_was_replaced_still_goes_with_its_tags()
    {
        await SetAsync("a", Start(), "item:1");
        await SetAsync("a", Start(), "item:1");

        await _store.CommittedAsync(["item:1"]);

        Assert.Null(await GetAsync("a"));
    }

    [Fact]
    public async Task A_page_without_the_mark_of_its_start_goes_with_its_tags_too()
    {
        await _store.SetAsync("a", Page, ["item:1"], TimeSpan.FromHours(1), CancellationToken.None);
        await _store.CommittedAsync(["item:1"]);

        Assert.Null(await GetAsync("a"));
    }

    [Fact]
    public async Task The_store_keeps_within_its_size()
    {
        var page = new byte[1000];
        for (var i = 0; i < 1000; i++)
        {
            await _store.SetAsync(Key(i), page, [Start(), "site"], TimeSpan.FromHours(1), CancellationToken.None);
        }

        var kept = 0;
        for (var i = 0; i < 1000; i++)
        {
            kept += await GetAsync(Key(i)) is null ? 0 : 1;
        }

        Assert.InRange(kept, 1, 100);
    }

    [Fact]
    public async Task Racing_commits_and_renderings_never_leave_a_stale_page()
    {
        var version = 0;
        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < 2000; i++)
            {
                Interlocked.Increment(ref version);
                await _store.CommittedAsync(["item:1"]);
            }
        });
        var reader = Task.Run(async () =>
        {
            while (!writer.IsCompleted)
            {
                var start = Start();
                var rendered = BitConverter.GetBytes(Volatile.Read(ref version));
                await _store.SetAsync("a", rendered, [start, "item:1"], TimeSpan.FromHours(1), CancellationToken.None);
            }
        });
        await Task.WhenAll(writer, reader);

        var kept = await GetAsync("a");
        Assert.True(kept is null || BitConverter.ToInt32(kept) == version, "A page from before the last commit is kept.");
    }

    private static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Start() => PageCacheStore.StartPrefix + _store.Evictions.ToString(CultureInfo.InvariantCulture);

    private Task SetAsync(string key, string start, params string[] tags) =>
        _store.SetAsync(key, Page, [start, .. tags], TimeSpan.FromHours(1), CancellationToken.None).AsTask();

    private Task<byte[]?> GetAsync(string key) => _store.GetAsync(key, CancellationToken.None).AsTask();
}
