using Microsoft.Extensions.Caching.Memory;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>The documents that were printed last. Making one takes a second of processor time, and on the eve of 9 May many ask for the same.</summary>
internal sealed class PrintCache : IDisposable
{
    private const long MaxBytes = 64L << 20;

    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <summary>Gives the known document, or makes it.</summary>
    /// <param name="key">Names the document and the state of the record.</param>
    public async Task<byte[]> GetAsync(string key, Func<Task<byte[]>> make)
    {
        if (_documents.TryGetValue(key, out byte[]? known) && known is not null)
        {
            return known;
        }

        var made = await make();
        return _documents.Set(key, made, new MemoryCacheEntryOptions { Size = made.Length, AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1) });
    }

    public void Dispose() => _documents.Dispose();
}
