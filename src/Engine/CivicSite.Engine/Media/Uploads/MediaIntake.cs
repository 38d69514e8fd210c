using CivicSite.Engine.Media.Processing;
using CivicSite.Engine.Media.Storage;

namespace CivicSite.Engine.Media.Uploads;

/// <summary>A file that passed the check, still in a temporary place; or the reason why it did not.</summary>
internal sealed record CheckedMedia(MediaUploadReason Reason, MediaFormat? Format = null, TempFile? File = null, int Width = 0, int Height = 0) : IDisposable
{
    public void Dispose() => File?.Dispose();
}

/// <summary>Takes bytes from outside and tells by their content what they are. Images are decoded to the end and written anew.</summary>
internal sealed class MediaIntake(MediaOptions options, VipsTool vips, ImageCapabilities capabilities)
{
    public async Task<CheckedMedia> CheckAsync(Stream content, CancellationToken cancellationToken)
    {
        var raw = new TempFile(options.RootPath, ".raw");
        var keepRaw = false;
        try
        {
            var (reason, format) = await ReceiveAsync(content, raw.Path, cancellationToken);
            if (reason == MediaUploadReason.None && format!.IsImage)
                return await CheckImageAsync(raw.Path, format, cancellationToken);
            if (reason == MediaUploadReason.None)
                (reason, format) = await CheckDocumentAsync(raw.Path, format!, cancellationToken);
            if (reason != MediaUploadReason.None)
                return new CheckedMedia(reason);
            keepRaw = true;
            return new CheckedMedia(MediaUploadReason.None, format, raw);
        }
        finally
        {
            if (!keepRaw)
                raw.Dispose();
        }
    }

    private async Task<(MediaUploadReason Reason, MediaFormat? Format)> ReceiveAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        var head = new byte[MediaSniffer.HeadLength];
        var headLength = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        if (headLength == 0)
            return (MediaUploadReason.Empty, null);
        var type = MediaSniffer.Detect(head.AsSpan(0, headLength));
        if (type.Format is not { } format)
            return (type.IsSvg ? MediaUploadReason.Svg : MediaUploadReason.UnknownType, null);
        if (format.IsImage && !IsAllowed(format))
            return (MediaUploadReason.TypeNotAllowed, null);

        var limit = format.IsImage ? options.MaxImageFileSize : options.MaxFileSize;
        await using var output = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous);
        await output.WriteAsync(head.AsMemory(0, headLength), cancellationToken);
        if (await CopyAsync(content, output, limit, cancellationToken))
            return (MediaUploadReason.None, format);
        return (format.IsImage ? MediaUploadReason.ImageTooLarge : MediaUploadReason.DocumentTooLarge, null);
    }

    private static async Task<bool> CopyAsync(Stream content, FileStream output, long limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (output.Position + read > limit)
                return false;
            await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return output.Position <= limit;
    }

    private async Task<(MediaUploadReason Reason, MediaFormat? Format)> CheckDocumentAsync(string path, MediaFormat format, CancellationToken cancellationToken)
    {
        var (reason, found) = format == MediaFormats.Pdf ? (await StructureCheck.CheckPdfAsync(path, cancellationToken), format) : StructureCheck.CheckOffice(path);
        return reason == MediaUploadReason.None && !IsAllowed(found!) ? (MediaUploadReason.TypeNotAllowed, null) : (reason, found);
    }

    private async Task<CheckedMedia> CheckImageAsync(string raw, MediaFormat format, CancellationToken cancellationToken)
    {
        if (!await capabilities.CanWriteAsync(Kept(format), cancellationToken))
            return new CheckedMedia(MediaUploadReason.ProcessorUnavailable);
        if (format == MediaFormats.Gif && await StructureCheck.CheckGifAsync(raw, cancellationToken) is var cut and not MediaUploadReason.None)
            return new CheckedMedia(cut);
        var (outcome, header) = await vips.ReadHeaderAsync(raw, cancellationToken);
        if (outcome != VipsOutcome.Done)
            return new CheckedMedia(outcome == VipsOutcome.Failed && format == MediaFormats.Heic ? MediaUploadReason.HeicUnreadable : ReasonOf(outcome));
        if (Judge(header!, format) is var reason and not MediaUploadReason.None)
            return new CheckedMedia(reason);

        return format == MediaFormats.Heic ? await ConvertAsync(raw, header!, cancellationToken) : await RewriteAsync(raw, header!, format, cancellationToken);
    }

    // Some packages of libvips have no decoder for HEIC: what is said then is not that the picture is broken.
    private async Task<CheckedMedia> ConvertAsync(string raw, ImageHeader header, CancellationToken cancellationToken)
    {
        var converted = await RewriteAsync(raw, header with { Frames = 1 }, MediaFormats.Jpeg, cancellationToken);
        return converted.Reason == MediaUploadReason.Damaged ? new CheckedMedia(MediaUploadReason.HeicUnreadable) : converted;
    }

    private async Task<CheckedMedia> RewriteAsync(string raw, ImageHeader header, MediaFormat format, CancellationToken cancellationToken)
    {
        var clean = new TempFile(options.RootPath, format.Extension);
        var keep = false;
        try
        {
            var outcome = await vips.RewriteAsync(raw, header, format, clean.Path, cancellationToken);
            // The AV1 encoder writes very large pictures that no decoder opens.
            if (outcome == VipsOutcome.Done && format == MediaFormats.Avif)
                outcome = await vips.VerifyAsync(clean.Path, cancellationToken);
            keep = outcome == VipsOutcome.Done;
            return keep
                ? new CheckedMedia(MediaUploadReason.None, format, clean, header.UprightWidth, header.UprightHeight)
                : new CheckedMedia(ReasonOf(outcome));
        }
        finally
        {
            if (!keep)
                clean.Dispose();
        }
    }

    private MediaUploadReason Judge(ImageHeader header, MediaFormat format)
    {
        if (!string.Equals(header.Loader, format.Loader, StringComparison.Ordinal) || (format == MediaFormats.Avif && header.Compression is not "av1") || (format == MediaFormats.Heic && header.Compression is not "hevc"))
            return MediaUploadReason.UnknownType;
        if (header.Frames > options.MaxImageFrames)
            return MediaUploadReason.TooManyFrames;
        return header.Pixels > options.MaxImagePixels ? MediaUploadReason.TooManyPixels : MediaUploadReason.None;
    }

    private bool IsAllowed(MediaFormat format) => options.AllowedFileExtensions.Contains(Kept(format).Extension);

    private static MediaFormat Kept(MediaFormat format) => format == MediaFormats.Heic ? MediaFormats.Jpeg : format;

    private static MediaUploadReason ReasonOf(VipsOutcome outcome) => outcome switch
    {
        VipsOutcome.TimedOut => MediaUploadReason.TimedOut,
        VipsOutcome.Unavailable => MediaUploadReason.ProcessorUnavailable,
        _ => MediaUploadReason.Damaged,
    };
}
