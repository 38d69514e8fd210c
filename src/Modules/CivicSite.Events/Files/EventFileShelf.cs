using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace CivicSite.Events.Files;

/// <summary>
/// Keeps calendar files while nothing in them changes. The addresses that ask for them are anybody's to make up, so all files together have a limit.
/// </summary>
internal sealed class EventFileShelf : IDisposable
{
    private const int MaxBytes = 16 << 20;
    private const int TagBytes = 12;

    private readonly MemoryCache _files = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <summary>Null where it has to be written.</summary>
    public EventFile? Find(EventFileKey key) => _files.Get<EventFile>(key);

    /// <param name="changed">Taken before the file was written: a change made meanwhile ends it.</param>
    public EventFile Keep(EventFileKey key, byte[] content, DateTime utcNow, IChangeToken changed)
    {
        var file = new EventFile(content, Tag(content), new DateTimeOffset(utcNow));
        _files.Set(key, file, new MemoryCacheEntryOptions { Size = content.Length }.AddExpirationToken(changed));
        return file;
    }

    public static string Tag(byte[] content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, TagBytes))}\"";

    public void Dispose() => _files.Dispose();
}

/// <summary>All that a file depends on beside the events and the terms, which send a signal.</summary>
/// <param name="Site">Its name, its address and its zone, each a line.</param>
/// <param name="Day">The days that the file has go with it.</param>
internal sealed record EventFileKey(Services.EventScope Scope, string Site, DateOnly Day, string Language);

/// <param name="Tag">Names exactly these bytes.</param>
/// <param name="Written">When the file became as it is.</param>
internal sealed record EventFile(byte[] Content, string Tag, DateTimeOffset Written);
