namespace OrchardCore.FileStorage;

/// <summary>Files by path.</summary>
public interface IFileStore
{
    /// <exception cref="FileStoreException">There is no such file.</exception>
    Task<Stream> GetFileStreamAsync(string path);

    /// <exception cref="FileStoreException">A file is missing, or in the way.</exception>
    Task MoveFileAsync(string oldPath, string newPath);

    Task<bool> TryDeleteFileAsync(string path);

    /// <summary>Keeps a file after it was checked. The path that is returned ends as the content asks, whatever <paramref name="path"/> ends with.</summary>
    /// <exception cref="FileStoreException">The file was refused; the message is for people.</exception>
    Task<string> CreateFileFromStreamAsync(string path, Stream inputStream, bool overwrite = false);
}

/// <summary>A file could not be kept or found.</summary>
public class FileStoreException(string message) : Exception(message);
