using System.Collections.Concurrent;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Style sheets and drawings of printed documents. They lie in the assembly, as no browser asks for them.</summary>
internal static class PrintStyles
{
    private static readonly ConcurrentDictionary<string, byte[]> Read = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static byte[] File(string name) => Read.GetOrAdd(name, static wanted =>
    {
        using var stream = typeof(PrintStyles).Assembly.GetManifestResourceStream($"print/{wanted}")
            ?? throw new InvalidOperationException($"There is no print/{wanted}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    });

    /// <inheritdoc cref="File"/>
    public static string Text(string name) => System.Text.Encoding.UTF8.GetString(File(name));
}
