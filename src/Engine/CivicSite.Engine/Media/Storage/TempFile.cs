namespace CivicSite.Engine.Media.Storage;

/// <summary>A file that disappears unless it is moved to its place. It lies below the target's root, so that the move is a rename.</summary>
internal sealed class TempFile : IDisposable
{
    private const string FolderName = ".tmp";
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    public TempFile(string root, string extension)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(root, FolderName)).FullName;
        Path = System.IO.Path.Combine(folder, Guid.NewGuid().ToString("N") + extension);
    }

    public string Path { get; }

    /// <summary>Writes the bytes through to the disk, then renames.</summary>
    /// <exception cref="IOException">The target exists and <paramref name="overwrite"/> is false.</exception>
    public void MoveTo(string target, bool overwrite)
    {
        using (var handle = File.OpenHandle(Path, FileMode.Open, FileAccess.ReadWrite))
            RandomAccess.FlushToDisk(handle);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        File.Move(Path, target, overwrite);
    }

    public void Dispose() => File.Delete(Path);

    /// <summary>Removes what a killed process left behind.</summary>
    public static void RemoveAbandoned(string root, DateTime nowUtc)
    {
        var folder = new DirectoryInfo(System.IO.Path.Combine(root, FolderName));
        if (!folder.Exists)
            return;
        foreach (var file in folder.EnumerateFiles().Where(file => nowUtc - file.LastWriteTimeUtc > Abandoned))
            file.Delete();
    }
}
