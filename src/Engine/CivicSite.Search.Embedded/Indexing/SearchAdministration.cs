using CivicSite.Engine.Data;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Embedded.Storage;
using CivicSite.Search.Index;
using OrchardCore.ContentManagement;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary>What modules and the admin tell the index.</summary>
internal sealed class SearchAdministration(Session session, SearchStore store, SearchMemory memory, SearchWriter writer, SearchFillService filling) : ISearchAdministration
{
    public Task ChangedAsync(ContentItem item)
    {
        writer.Changed(item.ContentItemId);
        return Task.CompletedTask;
    }

    public Task RefreshAsync() => FillAsync(isEmptied: false);

    public Task RebuildAsync() => FillAsync(isEmptied: true);

    public async Task<SearchIndexStatus> StatusAsync()
    {
        var state = await store.StateAsync(session.Context);
        var snapshot = await memory.GetAsync(session.Context);
        return new(
            snapshot.Count, snapshot.Words.Keys.Count(TermKeys.IsForm), state.After is null && state.Analysis == writer.Analysis ? null : state.Done, state.Total, state.BuiltUtc);
    }

    private async Task FillAsync(bool isEmptied)
    {
        var context = await session.BeginAsync();
        var state = await store.LockAsync(context);

        // Filling goes on from the beginning; an index that has to be emptied says that it was made in no way.
        await store.SaveStateAsync(context, state with { Analysis = isEmptied ? "" : state.Analysis, After = 0, Done = 0 });
        session.AfterCommit(() =>
        {
            filling.Start();
            return Task.CompletedTask;
        });
    }
}
