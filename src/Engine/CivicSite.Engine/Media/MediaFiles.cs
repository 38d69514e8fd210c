using CivicSite.Engine.Media.Storage;
using CivicSite.Engine.Media.Uploads;
using OrchardCore.FileStorage;
using OrchardCore.Media;

namespace CivicSite.Engine.Media;

/// <summary>The library for modules: what comes in is checked as uploads are.</summary>
internal sealed class MediaFiles(MediaFileStore store, MediaIntake intake, MediaUploadMessages messages) : IMediaFileStore
{
    public string MapPathToPublicUrl(string path) => store.MapPathToPublicUrl(path);

    public Task<Stream> GetFileStreamAsync(string path)
        => Task.FromResult<Stream>(store.Open(Normalize(path)) ?? throw new FileStoreException($"There is no file '{path}'."));

    public Task MoveFileAsync(string oldPath, string newPath)
        => store.TryMove(Normalize(oldPath), Normalize(newPath)) ? Task.CompletedTask : throw new FileStoreException($"'{oldPath}' cannot be moved to '{newPath}'.");

    public Task<bool> TryDeleteFileAsync(string path) => Task.FromResult(store.TryDelete(Normalize(path)));

    public async Task<string> CreateFileFromStreamAsync(string path, Stream inputStream, bool overwrite = false)
    {
        using var media = await intake.CheckAsync(inputStream, CancellationToken.None);
        if (media.Reason != MediaUploadReason.None)
            throw Refused(media.Reason);
        var target = Path.ChangeExtension(Normalize(path), media.Format!.Extension);
        return store.TryPlace(media.File!, target, overwrite) ? target : throw Refused(MediaUploadReason.Exists);
    }

    private string Normalize(string path) => MediaPath.TryNormalize(path, out var normalized) && normalized.Length > 0 ? normalized : throw Refused(MediaUploadReason.PathNotAllowed);

    private FileStoreException Refused(MediaUploadReason reason) => new(messages.For(reason)!);
}
