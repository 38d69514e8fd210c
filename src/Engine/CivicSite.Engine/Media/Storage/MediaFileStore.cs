using OrchardCore.FileStorage;
using OrchardCore.Media;

namespace CivicSite.Engine.Media.Storage;

/// <summary>The library on the local disk. It keeps only types of <see cref="MediaFormats"/>; their content is checked by <see cref="Uploads.MediaUploader"/>.</summary>
internal sealed class MediaFileStore(MediaOptions options) : IMediaFileStore
{
    private const int MaxNumberedNames = 50;

    public Task<IFileStoreEntry?> GetFileInfoAsync(string path) => Task.FromResult<IFileStoreEntry?>(FindFile(path));

    /// <summary>The file, or null when the path is not allowed or names nothing.</summary>
    public MediaEntry? FindFile(string? path)
    {
        if (!MediaPath.TryNormalize(path, out var normalized) || normalized.Length == 0)
            return null;
        var file = new FileInfo(MediaPath.ToPhysical(options.RootPath, normalized));
        return file.Exists ? MediaEntry.Of(normalized, file) : null;
    }

    public Task<IFileStoreEntry?> GetDirectoryInfoAsync(string path)
    {
        IFileStoreEntry? entry = null;
        if (MediaPath.TryNormalize(path, out var normalized))
        {
            var directory = new DirectoryInfo(MediaPath.ToPhysical(options.RootPath, normalized));
            if (directory.Exists || normalized.Length == 0)
                entry = MediaEntry.Of(normalized, directory);
        }

        return Task.FromResult(entry);
    }

    public async IAsyncEnumerable<IFileStoreEntry> GetDirectoryContentAsync(string? path = null, bool includeSubDirectories = false)
    {
        var normalized = Require(path);
        var directory = new DirectoryInfo(MediaPath.ToPhysical(options.RootPath, normalized));
        if (!directory.Exists && normalized.Length > 0)
            throw new FileStoreException($"There is no media folder '{normalized}'.");
        var children = directory.Exists ? Children(normalized, directory) : [];
        foreach (var child in children)
            yield return child;
        foreach (var folder in children.Where(child => includeSubDirectories && child.IsDirectory))
        {
            await foreach (var nested in GetDirectoryContentAsync(folder.Path, includeSubDirectories: true))
                yield return nested;
        }
    }

    public Task<bool> TryCreateDirectoryAsync(string path)
    {
        var physical = MediaPath.ToPhysical(options.RootPath, RequireName(path));
        if (File.Exists(physical))
            throw new FileStoreException($"'{path}' is a file.");
        if (Directory.Exists(physical))
            return Task.FromResult(false);
        Directory.CreateDirectory(physical);
        return Task.FromResult(true);
    }

    public Task<bool> TryDeleteFileAsync(string path)
    {
        if (FindFile(path) is not { } entry)
            return Task.FromResult(false);
        File.Delete(entry.PhysicalPath);
        ForgetDerivatives(entry.Path);
        return Task.FromResult(true);
    }

    public Task<bool> TryDeleteDirectoryAsync(string path)
    {
        var normalized = RequireName(path);
        var physical = MediaPath.ToPhysical(options.RootPath, normalized);
        if (!Directory.Exists(physical))
            return Task.FromResult(false);
        Directory.Delete(physical, recursive: true);
        ForgetDerivatives(normalized);
        return Task.FromResult(true);
    }

    public Task MoveFileAsync(string oldPath, string newPath)
    {
        var source = FindFile(oldPath) ?? throw new FileStoreException($"There is no media file '{oldPath}'.");
        var target = RequireFileName(newPath);
        var physical = MediaPath.ToPhysical(options.RootPath, target);
        if (Path.Exists(physical))
            throw new FileStoreException($"'{target}' exists.");
        Directory.CreateDirectory(Path.GetDirectoryName(physical)!);
        File.Move(source.PhysicalPath, physical, overwrite: false);
        ForgetDerivatives(source.Path);
        return Task.CompletedTask;
    }

    public Task<Stream> GetFileStreamAsync(string path)
    {
        var entry = FindFile(path) ?? throw new FileStoreException($"There is no media file '{path}'.");
        return Task.FromResult<Stream>(new FileStream(entry.PhysicalPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, FileOptions.Asynchronous));
    }

    public async Task<string> CreateFileFromStreamAsync(string path, Stream inputStream, bool overwrite = false)
    {
        var normalized = RequireFileName(path);
        using var temp = new TempFile(options.RootPath, ".part");
        await using (var output = new FileStream(temp.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous))
            await inputStream.CopyToAsync(output);
        Place(temp, normalized, overwrite);
        return normalized;
    }

    public string MapPathToPublicUrl(string path)
        => options.AssetsRequestPath + "/" + string.Join('/', path.Trim('/').Split('/').Select(Uri.EscapeDataString));

    /// <summary>Puts a finished file at exactly this path.</summary>
    /// <exception cref="FileStoreException">The path exists while <paramref name="overwrite"/> is false, or is a folder.</exception>
    public void Place(TempFile file, string normalized, bool overwrite)
    {
        var physical = MediaPath.ToPhysical(options.RootPath, normalized);
        if (Directory.Exists(physical) || (!overwrite && File.Exists(physical)))
            throw new FileStoreException($"'{normalized}' exists.");
        file.MoveTo(physical, overwrite);
        if (overwrite)
            ForgetDerivatives(normalized);
    }

    /// <summary>Puts a finished file into the folder, under a name that nothing there has yet.</summary>
    /// <returns>The path that it got.</returns>
    public string PlaceUnique(TempFile file, string folder, string name)
    {
        for (var number = 1; ; number++)
        {
            var suffix = number <= MaxNumberedNames ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : Guid.NewGuid().ToString("N")[..12];
            var path = MediaPath.Combine(folder, number == 1 ? name : MediaNames.WithSuffix(name, suffix));
            var physical = MediaPath.ToPhysical(options.RootPath, path);
            if (Path.Exists(physical))
                continue;
            try
            {
                file.MoveTo(physical, overwrite: false);
                return path;
            }
            catch (IOException) when (Path.Exists(physical))
            {
                // Another upload took the name between the look and the rename.
            }
        }
    }

    private static List<MediaEntry> Children(string folder, DirectoryInfo directory)
        => [.. directory.EnumerateFileSystemInfos()
            .Select(child => (Path: MediaPath.Combine(folder, child.Name), Info: child))
            .Where(child => MediaPath.TryNormalize(child.Path, out _))
            .Select(child => MediaEntry.Of(child.Path, child.Info))
            .OrderByDescending(entry => entry.IsDirectory)
            .ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)];

    // Derivatives of news/a.jpg lie in the folder news/a.jpg of the cache.
    private void ForgetDerivatives(string normalized)
    {
        var folder = MediaPath.ToPhysical(options.CachePath, normalized);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static string Require(string? path)
        => MediaPath.TryNormalize(path, out var normalized) ? normalized : throw new FileStoreException("The media path is not allowed.");

    private static string RequireName(string? path)
        => Require(path) is { Length: > 0 } normalized ? normalized : throw new FileStoreException("The media path is empty.");

    private string RequireFileName(string? path)
    {
        var normalized = RequireName(path);
        if (MediaFormats.FromPath(normalized) is not { } format || !options.AllowedFileExtensions.Contains(format.Extension))
            throw new FileStoreException($"The media library does not keep files such as '{Path.GetFileName(normalized)}'.");
        return normalized;
    }
}
