using CivicSite.Engine.Data;
using CivicSite.Search.Embedded.Storage;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary>Fills the index with what is public already, some items in one transaction. Where it was interrupted it goes on.</summary>
internal sealed class SearchFiller(Session session, SearchStore store, SearchWriter writer, IClock clock)
{
    private const int BatchSize = 200;

    /// <summary>Notes that an index made in another way, or for other types, is to be filled anew. To be called at the start of the site.</summary>
    public async Task PrepareAsync()
    {
        var state = await store.StateAsync(session.Context);
        if (state.Analysis == writer.Analysis)
        {
            return;
        }

        if (state.Total == 0 && await CountAsync() == 0)
        {
            var context = await session.BeginAsync();
            state = await store.LockAsync(context);
            await store.ClearAsync(context);
            await store.SaveStateAsync(context, state with { Analysis = writer.Analysis, After = null, Done = 0, BuiltUtc = clock.UtcNow });
            await session.SaveChangesAsync();
        }
    }

    /// <summary>Fills in the next items and commits them.</summary>
    /// <returns>How far it is, or null where nothing is left to do.</returns>
    public async Task<SearchState?> FillNextAsync()
    {
        var state = await store.StateAsync(session.Context);
        if (state.After is null && state.Analysis == writer.Analysis)
        {
            return null;
        }

        var context = await session.BeginAsync();
        state = await store.LockAsync(context);
        if (state.Analysis != writer.Analysis)
        {
            await store.ClearAsync(context);
            state = state with { Analysis = writer.Analysis, After = 0, Done = 0 };
        }

        if (state.After is not { } after)
        {
            await session.CancelAsync();
            return null;
        }

        state = await FillAsync(state, after);
        await store.SaveStateAsync(context, state);
        await session.SaveChangesAsync();
        session.Forget();
        return state;
    }

    private async Task<SearchState> FillAsync(SearchState state, long after)
    {
        var types = writer.ContentTypes.ToArray();
        var rows = (await session.QueryIndex<ContentItemIndex>(row => row.Published && types.Contains(row.ContentType) && row.DocumentId > after)
            .OrderBy(row => row.DocumentId).Take(BatchSize).ListAsync()).ToList();
        rows.ForEach(row => writer.Changed(row.ContentItemId));
        var isLast = rows.Count < BatchSize;
        return state with
        {
            After = isLast ? null : rows[^1].DocumentId,
            Done = state.Done + rows.Count,
            Total = state.Done == 0 ? await CountAsync() : state.Total,
            BuiltUtc = isLast ? clock.UtcNow : state.BuiltUtc,
        };
    }

    private async Task<int> CountAsync()
    {
        var types = writer.ContentTypes.ToArray();
        return await session.QueryIndex<ContentItemIndex>(row => row.Published && types.Contains(row.ContentType)).CountAsync();
    }
}
