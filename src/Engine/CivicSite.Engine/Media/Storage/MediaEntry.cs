namespace CivicSite.Engine.Media.Storage;

/// <summary>A file or folder of the library.</summary>
/// <param name="Path">Relative to the library's root, with <c>/</c>; empty for the root.</param>
/// <param name="Length">Bytes; zero for a folder.</param>
internal sealed record MediaEntry(string Path, string PhysicalPath, long Length, DateTimeOffset Modified, bool IsFolder)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : string.Empty;

    /// <summary>Changes whenever the file does.</summary>
    public string Version => FormattableString.Invariant($"{Modified.UtcTicks:x}-{Length:x}");

    public static MediaEntry Of(string path, FileSystemInfo info)
        => new(path, info.FullName, info is FileInfo file ? file.Length : 0, new DateTimeOffset(info.LastWriteTimeUtc, TimeSpan.Zero), info is DirectoryInfo);
}
