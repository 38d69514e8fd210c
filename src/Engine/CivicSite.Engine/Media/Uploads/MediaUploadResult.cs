namespace CivicSite.Engine.Media.Uploads;

/// <summary>Why a file was not taken.</summary>
internal enum MediaUploadReason
{
    None,
    Empty,
    ImageTooLarge,
    DocumentTooLarge,

    /// <summary>The content is no type that the library keeps.</summary>
    UnknownType,

    /// <summary>The type is known and this site's settings leave it out.</summary>
    TypeNotAllowed,
    Svg,

    /// <summary>The content is not what the required name says.</summary>
    TypeMismatch,

    /// <summary>Broken, truncated, or not readable to the end.</summary>
    Damaged,

    /// <summary>libvips has no decoder for it here, or it is broken.</summary>
    HeicUnreadable,
    TooManyPixels,
    TooManyFrames,
    Macros,
    TimedOut,

    /// <summary>libvips is missing, or its encoder for this type.</summary>
    ProcessorUnavailable,
    PathNotAllowed,
    FolderMissing,
    Exists,
}

/// <summary>What became of an upload.</summary>
/// <param name="Path">Where the file is kept; null when it was refused.</param>
/// <param name="Width">Pixels, upright; zero for documents.</param>
/// <param name="Message">For people, in the language of the request; null when the file was taken.</param>
internal sealed record MediaUploadResult(MediaUploadReason Reason, string? Path, int Width, int Height, string? Message)
{
    public bool Succeeded => Reason == MediaUploadReason.None;
}
