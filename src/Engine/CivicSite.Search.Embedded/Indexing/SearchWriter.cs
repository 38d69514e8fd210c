using CivicSite.Engine.Data;
using CivicSite.Search.Documents;
using CivicSite.Search.Embedded.Memory;
using CivicSite.Search.Embedded.Storage;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary>Writes the rows of changed items, in the transaction that changes them and just before it is committed.</summary>
internal sealed class SearchWriter(Session session, SearchStore store, SearchMemory memory, IEnumerable<ISearchSource> sources, SearchSections sections)
{
    /// <summary>The version of the analysis and of the rows' form. With another one the index is filled anew.</summary>
    private const string Version = "2";

    // In front of the analysis by which the rows are being made.
    private const char Unfinished = '…';

    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>The content types that are found.</summary>
    public IReadOnlyList<string> ContentTypes { get; } =
        [.. sources.SelectMany(source => source.ContentTypes).Select(type => type.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What <see cref="SearchState.Analysis"/> is when the index was filled with this analysis and these types.</summary>
    public string Analysis => $"{Version}:{string.Join(',', ContentTypes)}";

    /// <summary>What it is while the index is being filled so.</summary>
    public string NextAnalysis => Unfinished + Analysis;

    /// <summary>Whether rows of the former generation can be found until they are made anew.</summary>
    public static bool IsReadable(SearchState state) =>
        state.Analysis.Length == 0 || state.Analysis.TrimStart(Unfinished).StartsWith($"{Version}:", StringComparison.Ordinal);

    /// <summary>Has the rows of an item written with the transaction.</summary>
    public void Changed(string contentItemId)
    {
        if (_changed.Count == 0)
        {
            session.OnCancel(_changed.Clear);
        }

        if (_changed.Add(contentItemId) && _changed.Count == 1)
        {
            session.BeforeCommit(WriteAsync);
        }
    }

    private async Task WriteAsync()
    {
        string[] changed = [.. _changed];
        _changed.Clear();
        var context = await session.BeginAsync();
        var state = await store.LockAsync(context, isChanged: true);
        var words = new Dictionary<string, WordChange>(StringComparer.Ordinal);
        var (removed, added) = (new List<long>(), new List<DocumentCard>());
        foreach (var ids in changed.Chunk(500))
        {
            await WriteAsync(context, state, ids, words, removed, added);
        }

        foreach (var (word, _) in words.Where(word => word.Value == default).ToList())
        {
            words.Remove(word);
        }

        await store.AddWordsAsync(context, words);
        session.AfterCommit(() =>
        {
            memory.Apply(new(state.Version, removed, added, words.ToDictionary(word => word.Key, word => word.Value.Documents, StringComparer.Ordinal)));
            return Task.CompletedTask;
        });
    }

    private async Task WriteAsync(SiteDbContext context, SearchState state, string[] ids, Dictionary<string, WordChange> words, List<long> removed, List<DocumentCard> added)
    {
        var former = (await store.DocumentsOfAsync(context, ids)).ToDictionary(document => document.ContentItemId, StringComparer.Ordinal);
        var documents = await DescribeAsync(ids);
        foreach (var document in documents.Where(document => former.TryGetValue(document.ContentItemId, out var known)
            && known.Generation == state.Generation && known.Document == StoredDocument.Write(document)).ToList())
        {
            former.Remove(document.ContentItemId);
            documents.Remove(document);
        }

        var isUnfinished = state.Analysis == NextAnalysis;
        foreach (var document in former.Values)
        {
            Count(DocumentTerms.Of(document.Read()), new(-1, isUnfinished && document.Generation == state.Generation ? -1 : 0), words);
            removed.Add(document.Id);
        }

        await store.DeleteAsync(context, [.. former.Values.Select(document => document.Id)]);
        foreach (var document in documents)
        {
            var terms = DocumentTerms.Of(document);
            Count(terms, new(1, isUnfinished ? 1 : 0), words);
            added.Add(await store.InsertAsync(context, document, terms, state.Generation));
        }
    }

    // Whatever happened in the transaction: what is public at its end is found.
    private async Task<List<SearchDocument>> DescribeAsync(string[] ids)
    {
        List<SearchDocument> documents = [.. sections.Describe().Where(section => ids.Contains(section.ContentItemId))];
        foreach (var item in await session.Query<ContentItem, ContentItemIndex>(row => row.Published && ids.Contains(row.ContentItemId)).ListAsync())
        {
            foreach (var source in sources.Where(source => source.ContentTypes.Any(type => type.Name == item.ContentType)))
            {
                if (await source.DescribeAsync(item) is { } document)
                {
                    documents.Add(Clean(document));
                    break;
                }
            }
        }

        return documents;
    }

    private static SearchDocument Clean(SearchDocument document) => document with
    {
        Title = TermKeys.Clean(document.Title),
        OtherNames = [.. document.OtherNames.Select(TermKeys.Clean)],
        Lead = TermKeys.Clean(document.Lead),
        Keywords = [.. document.Keywords.Select(TermKeys.Clean)],
        Body = TermKeys.Clean(document.Body),
        Url = TermKeys.Clean(document.Url),
        Facets = [.. document.Facets.Select(facet => facet with { Label = TermKeys.Clean(facet.Label) })],
    };

    private static void Count(DocumentTerms terms, WordChange by, Dictionary<string, WordChange> words)
    {
        foreach (var word in terms.Words)
        {
            words[word] = words.GetValueOrDefault(word) + by;
        }
    }
}
