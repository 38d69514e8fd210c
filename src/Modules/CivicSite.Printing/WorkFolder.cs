using System.Buffers;

namespace CivicSite.Printing;

/// <summary>A folder of one document, which goes with it.</summary>
internal sealed class WorkFolder : IDisposable
{
    private static readonly SearchValues<char> InNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("civicsite-print-");

    public string Path => _folder.FullName;

    /// <exception cref="ArgumentException">The name is not one of a file of this folder.</exception>
    public string File(string name) =>
        name.Length > 0 && !name.StartsWith('.') && !name.AsSpan().ContainsAnyExcept(InNames)
            ? System.IO.Path.Combine(Path, name)
            : throw new ArgumentException($"\"{name}\" is no name of a printed file.", nameof(name));

    public async Task WriteAsync(PrintJob job, CancellationToken cancellationToken)
    {
        foreach (var (name, content) in job.Files)
        {
            await System.IO.File.WriteAllBytesAsync(File(name), content, cancellationToken);
        }

        await System.IO.File.WriteAllTextAsync(File("document.html"), job.Html, cancellationToken);
        await System.IO.File.WriteAllTextAsync(File("document.css"), job.StyleSheet, cancellationToken);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
