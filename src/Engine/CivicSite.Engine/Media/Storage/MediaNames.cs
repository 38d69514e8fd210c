using OrchardCore.Modules.Services;

namespace CivicSite.Engine.Media.Storage;

/// <summary>Makes the name under which an upload is kept: ASCII letters, digits and hyphens, whatever the sender called it.</summary>
internal sealed class MediaNames(ISlugService slugs)
{
    private const int MaxLength = 80;

    /// <summary>The name without a folder; <paramref name="extension"/> comes from the content, never from the sender.</summary>
    public string ForFile(string? fileName, string extension) => ToAscii(BaseName(fileName), "file") + extension;

    public string ForFolder(string? name) => ToAscii(name ?? string.Empty, "folder");

    /// <summary>Keeps names apart: <c>photo.jpg</c>, <c>photo-2.jpg</c>, …</summary>
    public static string WithSuffix(string name, string suffix)
        => Path.GetFileNameWithoutExtension(name) + "-" + suffix + Path.GetExtension(name);

    private static string BaseName(string? fileName)
    {
        // A browser may send a whole path, of either system.
        var name = fileName ?? string.Empty;
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    private string ToAscii(string text, string fallback)
    {
        // Slugs keep letters of scripts that have no Latin spelling; file names do not.
        var words = slugs.Slugify(text).Split('-').Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)));
        var name = string.Join('-', words.Where(word => word.Length > 0));
        name = name[..Math.Min(name.Length, MaxLength)].Trim('-');
        if (name.Length == 0)
            return fallback;
        return MediaPath.IsWindowsDevice(name) ? name + "-" + fallback : name;
    }
}
