using CivicSite.Engine.Data;
using CivicSite.Search.Documents;
using CivicSite.Search.Embedded.Storage;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary>Fills the index with what is public already, some items in one transaction. Where it was interrupted it goes on.</summary>
internal sealed class SearchFiller(Session session, SearchStore store, SearchWriter writer, SearchSections sections, IClock clock)
{
    private const int BatchSize = 200;

    /// <summary>Notes that nothing is to be filled where nothing is public yet, and writes the sections of the site. To be called at its start.</summary>
    public async Task PrepareAsync()
    {
        var state = await store.StateAsync(session.Context);
        if (state.Analysis != writer.Analysis && state.Total == 0 && await CountAsync() == 0)
        {
            var context = await session.BeginAsync();
            state = await store.LockAsync(context, isChanged: true);
            await store.ClearAsync(context);
            await store.SaveStateAsync(context, state with { Analysis = writer.Analysis, After = null, Done = 0, BuiltUtc = clock.UtcNow });
        }

        await ChangedSectionsAsync();
        await session.SaveChangesAsync();
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
        state = await store.LockAsync(context, isChanged: false);
        if (state.Analysis != writer.Analysis && state.Analysis != writer.NextAnalysis)
        {
            state = await BeginAsync(context, state);
        }

        if (state.After is not { } after)
        {
            await session.CancelAsync();
            return null;
        }

        state = await FillAsync(context, state, after);
        await store.SaveStateAsync(context, state);
        await session.SaveChangesAsync();
        session.Forget();
        return state;
    }

    // What was made in another way is found until it is made anew, unless it cannot be read any more.
    private async Task<SearchState> BeginAsync(SiteDbContext context, SearchState state)
    {
        if (!SearchWriter.IsReadable(state))
        {
            await store.LockAsync(context, isChanged: true);
            await store.ClearAsync(context);
        }

        await store.BeginGenerationAsync(context);
        foreach (var section in sections.Describe())
        {
            writer.Changed(section.ContentItemId);
        }

        return state with { Analysis = writer.NextAnalysis, Generation = state.Generation + 1, After = 0, Done = 0 };
    }

    private async Task<SearchState> FillAsync(SiteDbContext context, SearchState state, long after)
    {
        var types = writer.ContentTypes.ToArray();
        var rows = (await session.QueryIndex<ContentItemIndex>(row => row.Published && types.Contains(row.ContentType) && row.DocumentId > after)
            .OrderBy(row => row.DocumentId).Take(BatchSize).ListAsync()).ToList();
        rows.ForEach(row => writer.Changed(row.ContentItemId));
        if (rows.Count > 0)
        {
            return state with { After = rows[^1].DocumentId, Done = state.Done + rows.Count, Total = state.Done == 0 ? await CountAsync() : state.Total };
        }

        if (state.Analysis == writer.NextAnalysis)
        {
            await store.LockAsync(context, isChanged: true);
            await store.EndGenerationAsync(context, state.Generation);
        }

        return state with { Analysis = writer.Analysis, After = null, Total = state.Done, BuiltUtc = clock.UtcNow };
    }

    // Sections come and go with modules, and their texts with releases.
    private async Task ChangedSectionsAsync()
    {
        var stored = (await store.DocumentsOfTypeAsync(session.Context, SearchSection.ContentType)).ToDictionary(section => section.ContentItemId, section => section.Document, StringComparer.Ordinal);
        var current = sections.Describe().ToDictionary(section => section.ContentItemId, StoredDocument.Write, StringComparer.Ordinal);
        foreach (var id in stored.Keys.Union(current.Keys).Where(id => stored.GetValueOrDefault(id) != current.GetValueOrDefault(id)))
        {
            writer.Changed(id);
        }
    }

    private async Task<int> CountAsync()
    {
        var types = writer.ContentTypes.ToArray();
        return await session.QueryIndex<ContentItemIndex>(row => row.Published && types.Contains(row.ContentType)).CountAsync();
    }
}
