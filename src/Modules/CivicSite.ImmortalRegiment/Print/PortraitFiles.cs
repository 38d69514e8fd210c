using OrchardCore.FileStorage;
using OrchardCore.Media;

namespace CivicSite.ImmortalRegiment.Print;

/// <summary>Pictures of the media library for printed documents.</summary>
internal sealed class PortraitFiles(IMediaFileStore media)
{
    /// <summary>More than a photograph of the library has; a larger file is left out.</summary>
    private const int MaxBytes = 40 << 20;

    /// <summary>The file; null where there is none any more.</summary>
    public async Task<byte[]?> ReadAsync(string path)
    {
        if (path.Length == 0)
        {
            return null;
        }

        try
        {
            await using var file = await media.GetFileStreamAsync(path);
            if (file.Length > MaxBytes)
            {
                return null;
            }

            using var copy = new MemoryStream((int)file.Length);
            await file.CopyToAsync(copy);
            return copy.ToArray();
        }
        catch (FileStoreException)
        {
            // The record outlives a picture that was deleted from the library.
            return null;
        }
    }
}
