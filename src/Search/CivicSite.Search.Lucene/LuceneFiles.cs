using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace CivicSite.Search.Lucene;

/// <summary>Where the index lies.</summary>
internal sealed record LuceneFolder(string Path);

/// <summary>The tenant's index: one writer, and searchers that see what it committed.</summary>
internal sealed class LuceneFiles : IDisposable
{
    private readonly FSDirectory _directory;
    private readonly SearcherManager _searchers;

    public LuceneFiles(LuceneFolder folder)
    {
        _directory = FSDirectory.Open(folder.Path);
        Writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, Analyzer));
        _searchers = new SearcherManager(Writer, applyAllDeletes: true, searcherFactory: null);
    }

    public Analyzer Analyzer { get; } = new RussianAnalyzer(LuceneVersion.LUCENE_48);

    public IndexWriter Writer { get; }

    public T Search<T>(Func<IndexSearcher, T> work)
    {
        _searchers.MaybeRefresh();
        var searcher = _searchers.Acquire();
        try
        {
            return work(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        _searchers.Dispose();
        Writer.Dispose();
        _directory.Dispose();
        Analyzer.Dispose();
    }
}
