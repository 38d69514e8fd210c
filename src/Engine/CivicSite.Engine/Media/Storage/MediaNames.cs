using System.Globalization;
using System.Text;

namespace CivicSite.Engine.Media.Storage;

/// <summary>Makes the name under which an upload is kept: ASCII letters, digits and hyphens, whatever the sender called it.</summary>
internal static class MediaNames
{
    private const int MaxLength = 80;

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "yo", ['ж'] = "zh", ['з'] = "z",
        ['и'] = "i", ['й'] = "y", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r",
        ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch",
        ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "yu", ['я'] = "ya",
        // Khakas, Tuvan, Ukrainian, Belarusian.
        ['ғ'] = "g", ['і'] = "i", ['ҷ'] = "j", ['ң'] = "n", ['ө'] = "o", ['ү'] = "u", ['є'] = "ye", ['ї'] = "yi", ['ґ'] = "g", ['ў'] = "u",
        // Latin letters that do not decompose.
        ['ß'] = "ss", ['æ'] = "ae", ['ø'] = "o", ['œ'] = "oe", ['đ'] = "d", ['ł'] = "l", ['þ'] = "th", ['ı'] = "i", ['№'] = "n",
    };

    /// <summary>The name without a folder; <paramref name="extension"/> comes from the content, never from the sender.</summary>
    public static string ForFile(string? fileName, string extension) => Slug(BaseName(fileName), "file") + extension;

    public static string ForFolder(string? name) => Slug(name ?? string.Empty, "folder");

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

    private static string Slug(string text, string fallback)
    {
        var slug = new StringBuilder();
        foreach (var character in Compose(text).ToLowerInvariant())
        {
            if (slug.Length >= MaxLength)
                break;
            Append(slug, character);
        }

        var name = slug.ToString(0, Math.Min(slug.Length, MaxLength)).Trim('-');
        if (name.Length == 0)
            return fallback;
        return MediaPath.IsWindowsDevice(name) ? name + "-" + fallback : name;
    }

    private static void Append(StringBuilder slug, char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
            slug.Append(character);
        else if (Letters.TryGetValue(character, out var letters))
            slug.Append(letters);
        else if (char.IsLetter(character))
            AppendBaseLetters(slug, character);
        else if (!char.IsSurrogate(character) && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }

    private static void AppendBaseLetters(StringBuilder slug, char letter)
    {
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(part))
                slug.Append(part);
            else if (Letters.TryGetValue(part, out var letters))
                slug.Append(letters);
        }
    }

    private static string Compose(string text)
    {
        // Unpaired surrogates cannot be normalised.
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar)
                valid.Append(rune.ToString());
        }

        return valid.ToString().Normalize(NormalizationForm.FormC);
    }
}
