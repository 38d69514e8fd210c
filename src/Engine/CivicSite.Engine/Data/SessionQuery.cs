using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using YesSql;
using YesSql.Indexes;

namespace CivicSite.Engine.Data;

/// <summary>Starts queries on a session.</summary>
internal sealed class SessionQuery(Session session) : IQuery
{
    public IQuery<T> For<T>(bool filterType = true)
        where T : class =>
        new DocumentQuery<T>(session, new QueryParts());

    public IQueryIndex<T> ForIndex<T>()
        where T : class, IIndex =>
        new IndexQuery<T>(session);
}

/// <summary>The conditions and the order of a query, collected until it runs.</summary>
internal sealed class QueryParts
{
    public List<IndexFilter> Filters { get; } = [];

    public int Skip { get; set; }

    public int? Take { get; set; }

    public IndexFilter<TIndex> Filter<TIndex>()
        where TIndex : class, IIndex
    {
        var filter = Filters.OfType<IndexFilter<TIndex>>().FirstOrDefault();
        if (filter is null)
        {
            Filters.Add(filter = new IndexFilter<TIndex>());
        }

        return filter;
    }
}

/// <summary>Conditions on one index.</summary>
internal abstract class IndexFilter
{
    public abstract Type RowType { get; }

    public abstract bool HasOrder { get; }

    /// <summary>Ids of the documents that have a fitting row.</summary>
    public abstract IQueryable<long> DocumentIds(SiteDbContext context);

    /// <summary>The same, in order, also restricted by the other filters. Without an order of its own each document comes once.</summary>
    public abstract IQueryable<long> OrderedDocumentIds(SiteDbContext context, IEnumerable<IndexFilter> others);
}

internal sealed class IndexFilter<TIndex> : IndexFilter
    where TIndex : class, IIndex
{
    private readonly List<Expression<Func<TIndex, bool>>> _predicates = [];
    private readonly List<(Expression<Func<TIndex, object?>> Key, bool Descending)> _order = [];

    public override Type RowType => typeof(TIndex);

    public override bool HasOrder => _order.Count > 0;

    public void Where(Expression<Func<TIndex, bool>> predicate) => _predicates.Add(predicate);

    public void Order(Expression<Func<TIndex, object?>> key, bool descending, bool first)
    {
        if (first)
        {
            _order.Clear();
        }

        _order.Add((key, descending));
    }

    public override IQueryable<long> DocumentIds(SiteDbContext context) =>
        Rows(context).Select(row => EF.Property<long>(row, SiteDbContext.DocumentId));

    public override IQueryable<long> OrderedDocumentIds(SiteDbContext context, IEnumerable<IndexFilter> others)
    {
        var rows = Rows(context);
        foreach (var other in others)
        {
            var ids = other.DocumentIds(context);
            rows = rows.Where(row => ids.Contains(EF.Property<long>(row, SiteDbContext.DocumentId)));
        }

        return HasOrder
            ? Sorted(context, rows).Select(row => EF.Property<long>(row, SiteDbContext.DocumentId))
            : rows.Select(row => EF.Property<long>(row, SiteDbContext.DocumentId)).Distinct().OrderBy(id => id);
    }

    public IQueryable<TIndex> Rows(SiteDbContext context) =>
        _predicates.Aggregate(context.Set<TIndex>().AsNoTracking(), (rows, predicate) => rows.Where(predicate));

    // The document id ends every order: pages must not change where keys are equal.
    public IQueryable<TIndex> Sorted(SiteDbContext context, IQueryable<TIndex> rows)
    {
        IOrderedQueryable<TIndex>? sorted = null;
        foreach (var (key, descending) in _order)
        {
            if (NullOrder.KeyBefore(context, key, _predicates) is { } hasValue)
            {
                sorted = Then(hasValue, descending);
            }

            sorted = Then(key, descending);
        }

        return sorted is null
            ? rows.OrderBy(row => EF.Property<long>(row, SiteDbContext.DocumentId))
            : sorted.ThenBy(row => EF.Property<long>(row, SiteDbContext.DocumentId));

        IOrderedQueryable<TIndex> Then<TKey>(Expression<Func<TIndex, TKey>> key, bool descending) => sorted is null
            ? descending ? rows.OrderByDescending(key) : rows.OrderBy(key)
            : descending ? sorted.ThenByDescending(key) : sorted.ThenBy(key);
    }
}

/// <summary>A query for documents.</summary>
internal class DocumentQuery<T>(Session session, QueryParts parts) : IQuery<T>
    where T : class
{
    protected QueryParts Parts => parts;

    public IQuery<T, TIndex> With<TIndex>()
        where TIndex : class, IIndex
    {
        parts.Filter<TIndex>();
        return new DocumentQuery<T, TIndex>(session, parts);
    }

    public IQuery<T, TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate)
        where TIndex : class, IIndex
    {
        parts.Filter<TIndex>().Where(predicate);
        return new DocumentQuery<T, TIndex>(session, parts);
    }

    public IQuery<T> Skip(int count)
    {
        parts.Skip = count;
        return this;
    }

    public IQuery<T> Take(int count)
    {
        parts.Take = count;
        return this;
    }

    public async Task<T?> FirstOrDefaultAsync()
    {
        parts.Take = 1;
        return (await ListAsync()).FirstOrDefault();
    }

    public async Task<IEnumerable<T>> ListAsync()
    {
        var ids = await Page(await IdsAsync()).ToArrayAsync();
        return await session.GetAsync<T>([.. ids.Distinct()]);
    }

    public async Task<int> CountAsync() => await (await IdsAsync()).Distinct().CountAsync();

    private async Task<IQueryable<long>> IdsAsync()
    {
        await session.FlushAsync();
        foreach (var filter in parts.Filters)
        {
            session.ReadTags.AddIndex(filter.RowType);
        }

        if (parts.Filters.Count == 0)
        {
            var type = typeof(T).FullName;
            return session.Context.Documents.Where(record => record.Type == type).OrderBy(record => record.Id).Select(record => record.Id);
        }

        var driver = parts.Filters.Find(filter => filter.HasOrder) ?? parts.Filters[0];
        return driver.OrderedDocumentIds(session.Context, parts.Filters.Where(filter => filter != driver));
    }

    private IQueryable<long> Page(IQueryable<long> ids)
    {
        ids = parts.Skip > 0 ? ids.Skip(parts.Skip) : ids;
        return parts.Take is { } take ? ids.Take(take) : ids;
    }
}

internal sealed class DocumentQuery<T, TIndex>(Session session, QueryParts parts) : DocumentQuery<T>(session, parts), IQuery<T, TIndex>
    where T : class
    where TIndex : class, IIndex
{
    public IQuery<T, TIndex> Where(Expression<Func<TIndex, bool>> predicate)
    {
        Parts.Filter<TIndex>().Where(predicate);
        return this;
    }

    public IQuery<T, TIndex> OrderBy(Expression<Func<TIndex, object?>> keySelector) => Order(keySelector, descending: false, first: true);

    public IQuery<T, TIndex> OrderByDescending(Expression<Func<TIndex, object?>> keySelector) => Order(keySelector, descending: true, first: true);

    public IQuery<T, TIndex> ThenBy(Expression<Func<TIndex, object?>> keySelector) => Order(keySelector, descending: false, first: false);

    public IQuery<T, TIndex> ThenByDescending(Expression<Func<TIndex, object?>> keySelector) => Order(keySelector, descending: true, first: false);

    private DocumentQuery<T, TIndex> Order(Expression<Func<TIndex, object?>> key, bool descending, bool first)
    {
        Parts.Filter<TIndex>().Order(key, descending, first);
        return this;
    }
}

/// <summary>A query for index rows.</summary>
internal sealed class IndexQuery<T>(Session session) : IQueryIndex<T>
    where T : class, IIndex
{
    private readonly IndexFilter<T> _filter = new();
    private int _skip;
    private int? _take;

    public IQueryIndex<T> Where(Expression<Func<T, bool>> predicate)
    {
        _filter.Where(predicate);
        return this;
    }

    public IQueryIndex<T> OrderBy(Expression<Func<T, object?>> keySelector) => Order(keySelector, descending: false, first: true);

    public IQueryIndex<T> OrderByDescending(Expression<Func<T, object?>> keySelector) => Order(keySelector, descending: true, first: true);

    public IQueryIndex<T> ThenBy(Expression<Func<T, object?>> keySelector) => Order(keySelector, descending: false, first: false);

    public IQueryIndex<T> ThenByDescending(Expression<Func<T, object?>> keySelector) => Order(keySelector, descending: true, first: false);

    public IQueryIndex<T> Skip(int count)
    {
        _skip = count;
        return this;
    }

    public IQueryIndex<T> Take(int count)
    {
        _take = count;
        return this;
    }

    public async Task<T?> FirstOrDefaultAsync()
    {
        _take = 1;
        return (await ListAsync()).FirstOrDefault();
    }

    public async Task<IEnumerable<T>> ListAsync()
    {
        var rows = _filter.Sorted(session.Context, await RowsAsync());
        rows = _skip > 0 ? rows.Skip(_skip) : rows;
        return await (_take is { } take ? rows.Take(take) : rows).ToListAsync();
    }

    public async Task<int> CountAsync() => await (await RowsAsync()).CountAsync();

    private async Task<IQueryable<T>> RowsAsync()
    {
        await session.FlushAsync();
        session.ReadTags.AddIndex(typeof(T));
        return _filter.Rows(session.Context);
    }

    private IndexQuery<T> Order(Expression<Func<T, object?>> key, bool descending, bool first)
    {
        _filter.Order(key, descending, first);
        return this;
    }
}
