using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrchardCore.ContentManagement;

namespace CivicSite.Engine.Data;

/// <summary>Copies of the single documents, shared by all requests, also of shells that follow one another.</summary>
internal sealed class DocumentCache
{
    private readonly ConcurrentDictionary<Type, Copy> _documents = new();

    public T? Get<T>()
        where T : class =>
        _documents.GetValueOrDefault(typeof(T))?.Document as T;

    /// <summary>Keeps the copy unless a newer one is there: those of two commits may come in any order. Returns what is there now.</summary>
    public T Keep<T>(T document, long version)
        where T : class =>
        (T)_documents.AddOrUpdate(
            typeof(T),
            static (_, added) => added,
            static (_, there, added) => there.Version > added.Version ? there : added,
            new Copy(document, version)).Document;

    private sealed record Copy(object Document, long Version);
}

/// <summary>Documents of which the site has exactly one of a type: settings, definitions, enabled features.</summary>
internal sealed class DocumentStore(Session session, DocumentCache cache)
{
    private readonly Dictionary<Type, Loaded> _loaded = [];

    /// <summary>The shared copy, for reading only. Inside a request that changed the document, the changed copy.</summary>
    public async Task<T> GetAsync<T>()
        where T : class, new()
    {
        if (_loaded.TryGetValue(typeof(T), out var changed))
        {
            return (T)changed.Document;
        }

        if (cache.Get<T>() is { } cached)
        {
            return cached;
        }

        var (document, _, version) = await ReadAsync<T>();
        return cache.Keep((T)document, version);
    }

    /// <summary>A copy of the request's own, to be changed and passed to <see cref="SaveAsync"/>.</summary>
    public async Task<T> LoadAsync<T>()
        where T : class, new()
    {
        if (!_loaded.TryGetValue(typeof(T), out var loaded))
        {
            _loaded[typeof(T)] = loaded = await ReadAsync<T>();
            session.OnCancel(_loaded.Clear);
        }

        return (T)loaded.Document;
    }

    /// <summary>Writes the document inside the session's transaction; others see it after the commit.</summary>
    /// <exception cref="InvalidOperationException">The document was not loaded before.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Another request has changed the document since this one loaded it.</exception>
    public async Task SaveAsync<T>(T document)
        where T : class, new()
    {
        if (!_loaded.TryGetValue(typeof(T), out var former))
        {
            throw new InvalidOperationException($"{typeof(T).Name} must be loaded before it is saved: only then a change by somebody else is seen.");
        }

        var json = JsonSerializer.Serialize(document, ContentJson.Options);
        var version = former.Version + 1;
        await WriteAsync(await session.BeginAsync(), former, new DocumentRecord { Id = former.Id, Type = typeof(T).FullName!, Content = json, Version = version });
        _loaded[typeof(T)] = new Loaded(document, former.Id, version);
        session.OnCancel(_loaded.Clear);
        session.Changed(AllTag);
        session.AfterCommit(() =>
        {
            cache.Keep(JsonSerializer.Deserialize<T>(json, ContentJson.Options)!, version);
            _loaded.Remove(typeof(T));
            return Task.CompletedTask;
        });
    }

    /// <summary>A tag that every cached page has.</summary>
    internal const string AllTag = "site";

    private static async Task WriteAsync(SiteDbContext context, Loaded former, DocumentRecord record)
    {
        var entry = context.Entry(record);
        entry.State = former.Version == 0 ? EntityState.Added : EntityState.Modified;
        entry.Property(stored => stored.Version).OriginalValue = former.Version;
        try
        {
            await context.SaveChangesAsync();
        }
        finally
        {
            entry.State = EntityState.Detached;
        }
    }

    private async Task<Loaded> ReadAsync<T>()
        where T : class, new()
    {
        var type = typeof(T).FullName!;
        var record = await session.Context.Documents.AsNoTracking().OrderBy(stored => stored.Id).FirstOrDefaultAsync(stored => stored.Type == type);
        return record is null
            ? new Loaded(new T(), IdOf(type), 0)
            : new Loaded(
                JsonSerializer.Deserialize<T>(record.Content, ContentJson.Options) ?? throw new InvalidOperationException($"Document {record.Id} is empty."),
                record.Id,
                record.Version);
    }

    // Known before the document exists: of two requests that make it at the same moment the second fails instead of making another.
    // Negative, where the database gives no ids.
    private static long IdOf(string type) =>
        BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(type))) | long.MinValue;

    private sealed record Loaded(object Document, long Id, long Version);
}
