using CivicSite.Search.Documents;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;
using ISession = YesSql.ISession;

namespace CivicSite.Search.Lucene;

/// <summary>Writes published items into the index.</summary>
internal sealed class LuceneWriter(LuceneFiles files, IContentManager contents, ISession session, IEnumerable<ISearchSource> sources)
{
    private const int BatchSize = 100;

    public async Task WriteAsync(string contentItemId)
    {
        if (await contents.GetAsync(contentItemId, VersionOptions.Published) is { } item && await DescribeAsync(item) is { } document)
        {
            files.Writer.UpdateDocument(LuceneDocuments.Key(contentItemId), LuceneDocuments.Write(document));
        }
        else
        {
            files.Writer.DeleteDocuments(LuceneDocuments.Key(contentItemId));
        }

        files.Writer.Commit();
    }

    public async Task FillAsync()
    {
        files.Writer.DeleteAll();
        foreach (var type in sources.SelectMany(source => source.ContentTypes).Select(type => type.Name).Distinct(StringComparer.Ordinal))
        {
            for (var skip = 0; ; skip += BatchSize)
            {
                var items = (await session.Query<ContentItem, ContentItemIndex>(row => row.Published && row.ContentType == type)
                    .OrderBy(row => row.DocumentId).Skip(skip).Take(BatchSize).ListAsync()).ToList();
                foreach (var item in items)
                {
                    if (await DescribeAsync(item) is { } document)
                    {
                        files.Writer.AddDocument(LuceneDocuments.Write(document));
                    }
                }

                if (items.Count < BatchSize)
                {
                    break;
                }
            }
        }

        files.Writer.Commit();
    }

    private async Task<SearchDocument?> DescribeAsync(ContentItem item)
    {
        var source = sources.FirstOrDefault(source => source.ContentTypes.Any(type => type.Name == item.ContentType));
        return source is null ? null : await source.DescribeAsync(item);
    }
}
