using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Data;

/// <summary>Copies of the single documents, shared by all requests of a shell.</summary>
internal sealed class DocumentCache
{
    private readonly ConcurrentDictionary<Type, object> _documents = new();

    public T? Get<T>()
        where T : class =>
        _documents.GetValueOrDefault(typeof(T)) as T;

    /// <summary>Keeps what was read, unless a commit has put something newer there meanwhile. Returns what is there now.</summary>
    public T Add<T>(T document)
        where T : class =>
        (T)_documents.GetOrAdd(typeof(T), document);

    public void Set<T>(T document)
        where T : class =>
        _documents[typeof(T)] = document;
}

/// <summary>Documents of which the site has exactly one of a type: settings, definitions, enabled features.</summary>
internal sealed class DocumentStore(Session session, DocumentCache cache)
{
    private readonly Dictionary<Type, object> _loaded = [];

    /// <summary>The shared copy, for reading only. Inside a request that changed the document, the changed copy.</summary>
    public async Task<T> GetAsync<T>()
        where T : class, new()
    {
        if (_loaded.TryGetValue(typeof(T), out var changed))
        {
            return (T)changed;
        }

        if (cache.Get<T>() is { } cached)
        {
            return cached;
        }

        var record = await FindAsync<T>(session.Context);
        return cache.Add(record is null ? new T() : Read<T>(record));
    }

    /// <summary>A copy of the request's own, to be changed and passed to <see cref="SaveAsync"/>.</summary>
    public async Task<T> LoadAsync<T>()
        where T : class, new()
    {
        if (!_loaded.TryGetValue(typeof(T), out var document))
        {
            var record = await FindAsync<T>(session.Context);
            _loaded[typeof(T)] = document = record is null ? new T() : Read<T>(record);
            session.OnCancel(_loaded.Clear);
        }

        return (T)document;
    }

    /// <summary>Writes the document inside the session's transaction; others see it after the commit.</summary>
    public async Task SaveAsync<T>(T document)
        where T : class, new()
    {
        var context = await session.BeginAsync();
        var json = JsonSerializer.Serialize(document, ContentJson.Options);
        var record = await FindAsync<T>(context);
        if (record is null)
        {
            context.Documents.Add(record = new DocumentRecord { Type = typeof(T).FullName!, Content = json, Version = 1 });
        }
        else
        {
            context.Attach(record);
            record.Content = json;
            record.Version++;
        }

        await context.SaveChangesAsync();
        context.Entry(record).State = EntityState.Detached;
        _loaded[typeof(T)] = document;
        session.OnCancel(_loaded.Clear);
        session.Changed(AllTag);
        session.AfterCommit(() =>
        {
            cache.Set(JsonSerializer.Deserialize<T>(json, ContentJson.Options)!);
            _loaded.Remove(typeof(T));
            return Task.CompletedTask;
        });
    }

    /// <summary>A tag that every cached page has.</summary>
    internal const string AllTag = "site";

    private static Task<DocumentRecord?> FindAsync<T>(SiteDbContext context)
    {
        var type = typeof(T).FullName;
        return context.Documents.AsNoTracking().OrderBy(record => record.Id).FirstOrDefaultAsync(record => record.Type == type);
    }

    private static T Read<T>(DocumentRecord record) =>
        JsonSerializer.Deserialize<T>(record.Content, ContentJson.Options)
        ?? throw new InvalidOperationException($"Document {record.Id} is empty.");
}
