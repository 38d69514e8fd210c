using Microsoft.Extensions.Localization;

namespace CivicSite.Engine.Media.Uploads;

/// <summary>Says to a person why a file was not taken and what to do.</summary>
internal sealed class MediaUploadMessages(IStringLocalizer<MediaUploadMessages> S, MediaOptions options)
{
    private const int Million = 1_000_000;

    /// <summary>Null when there is nothing to say.</summary>
    public string? For(MediaUploadReason reason) => reason == MediaUploadReason.None ? null : Explain(reason).Value;

    private LocalizedString Explain(MediaUploadReason reason) => reason switch
    {
        MediaUploadReason.Empty => S["The file is empty."],
        MediaUploadReason.ImageTooLarge => S["The image is larger than {0} MB. Make it smaller and upload it again.", options.MaxImageFileSize / Million],
        MediaUploadReason.DocumentTooLarge => S["The document is larger than {0} MB.", options.MaxFileSize / Million],
        MediaUploadReason.UnknownType => S["The content of the file is not of a type that can be uploaded. These types can: {0}.", AllowedTypes()],
        MediaUploadReason.TypeNotAllowed => S["The site's settings do not allow files of this type. These types are allowed: {0}.", AllowedTypes()],
        MediaUploadReason.Svg => S["SVG files can hold programs that run in the reader's browser, so they are not accepted. Save the drawing as PNG or WebP and upload that."],
        MediaUploadReason.TypeMismatch => S["The content of the file is not what the end of its name says."],
        MediaUploadReason.Damaged => S["The file is damaged or incomplete: it cannot be read to its end. Open it in another program, save it again and upload that."],
        MediaUploadReason.HeicUnreadable => S["This HEIC photograph cannot be read here. Save it as JPEG on the phone and upload that."],
        MediaUploadReason.TooManyPixels => S["The image has more than {0} megapixels, all frames counted. Make it smaller and upload it again.", options.MaxImagePixels / Million],
        MediaUploadReason.TooManyFrames => S["The animation has more than {0} frames.", options.MaxImageFrames],
        MediaUploadReason.Macros => S["The document holds macros. Save it without them and upload it again."],
        MediaUploadReason.TimedOut => S["Checking the image took too long. Make it smaller and upload it again."],
        MediaUploadReason.ProcessorUnavailable => S["Images of this type cannot be processed on this server. Tell the site's administrator."],
        MediaUploadReason.PathNotAllowed => S["This name of a file or folder is not allowed."],
        MediaUploadReason.FolderMissing => S["The folder does not exist any more."],
        MediaUploadReason.Exists => S["A file of this name exists."],
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a message."),
    };

    private string AllowedTypes()
        => string.Join(", ", MediaFormats.All.Where(format => options.AllowedFileExtensions.Contains(format.Extension)).Select(format => format.Name));
}
