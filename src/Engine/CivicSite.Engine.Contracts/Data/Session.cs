using System.Linq.Expressions;
using YesSql.Indexes;

namespace YesSql;

/// <summary>One unit of work on the document store: all that is saved in a request is committed together at its end.</summary>
public interface ISession
{
    /// <summary>Stores the object as a document, new or changed.</summary>
    Task SaveAsync(object obj, bool checkConcurrency = false, string? collection = null);

    void Delete(object obj, string? collection = null);

    /// <summary>Forgets objects that were read, to keep a long reading small.</summary>
    void Detach(IEnumerable<object> entries, string? collection = null);

    Task<IEnumerable<T>> GetAsync<T>(long[] ids, string? collection = null)
        where T : class;

    IQuery Query(string? collection = null);

    /// <summary>Writes what is pending, inside the transaction.</summary>
    Task FlushAsync();

    /// <summary>Writes and commits.</summary>
    Task SaveChangesAsync();

    /// <summary>Gives up all that was not committed.</summary>
    Task CancelAsync();
}

/// <summary>Starts a query.</summary>
public interface IQuery
{
    IQuery<T> For<T>(bool filterType = true)
        where T : class;

    IQueryIndex<T> ForIndex<T>()
        where T : class, IIndex;
}

/// <summary>A query for documents.</summary>
public interface IQuery<T>
    where T : class
{
    IQuery<T, TIndex> With<TIndex>()
        where TIndex : class, IIndex;

    IQuery<T, TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate)
        where TIndex : class, IIndex;

    IQuery<T> Skip(int count);

    IQuery<T> Take(int count);

    Task<T?> FirstOrDefaultAsync();

    Task<IEnumerable<T>> ListAsync();

    Task<int> CountAsync();
}

/// <summary>A query for documents whose last condition is on <typeparamref name="TIndex"/>.</summary>
public interface IQuery<T, TIndex> : IQuery<T>
    where T : class
    where TIndex : class, IIndex
{
    IQuery<T, TIndex> Where(Expression<Func<TIndex, bool>> predicate);

    IQuery<T, TIndex> OrderBy(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> OrderByDescending(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> ThenBy(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> ThenByDescending(Expression<Func<TIndex, object?>> keySelector);
}

/// <summary>A query for rows of an index, without their documents.</summary>
public interface IQueryIndex<T>
    where T : class, IIndex
{
    IQueryIndex<T> Where(Expression<Func<T, bool>> predicate);

    IQueryIndex<T> OrderBy(Expression<Func<T, object?>> keySelector);

    IQueryIndex<T> OrderByDescending(Expression<Func<T, object?>> keySelector);

    IQueryIndex<T> ThenBy(Expression<Func<T, object?>> keySelector);

    IQueryIndex<T> ThenByDescending(Expression<Func<T, object?>> keySelector);

    IQueryIndex<T> Skip(int count);

    IQueryIndex<T> Take(int count);

    Task<T?> FirstOrDefaultAsync();

    Task<IEnumerable<T>> ListAsync();

    Task<int> CountAsync();
}

/// <summary>Shorter forms of <see cref="ISession.Query"/>.</summary>
public static class QueryExtensions
{
    public static IQuery<T, TIndex> Query<T, TIndex>(this ISession session, string? collection = null)
        where T : class
        where TIndex : class, IIndex =>
        session.Query(collection).For<T>().With<TIndex>();

    public static IQuery<T, TIndex> Query<T, TIndex>(this ISession session, Expression<Func<TIndex, bool>> predicate, string? collection = null)
        where T : class
        where TIndex : class, IIndex =>
        session.Query(collection).For<T>().With(predicate);

    public static IQueryIndex<TIndex> QueryIndex<TIndex>(this ISession session, string? collection = null)
        where TIndex : class, IIndex =>
        session.Query(collection).ForIndex<TIndex>();

    public static IQueryIndex<TIndex> QueryIndex<TIndex>(this ISession session, Expression<Func<TIndex, bool>> predicate, string? collection = null)
        where TIndex : class, IIndex =>
        session.Query(collection).ForIndex<TIndex>().Where(predicate);
}
