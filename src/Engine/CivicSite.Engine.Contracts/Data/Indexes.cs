namespace YesSql.Indexes;

/// <summary>A row of an index table.</summary>
public interface IIndex
{
    long Id { get; set; }
}

/// <summary>A row that belongs to one document, through the column <c>DocumentId</c>.</summary>
public abstract class MapIndex : IIndex
{
    public long Id { get; set; }
}

/// <summary>Says which index rows a document has.</summary>
public interface IIndexProvider
{
    Type ForType();
}

/// <summary>Says which index rows a <typeparamref name="T"/> has.</summary>
public abstract class IndexProvider<T> : IIndexProvider
{
    public abstract void Describe(DescribeContext<T> context);

    public Type ForType() => typeof(T);
}

/// <summary>Collects the maps of an <see cref="IndexProvider{T}"/>.</summary>
public class DescribeContext<T>
{
    internal List<IIndexMap<T>> Maps { get; } = [];

    public IMapFor<T, TIndex> For<TIndex>()
        where TIndex : IIndex
    {
        var map = new MapFor<T, TIndex>();
        Maps.Add(map);
        return map;
    }
}

/// <summary>One map from documents to index rows.</summary>
/// <typeparam name="T">Type of the document.</typeparam>
/// <typeparam name="TIndex">Type of the row.</typeparam>
public interface IMapFor<out T, TIndex>
    where TIndex : IIndex
{
    /// <summary>Only documents that fit are mapped.</summary>
    IMapFor<T, TIndex> When(Func<T, bool> predicate);

    /// <summary>One row a document; null for none.</summary>
    IGroupFor<TIndex> Map(Func<T, TIndex> map);

    /// <summary>Any number of rows a document.</summary>
    IGroupFor<TIndex> Map(Func<T, IEnumerable<TIndex>> map);
}

/// <summary>What follows a map.</summary>
public interface IGroupFor<TIndex>
    where TIndex : IIndex;

internal interface IIndexMap<in T>
{
    Type IndexType { get; }

    IEnumerable<IIndex> Rows(T document);
}

internal sealed class MapFor<T, TIndex> : IMapFor<T, TIndex>, IGroupFor<TIndex>, IIndexMap<T>
    where TIndex : IIndex
{
    private Func<T, bool>? _predicate;
    private Func<T, IEnumerable<TIndex>> _map = static _ => [];

    public Type IndexType => typeof(TIndex);

    public IMapFor<T, TIndex> When(Func<T, bool> predicate)
    {
        _predicate = predicate;
        return this;
    }

    public IGroupFor<TIndex> Map(Func<T, TIndex> map)
    {
        _map = document => map(document) is { } row ? [row] : [];
        return this;
    }

    public IGroupFor<TIndex> Map(Func<T, IEnumerable<TIndex>> map)
    {
        _map = map;
        return this;
    }

    public IEnumerable<IIndex> Rows(T document) =>
        _predicate is null || _predicate(document) ? (_map(document) ?? []).Cast<IIndex>() : [];
}
