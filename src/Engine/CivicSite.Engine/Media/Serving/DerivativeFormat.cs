using CivicSite.Engine.Media.Processing;
using Microsoft.AspNetCore.Http.Headers;

namespace CivicSite.Engine.Media.Serving;

/// <summary>Chooses the format of a derivative.</summary>
internal sealed class DerivativeFormat(ImageCapabilities capabilities)
{
    /// <summary>Null when the original cannot be given in the asked format.</summary>
    /// <param name="source">The type of the original.</param>
    /// <param name="asked">What the URL names; null to go by the browser's Accept header.</param>
    public async Task<MediaFormat?> ChooseAsync(MediaFormat source, MediaFormat? asked, RequestHeaders headers, CancellationToken cancellationToken)
    {
        var writable = await capabilities.GetWritableAsync(cancellationToken);
        if (asked is null)
            return Candidates(source).FirstOrDefault(format => writable.Contains(format) && (IsUniversal(format) || Accepts(headers, format)));
        if (asked == MediaFormats.Gif && source != MediaFormats.Gif)
            return null;
        // A page names AVIF without knowing the server; a browser that reads AVIF reads WebP.
        return writable.Contains(asked) ? asked : Array.Find([MediaFormats.WebP, MediaFormats.Jpeg], writable.Contains);
    }

    // GIF and WebP may move, and AVIF would keep only their first frame.
    private static MediaFormat[] Candidates(MediaFormat source)
    {
        if (source == MediaFormats.Gif || source == MediaFormats.WebP)
            return [MediaFormats.WebP, source == MediaFormats.Gif ? MediaFormats.Gif : MediaFormats.Png];
        return [MediaFormats.Avif, MediaFormats.WebP, source == MediaFormats.Png ? MediaFormats.Png : MediaFormats.Jpeg];
    }

    private static bool IsUniversal(MediaFormat format) => format != MediaFormats.Avif && format != MediaFormats.WebP;

    private static bool Accepts(RequestHeaders headers, MediaFormat format)
        => headers.Accept.Any(type => type.MediaType.Equals(format.ContentType, StringComparison.OrdinalIgnoreCase) && type.Quality is not 0);
}
