using CivicSite.Engine.Media.Storage;

namespace CivicSite.Engine.Media.Uploads;

/// <summary>The only way from outside into the library.</summary>
internal sealed class MediaUploader(MediaFileStore store, MediaIntake intake, MediaNames names, MediaUploadMessages messages)
{
    /// <summary>Takes what a person uploads: the name is made safe, and never replaces a file.</summary>
    /// <param name="folder">An existing folder; empty for the root.</param>
    /// <param name="fileName">As the browser sent it.</param>
    public async Task<MediaUploadResult> UploadAsync(string? folder, string? fileName, Stream content, CancellationToken cancellationToken)
    {
        if (!MediaPath.TryNormalize(folder, out var target))
            return Refused(MediaUploadReason.PathNotAllowed);
        if (store.FindFolder(target) is not { } parent)
            return Refused(MediaUploadReason.FolderMissing);
        using var media = await intake.CheckAsync(content, cancellationToken);
        if (media.Reason != MediaUploadReason.None)
            return Refused(media.Reason);
        var path = store.PlaceUnique(media.File!, parent, names.ForFile(fileName, media.Format!.Extension));
        return Taken(path, media);
    }

    /// <summary>Takes a file that must have exactly this path, because content refers to it. Its folders are made.</summary>
    public async Task<MediaUploadResult> ImportAsync(string path, Stream content, bool overwrite, CancellationToken cancellationToken)
    {
        if (!MediaPath.TryNormalize(path, out var target) || target.Length == 0)
            return Refused(MediaUploadReason.PathNotAllowed);
        using var media = await intake.CheckAsync(content, cancellationToken);
        if (media.Reason != MediaUploadReason.None)
            return Refused(media.Reason);
        if (MediaFormats.FromPath(target) != media.Format)
            return Refused(MediaUploadReason.TypeMismatch);
        return store.TryPlace(media.File!, target, overwrite) ? Taken(target, media) : Refused(MediaUploadReason.Exists);
    }

    private MediaUploadResult Refused(MediaUploadReason reason) => new(reason, null, 0, 0, messages.For(reason));

    private static MediaUploadResult Taken(string path, CheckedMedia media) => new(MediaUploadReason.None, path, media.Width, media.Height, null);
}
