using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using YesSql.Indexes;

namespace CivicSite.Engine.Data;

/// <summary>Work on the rows of one index that only knows the row type at run time.</summary>
internal abstract class IndexTable
{
    private static readonly ConcurrentDictionary<Type, IndexTable> Tables = new();

    public static IndexTable For(Type rowType) =>
        Tables.GetOrAdd(rowType, static type => (IndexTable)Activator.CreateInstance(typeof(IndexTable<>).MakeGenericType(type), nonPublic: true)!);

    /// <summary>Deletes the rows of the documents. True where a row that the public sees was among them.</summary>
    public abstract Task<bool> DeleteAsync(SiteDbContext context, long[] documentIds);

    /// <summary>Deletes the rows in the range of ids whose documents are gone.</summary>
    public abstract Task DeleteOrphansAsync(SiteDbContext context, long after, long upTo);

    /// <summary>The row can be seen by the public: it has no <c>Published</c> column, or true in it.</summary>
    public abstract bool IsPublic(IIndex row);
}

internal sealed class IndexTable<TRow> : IndexTable
    where TRow : class, IIndex
{
    private static readonly PropertyInfo? Published =
        typeof(TRow).GetProperty("Published") is { } property && property.PropertyType == typeof(bool) ? property : null;

    private static readonly Expression<Func<TRow, bool>>? IsPublished = Published is null ? null : PublishedExpression(Published);

    private static readonly Func<TRow, bool>? IsPublishedRow = IsPublished?.Compile();

    private IndexTable()
    {
    }

    public override async Task<bool> DeleteAsync(SiteDbContext context, long[] documentIds)
    {
        var rows = context.Set<TRow>().Where(row => documentIds.Contains(EF.Property<long>(row, SiteDbContext.DocumentId)));
        var seen = IsPublished is not null && await rows.AnyAsync(IsPublished);
        var deleted = await rows.ExecuteDeleteAsync();
        return IsPublished is null ? deleted > 0 : seen;
    }

    public override Task DeleteOrphansAsync(SiteDbContext context, long after, long upTo) => context.Set<TRow>()
        .Where(row => EF.Property<long>(row, SiteDbContext.DocumentId) > after && EF.Property<long>(row, SiteDbContext.DocumentId) <= upTo)
        .Where(row => !context.Documents.Any(document => document.Id == EF.Property<long>(row, SiteDbContext.DocumentId)))
        .ExecuteDeleteAsync();

    public override bool IsPublic(IIndex row) => IsPublishedRow?.Invoke((TRow)row) ?? true;

    private static Expression<Func<TRow, bool>> PublishedExpression(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return Expression.Lambda<Func<TRow, bool>>(Expression.Property(row, property), row);
    }
}
