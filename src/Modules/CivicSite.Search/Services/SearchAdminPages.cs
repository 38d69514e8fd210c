using CivicSite.Search.Index;
using CivicSite.Search.Misses;
using CivicSite.Search.ViewModels;
using OrchardCore.Modules;

namespace CivicSite.Search.Services;

/// <summary>What the admin shows of the search and does with it.</summary>
public interface ISearchAdminPages
{
    Task<SearchAdminViewModel> BuildAsync(bool mayRebuild);

    Task RebuildAsync();

    /// <summary>Forgets a query that found nothing.</summary>
    Task ForgetAsync(string text);
}

/// <inheritdoc/>
internal sealed class SearchAdminPages(ISearchAdministration index, MissLog misses, ILocalClock clock) : ISearchAdminPages
{
    public async Task<SearchAdminViewModel> BuildAsync(bool mayRebuild)
    {
        await misses.StoreAsync();
        var rows = new List<MissRow>();
        foreach (var miss in await misses.ListAsync())
        {
            rows.Add(new(miss.Text, miss.Count, await LocalAsync(miss.LastUtc)));
        }

        var status = await index.StatusAsync();
        return new(status, status.BuiltUtc is { } built ? await LocalAsync(built) : null, mayRebuild, rows);
    }

    public Task RebuildAsync() => index.RebuildAsync();

    public Task ForgetAsync(string text) => misses.ForgetAsync(text);

    private Task<DateTimeOffset> LocalAsync(DateTime utc) => clock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
}
