using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OrchardCore.ContentManagement;
using YesSql;
using YesSql.Indexes;

namespace CivicSite.Engine.Data;

/// <summary>The unit of work of one request: a transaction opens with the first write and closes with <see cref="SaveChangesAsync"/>.</summary>
internal sealed partial class Session(Database database, IndexMaps maps, ReadTags readTags, IEnumerable<ICommitListener> listeners) : ISession, IAsyncDisposable
{
    private readonly List<object> _pending = [];
    private readonly List<Stored> _deleted = [];
    private readonly List<object> _records = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Queue<Func<Task>> _beforeCommit = [];
    private readonly List<Func<Task>> _afterCommit = [];
    private SiteDbContext? _context;
    private IDbContextTransaction? _transaction;
    private Action? _cancelled;

    internal SiteDbContext Context => _context ??= database.Open();

    internal ReadTags ReadTags => readTags;

    /// <summary>Runs <paramref name="action"/> in the transaction when all else is written, just before it is committed.</summary>
    internal void BeforeCommit(Func<Task> action) => _beforeCommit.Enqueue(action);

    /// <summary>Runs <paramref name="action"/> once what was written so far is committed; never after a rollback.</summary>
    internal void AfterCommit(Func<Task> action) => _afterCommit.Add(action);

    /// <summary>Runs <paramref name="action"/> when the session is cancelled.</summary>
    internal void OnCancel(Action action) => _cancelled += action;

    /// <summary>Adds to the tags whose pages the commit drops.</summary>
    internal void Changed(string tag) => _changed.Add(tag);

    /// <summary>Stores a record of the engine's own, such as an entry of the audit trail, with the next flush.</summary>
    internal void Add(object record) => _records.Add(record);

    public Task SaveAsync(object obj, bool checkConcurrency = false, string? collection = null)
    {
        if (!_pending.Contains(obj, ReferenceEqualityComparer.Instance))
        {
            _pending.Add(obj);
        }

        return Task.CompletedTask;
    }

    public void Delete(object obj, string? collection = null)
    {
        _pending.RemoveAll(pending => ReferenceEquals(pending, obj));
        if (_byObject.TryGetValue(obj, out var stored))
        {
            _deleted.Add(stored);
        }
    }

    public async Task<IEnumerable<T>> GetAsync<T>(long[] ids, string? collection = null)
        where T : class
    {
        var missing = ids.Where(id => !_byId.ContainsKey(id)).Distinct().ToArray();
        if (missing.Length > 0)
        {
            var records = await Context.Documents.AsNoTracking().Where(record => missing.Contains(record.Id)).ToListAsync();
            foreach (var record in records)
            {
                Track(record, Read(record, typeof(T)));
            }
        }

        return [.. ids.Select(id => _byId.GetValueOrDefault(id)?.Object).OfType<T>()];
    }

    public IQuery Query(string? collection = null) => new SessionQuery(this);

    public async Task FlushAsync()
    {
        if (_pending.Count == 0 && _deleted.Count == 0 && _records.Count == 0)
        {
            return;
        }

        await BeginAsync();
        var objects = _pending.ToArray();
        _pending.Clear();
        var rows = new List<(Stored Stored, IIndex Row)>();
        var old = objects.Select(obj => _byObject.GetValueOrDefault(obj)).OfType<Stored>().Where(stored => stored.Record.Id > 0).Concat(_deleted).ToList();
        var written = new List<Stored>(objects.Length);
        foreach (var obj in objects)
        {
            var stored = Write(obj);
            written.Add(stored);
            rows.AddRange(maps.RowsOf(obj).Select(row => (stored, row)));
        }

        foreach (var stored in _deleted)
        {
            Context.Remove(stored.Record);
            _byId.Remove(stored.Record.Id);
            _byObject.Remove(stored.Object);
        }

        _deleted.Clear();
        Context.AddRange(_records);
        _records.Clear();
        await Context.SaveChangesAsync();
        written.ForEach(SetId);

        // The documents are locked now: whoever else writes rows for them has done so, or waits.
        await DropIndexRowsAsync(old);
        await AddIndexRowsAsync(rows);
        Context.ChangeTracker.Clear();
    }

    public async Task SaveChangesAsync()
    {
        await FlushAsync();
        for (; _beforeCommit.TryDequeue(out var action); await FlushAsync())
        {
            await action();
        }

        if (_transaction is not null)
        {
            await _transaction.CommitAsync();
            await EndAsync();
        }

        var tags = _changed.ToArray();
        _changed.Clear();
        foreach (var action in _afterCommit.ToArray())
        {
            await action();
        }

        _afterCommit.Clear();
        if (tags.Length > 0)
        {
            foreach (var listener in listeners)
            {
                await listener.CommittedAsync(tags);
            }
        }
    }

    public async Task CancelAsync()
    {
        _cancelled?.Invoke();
        _cancelled = null;
        _pending.Clear();
        _deleted.Clear();
        _records.Clear();
        _changed.Clear();
        _beforeCommit.Clear();
        _afterCommit.Clear();
        _byId.Clear();
        _byObject.Clear();
        _context?.ChangeTracker.Clear();
        if (_transaction is not null)
        {
            await _transaction.RollbackAsync();
            await EndAsync();
        }
    }

    /// <summary>Opens the transaction, for writes that do not go through documents.</summary>
    internal async Task<SiteDbContext> BeginAsync()
    {
        _transaction ??= await database.BeginAsync(Context);
        return Context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await EndAsync();
        }

        if (_context is not null)
        {
            await _context.DisposeAsync();
        }
    }

    private async Task EndAsync()
    {
        var transaction = _transaction!;
        _transaction = null;
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            database.EndWrite();
        }
    }

    /// <summary>The object that the record holds.</summary>
    internal static object Read(DocumentRecord record, Type type)
    {
        var obj = JsonSerializer.Deserialize(record.Content, type, ContentJson.Options)
            ?? throw new InvalidOperationException($"Document {record.Id} is empty.");
        if (obj is ContentItem item)
        {
            item.Id = record.Id;
        }

        return obj;
    }

    private Stored Write(object obj)
    {
        var json = JsonSerializer.Serialize(obj, obj.GetType(), ContentJson.Options);
        if (!_byObject.TryGetValue(obj, out var stored))
        {
            stored = new Stored(new DocumentRecord { Type = obj.GetType().FullName!, Content = json, Version = 1 }, obj);
            _byObject[obj] = stored;
            Context.Add(stored.Record);
        }
        else
        {
            Context.Attach(stored.Record);
            stored.Record.Content = json;
            stored.Record.Version++;
        }

        if (obj is ContentItem item)
        {
            _changed.Add(ReadTags.ForItem(item.ContentItemId));
        }

        return stored;
    }

    private async Task DropIndexRowsAsync(List<Stored> old)
    {
        foreach (var group in old.GroupBy(stored => stored.Object.GetType()))
        {
            var ids = group.Select(stored => stored.Record.Id).ToArray();
            foreach (var rowType in maps.RowTypesOf(group.Key))
            {
                if (await IndexTable.For(rowType).DeleteAsync(Context, ids))
                {
                    _changed.Add(ReadTags.ForIndex(rowType));
                }
            }
        }
    }

    private async Task AddIndexRowsAsync(List<(Stored Stored, IIndex Row)> rows)
    {
        foreach (var table in rows.GroupBy(entry => entry.Row.GetType()))
        {
            await IndexInsert.ExecuteAsync(Context, table.Key, table.Select(entry => (entry.Stored.Record.Id, entry.Row)));
            if (table.Any(entry => IndexTable.For(table.Key).IsPublic(entry.Row)))
            {
                _changed.Add(ReadTags.ForIndex(table.Key));
            }
        }
    }
}
