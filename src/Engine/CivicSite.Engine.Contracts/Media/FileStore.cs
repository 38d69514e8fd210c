namespace OrchardCore.FileStorage;

/// <summary>A file or a directory of a store. Paths are relative to the store's root and use <c>/</c>.</summary>
public interface IFileStoreEntry
{
    string Path { get; }

    string Name { get; }

    string DirectoryPath { get; }

    /// <summary>Bytes; zero for a directory.</summary>
    long Length { get; }

    DateTime LastModifiedUtc { get; }

    bool IsDirectory { get; }
}

/// <summary>Files by path, wherever they are kept.</summary>
public interface IFileStore
{
    /// <summary>The file, or null when there is none at the path.</summary>
    Task<IFileStoreEntry?> GetFileInfoAsync(string path);

    /// <summary>The directory, or null when there is none at the path.</summary>
    Task<IFileStoreEntry?> GetDirectoryInfoAsync(string path);

    /// <summary>Directories first, then files. A null path is the root.</summary>
    /// <exception cref="FileStoreException">The directory does not exist.</exception>
    IAsyncEnumerable<IFileStoreEntry> GetDirectoryContentAsync(string? path = null, bool includeSubDirectories = false);

    /// <summary>Makes the directory; false when it existed.</summary>
    /// <exception cref="FileStoreException">The path is not allowed or is a file.</exception>
    Task<bool> TryCreateDirectoryAsync(string path);

    /// <summary>Deletes the file; false when there was none.</summary>
    Task<bool> TryDeleteFileAsync(string path);

    /// <summary>Deletes the directory with its content; false when there was none.</summary>
    Task<bool> TryDeleteDirectoryAsync(string path);

    /// <summary>Renames or moves the file.</summary>
    /// <exception cref="FileStoreException">The source is missing, or the target exists or is not allowed.</exception>
    Task MoveFileAsync(string oldPath, string newPath);

    /// <summary>Opens the file; the caller closes it.</summary>
    /// <exception cref="FileStoreException">The file does not exist.</exception>
    Task<Stream> GetFileStreamAsync(string path);

    /// <summary>Writes the file, with its folders, and gives its path.</summary>
    /// <exception cref="FileStoreException">The path is not allowed, or exists while <paramref name="overwrite"/> is false.</exception>
    Task<string> CreateFileFromStreamAsync(string path, Stream inputStream, bool overwrite = false);
}

/// <summary>A store refused what was asked of it.</summary>
public class FileStoreException : Exception
{
    public FileStoreException(string message)
        : base(message)
    {
    }

    public FileStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
