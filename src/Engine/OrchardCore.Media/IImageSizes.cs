namespace CivicSite.Engine.Media;

/// <summary>Pixels.</summary>
public sealed record ImageSize(int Width, int Height);

/// <summary>How large the pictures of the media library are.</summary>
public interface IImageSizes
{
    /// <summary>The size of what the address serves; null when it is no picture of the library.</summary>
    /// <param name="url">With the query that asks for a smaller copy, if any.</param>
    ValueTask<ImageSize?> FindAsync(string url);
}
