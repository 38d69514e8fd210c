using CivicSite.Engine.Audit;
using CivicSite.Engine.Media.Serving;
using CivicSite.Engine.Media.Storage;

namespace CivicSite.Engine.Media.Uploads;

/// <summary>The only way from outside into the library.</summary>
internal sealed class MediaUploader(MediaFileStore store, MediaIntake intake, MediaNames names, ImageSizes sizes, IAuditTrail audit, MediaUploadMessages messages)
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
        if (media.Format.IsImage)
            await sizes.KeepAsync(path, new ImageSize(media.Width, media.Height));
        await audit.RecordAsync(AuditCategories.Media, AuditEvents.Created, null, path);
        return new(MediaUploadReason.None, path, media.Width, media.Height, null);
    }

    private MediaUploadResult Refused(MediaUploadReason reason) => new(reason, null, 0, 0, messages.For(reason));
}
