using YesSql.Indexes;

namespace CivicSite.Search.Misses;

/// <summary>A query that found nothing. Nothing says who asked.</summary>
public sealed class SearchMiss
{
    /// <summary>The query in its plainest form.</summary>
    public string Text { get; set; } = "";

    public int Count { get; set; }

    public DateTime FirstUtc { get; set; }

    public DateTime LastUtc { get; set; }
}

/// <summary>One row for each query that found nothing.</summary>
public sealed class SearchMissIndex : MapIndex
{
    public string Text { get; set; } = "";

    public int Count { get; set; }

    public DateTime LastUtc { get; set; }
}

internal sealed class SearchMissIndexProvider : IndexProvider<SearchMiss>
{
    public override void Describe(DescribeContext<SearchMiss> context) =>
        context.For<SearchMissIndex>().Map(static miss => new SearchMissIndex { Text = miss.Text, Count = miss.Count, LastUtc = miss.LastUtc });
}
