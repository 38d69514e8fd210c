using CivicSite.Search.Index;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell.Scope;

namespace CivicSite.Search.Lucene;

/// <summary>Writes what has changed, after the request has committed it.</summary>
internal sealed class LuceneAdministration(LuceneFiles files) : ISearchAdministration
{
    public Task ChangedAsync(ContentItem item)
    {
        var id = item.ContentItemId;
        return DeferredAsync(writer => writer.WriteAsync(id));
    }

    public Task RefreshAsync() => DeferredAsync(static writer => writer.FillAsync());

    public Task RebuildAsync() => RefreshAsync();

    public Task<SearchIndexStatus> StatusAsync() => Task.FromResult(new SearchIndexStatus(files.Search(searcher => searcher.IndexReader.NumDocs), 0, null, 0, null));

    private static Task DeferredAsync(Func<LuceneWriter, Task> work)
    {
        ShellScope.AddDeferredTask(scope => work(scope.ServiceProvider.GetRequiredService<LuceneWriter>()));
        return Task.CompletedTask;
    }
}
