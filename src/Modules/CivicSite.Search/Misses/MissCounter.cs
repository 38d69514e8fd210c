using CivicSite.Search.Index;

namespace CivicSite.Search.Misses;

/// <summary>The index, with queries that find nothing counted. A person's name is never kept, nor is what a filter hides.</summary>
internal sealed class MissCounter(ISearchIndex index, MissBuffer buffer)
{
    public async Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var answer = await index.SearchAsync(request, cancellationToken);
        if (answer.Total == 0 && request is { IsName: false, IsAsTyped: false, ContentType: null, Choices.Count: 0 } && !answer.IsEmptyQuery)
        {
            buffer.Add(request.Text);
        }

        return answer;
    }

    public Task<IReadOnlyList<SearchSuggestion>> SuggestAsync(string text, int limit, CancellationToken cancellationToken) =>
        index.SuggestAsync(text, limit, cancellationToken);
}
