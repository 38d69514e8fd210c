using CivicSite.Engine.Data;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Embedded.Storage;
using CivicSite.Search.Index;
using OrchardCore.ContentManagement;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary>What modules and the admin tell the index.</summary>
internal sealed class SearchAdministration(Session session, SearchStore store, SearchMemory memory, SearchWriter writer, SearchFillService filling) : ISearchAdministration
{
    private bool _isAsked;
    private bool _isRebuilt;

    public Task ChangedAsync(ContentItem item)
    {
        writer.Changed(item.ContentItemId);
        return Task.CompletedTask;
    }

    public Task RefreshAsync() => FillAsync(isRebuilt: false);

    public Task RebuildAsync() => FillAsync(isRebuilt: true);

    public async Task<SearchIndexStatus> StatusAsync()
    {
        var state = await store.StateAsync(session.Context);
        var snapshot = await memory.GetAsync(session.Context);
        return new(
            snapshot.Count, snapshot.Words.Keys.Count(TermKeys.IsForm), state.After is null && state.Analysis == writer.Analysis ? null : state.Done, state.Total, state.BuiltUtc);
    }

    // Sources ask for it more than once in a request. Others wait for the index only while the request is committed.
    private Task FillAsync(bool isRebuilt)
    {
        _isRebuilt |= isRebuilt;
        if (!_isAsked)
        {
            _isAsked = true;
            session.BeforeCommit(BeginAsync);
            session.OnCancel(() => _isAsked = _isRebuilt = false);
        }

        return Task.CompletedTask;
    }

    private async Task BeginAsync()
    {
        var context = await session.BeginAsync();
        var state = await store.LockAsync(context, isChanged: false);

        // Filling goes on from the beginning; an index that has to be made anew says that it was made in no way.
        await store.SaveStateAsync(context, state with { Analysis = _isRebuilt ? "" : state.Analysis, After = 0, Done = 0 });
        _isAsked = _isRebuilt = false;
        session.AfterCommit(() =>
        {
            filling.Start();
            return Task.CompletedTask;
        });
    }
}
