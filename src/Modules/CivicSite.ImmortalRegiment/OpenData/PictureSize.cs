using MetadataExtractor;

namespace CivicSite.ImmortalRegiment.OpenData;

/// <summary>How large a picture is, in pixels.</summary>
internal sealed record PictureSize(int Width, int Height)
{
    private const string WidthTag = "Image Width";
    private const string HeightTag = "Image Height";

    /// <summary>Reads the head of a JPEG, PNG, GIF or WebP; null for what cannot be read.</summary>
    public static PictureSize? Of(Stream picture)
    {
        try
        {
            var directories = ImageMetadataReader.ReadMetadata(picture);
            return Number(directories, WidthTag) is { } width && Number(directories, HeightTag) is { } height ? new PictureSize(width, height) : null;
        }
        catch (ImageProcessingException)
        {
            return null;
        }
    }

    private static int? Number(IReadOnlyList<MetadataExtractor.Directory> directories, string name) =>
        (from directory in directories
         from tag in directory.Tags
         where string.Equals(tag.Name, name, StringComparison.Ordinal) && directory.TryGetInt32(tag.Type, out _)
         select (int?)directory.GetInt32(tag.Type)).FirstOrDefault(static number => number > 0);
}
