using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CivicSite.Engine.Data;

/// <summary>How far the indexes of the enabled features are filled, by the full name of the row's class.</summary>
internal sealed class IndexFillRecord
{
    public Dictionary<string, IndexFill> Indexes { get; set; } = [];
}

internal sealed class IndexFill
{
    /// <summary>Names and types of the columns: with others the rows have to be made anew.</summary>
    public string Columns { get; set; } = "";

    /// <summary>Documents up to this id have their rows; null where all have.</summary>
    public long? UpTo { get; set; }
}

/// <summary>
/// Gives an index that is new to the site rows for what is stored already, some documents at a time. Where it was interrupted it goes on.
/// An index of a disabled feature is forgotten: what is saved meanwhile leaves no rows in it.
/// </summary>
internal sealed partial class IndexFiller(Session session, DocumentStore documents, IndexMaps maps, ILogger<IndexFiller> logger)
{
    private const int BatchSize = 500;

    /// <summary>Notes which indexes have to be filled. To be called after the migrations.</summary>
    public async Task PrepareAsync()
    {
        var former = (await documents.LoadAsync<IndexFillRecord>()).Indexes;
        var indexes = new Dictionary<string, IndexFill>(StringComparer.Ordinal);
        foreach (var row in maps.RowTypes)
        {
            var columns = ColumnsOf(row);
            indexes[row.FullName!] = former.TryGetValue(row.FullName!, out var known) && known.Columns == columns
                ? known
                : new IndexFill { Columns = columns, UpTo = await HasDocumentsAsync(row) ? 0 : null };
        }

        if (indexes.Count != former.Count || indexes.Any(index => !former.TryGetValue(index.Key, out var known) || known != index.Value))
        {
            await documents.SaveAsync(new IndexFillRecord { Indexes = indexes });
            await session.SaveChangesAsync();
        }
    }

    /// <summary>Fills the next rows and commits them.</summary>
    /// <returns>False where nothing is left to do.</returns>
    public async Task<bool> FillNextAsync()
    {
        var record = await documents.GetAsync<IndexFillRecord>();
        if (!maps.RowTypes.Any(type => record.Indexes.TryGetValue(type.FullName!, out var fill) && fill.UpTo is not null))
        {
            return false;
        }

        var context = await session.BeginAsync();
        record = await documents.LoadAsync<IndexFillRecord>();
        var open = maps.RowTypes.Where(type => record.Indexes.TryGetValue(type.FullName!, out var fill) && fill.UpTo is not null).ToList();
        var from = open.Select(type => record.Indexes[type.FullName!].UpTo!.Value).DefaultIfEmpty().Min();
        open.RemoveAll(type => record.Indexes[type.FullName!].UpTo != from);
        var stored = await ReadAsync(context, from, [.. open.SelectMany(maps.DocumentTypesOf).Distinct().Select(type => type.FullName!)]);
        long? upTo = stored.Count < BatchSize ? null : stored[^1].Id;
        await WriteAsync(context, open, stored, from, upTo ?? long.MaxValue);
        foreach (var name in open.Select(type => type.FullName!))
        {
            record.Indexes[name].UpTo = upTo;
            LogFilled(logger, name, upTo is null ? "is filled" : "is being filled", stored.Count, from);
        }

        await documents.SaveAsync(record);
        await session.SaveChangesAsync();
        session.Forget();
        return true;
    }

    private async Task WriteAsync(SiteDbContext context, List<Type> open, List<DocumentRecord> stored, long from, long upTo)
    {
        var ids = stored.Select(document => document.Id).ToArray();
        foreach (var type in open)
        {
            var table = IndexTable.For(type);
            await table.DeleteAsync(context, ids);
            await table.DeleteOrphansAsync(context, from, upTo);
            session.Changed(ReadTags.ForIndex(type));
        }

        var rows = stored.SelectMany(document => maps.RowsOf(Session.Read(document, maps.DocumentType(document.Type))).Select(row => (document.Id, Row: row)));
        foreach (var table in rows.GroupBy(entry => entry.Row.GetType()).Where(table => open.Contains(table.Key)))
        {
            await IndexInsert.ExecuteAsync(context, table.Key, table);
        }
    }

    // Until the commit nobody may change the documents, else the rows of what they were would overwrite those of what they are.
    // On SQLite the transaction sees to that. On PostgreSQL whoever edits several of them may lock them in another order: then this gives up first.
    private static async Task<List<DocumentRecord>> ReadAsync(SiteDbContext context, long from, string[] types)
    {
        if (!context.Database.IsNpgsql())
        {
            return await context.Documents.AsNoTracking().Where(document => document.Id > from && types.Contains(document.Type))
                .OrderBy(document => document.Id).Take(BatchSize).ToListAsync();
        }

        await context.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '500ms'");
        return await context.Documents.FromSql(
            $"""SELECT * FROM "Document" WHERE "Id" > {from} AND "Type" = ANY ({types}) ORDER BY "Id" LIMIT {BatchSize} FOR SHARE""").AsNoTracking().ToListAsync();
    }

    private async Task<bool> HasDocumentsAsync(Type row)
    {
        var types = maps.DocumentTypesOf(row).Select(type => type.FullName!).ToArray();
        return await session.Context.Documents.AnyAsync(document => types.Contains(document.Type));
    }

    private static string ColumnsOf(Type row) => string.Join(' ', row.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property is { CanRead: true, CanWrite: true })
        .Select(property => $"{property.Name}:{(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Name}").Order(StringComparer.Ordinal));

    [LoggerMessage(Level = LogLevel.Information, Message = "The index {Index} {State}: {Count} documents after {From}")]
    private static partial void LogFilled(ILogger logger, string index, string state, int count, long from);
}
