using System.Globalization;

namespace CivicSite.Engine.Media.Storage;

/// <summary>The library on the local disk. What may come in is decided by <see cref="Uploads.MediaIntake"/>.</summary>
internal sealed class MediaFileStore(MediaOptions options)
{
    private const int MaxNumberedNames = 50;

    public string MapPathToPublicUrl(string path)
        => options.AssetsRequestPath + "/" + string.Join('/', path.Trim('/').Split('/').Select(Uri.EscapeDataString));

    /// <summary>The file, or null when the path is not allowed or names none.</summary>
    public MediaEntry? FindFile(string? path)
    {
        if (!MediaPath.TryNormalize(path, out var normalized) || normalized.Length == 0 || MediaPath.IsPrivate(normalized))
            return null;
        var file = new FileInfo(Physical(normalized));
        return file.Exists ? MediaEntry.Of(normalized, file) : null;
    }

    /// <summary>The folder, or null when the path is not allowed or names none. The root always exists.</summary>
    public MediaEntry? FindFolder(string? path)
    {
        if (!MediaPath.TryNormalize(path, out var normalized) || MediaPath.IsPrivate(normalized))
            return null;
        var folder = new DirectoryInfo(Physical(normalized));
        return folder.Exists || normalized.Length == 0 ? MediaEntry.Of(normalized, folder) : null;
    }

    /// <summary>What the folder holds: folders first, by name.</summary>
    public IReadOnlyList<MediaEntry> List(MediaEntry folder)
    {
        var directory = new DirectoryInfo(folder.PhysicalPath);
        if (!directory.Exists)
            return [];
        return [.. directory.EnumerateFileSystemInfos()
            .Select(child => (Path: MediaPath.Combine(folder.Path, child.Name), Info: child))
            .Where(child => MediaPath.TryNormalize(child.Path, out _) && !MediaPath.IsPrivate(child.Path))
            .Select(child => MediaEntry.Of(child.Path, child.Info))
            .OrderByDescending(entry => entry.IsFolder)
            .ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Files and folders inside, at any depth.</summary>
    public int Count(MediaEntry folder) => List(folder).Sum(child => 1 + (child.IsFolder ? Count(child) : 0));

    /// <summary>Makes the folder and those above it. False when a file is in the way or the path is not allowed.</summary>
    public bool TryCreateFolder(string path)
    {
        if (!MediaPath.TryNormalize(path, out var normalized) || File.Exists(Physical(normalized)))
            return false;
        Directory.CreateDirectory(Physical(normalized));
        return true;
    }

    /// <summary>Deletes the file, or the folder with all in it, and the smaller copies of images.</summary>
    public void Delete(MediaEntry entry)
    {
        if (entry.IsFolder)
            Directory.Delete(entry.PhysicalPath, recursive: true);
        else
            File.Delete(entry.PhysicalPath);
        ForgetDerivatives(entry.Path);
    }

    /// <summary>Puts a finished file at exactly this path, and makes its folders. False when something is there that may not be replaced.</summary>
    /// <param name="normalized">A path that <see cref="MediaPath.TryNormalize"/> let through.</param>
    public bool TryPlace(TempFile file, string normalized, bool overwrite)
    {
        var physical = Physical(normalized);
        if (Directory.Exists(physical) || (!overwrite && File.Exists(physical)))
            return false;
        file.MoveTo(physical, overwrite);
        ForgetDerivatives(normalized);
        return true;
    }

    /// <summary>Puts a finished file into the folder, under a name that nothing there has yet, and gives its path.</summary>
    public string PlaceUnique(TempFile file, MediaEntry folder, string name)
    {
        for (var number = 1; ; number++)
        {
            var suffix = number <= MaxNumberedNames ? number.ToString(CultureInfo.InvariantCulture) : Guid.NewGuid().ToString("N")[..12];
            var path = MediaPath.Combine(folder.Path, number == 1 ? name : MediaNames.WithSuffix(name, suffix));
            var physical = Physical(path);
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

    /// <summary>Reads a file, a private one too; null where there is none.</summary>
    public FileStream? Open(string normalized)
        => File.Exists(Physical(normalized)) ? new FileStream(Physical(normalized), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, FileOptions.Asynchronous) : null;

    /// <summary>Gives a file another path. False when there is none, or when something is at the new path.</summary>
    public bool TryMove(string normalized, string target)
    {
        if (!File.Exists(Physical(normalized)) || Path.Exists(Physical(target)))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(Physical(target))!);
        File.Move(Physical(normalized), Physical(target), overwrite: false);
        ForgetDerivatives(normalized);
        return true;
    }

    public bool TryDelete(string normalized)
    {
        if (!File.Exists(Physical(normalized)))
            return false;
        Delete(MediaEntry.Of(normalized, new FileInfo(Physical(normalized))));
        return true;
    }

    private string Physical(string normalized) => MediaPath.ToPhysical(options.RootPath, normalized);

    // Derivatives of news/a.jpg lie in the folder news/a.jpg of the cache.
    private void ForgetDerivatives(string normalized)
    {
        var folder = MediaPath.ToPhysical(options.CachePath, normalized);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
