using OrchardCore.FileStorage;

namespace CivicSite.Engine.Media.Storage;

/// <summary>A file or folder of the library.</summary>
internal sealed record MediaEntry(string Path, string PhysicalPath, long Length, DateTime LastModifiedUtc, bool IsDirectory) : IFileStoreEntry
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string DirectoryPath => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : string.Empty;

    public DateTimeOffset ModifiedAt => new(LastModifiedUtc, TimeSpan.Zero);

    /// <summary>Changes whenever the file does.</summary>
    public string Version => FormattableString.Invariant($"{LastModifiedUtc.Ticks:x}-{Length:x}");

    public static MediaEntry Of(string path, FileSystemInfo info)
        => new(path, info.FullName, info is FileInfo file ? file.Length : 0, info.LastWriteTimeUtc, info is DirectoryInfo);
}
