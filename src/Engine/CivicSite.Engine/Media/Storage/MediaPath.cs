using System.Globalization;
using System.Text;

namespace CivicSite.Engine.Media.Storage;

/// <summary>Decides which paths name something in the library. All that is not plainly a relative path of ordinary names is refused.</summary>
internal static class MediaPath
{
    private const int MaxSegmentBytes = 200;
    private const int MaxPathLength = 1000;

    private static readonly HashSet<string> WindowsDevices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).Select(digit => $"com{digit}"), .. Enumerable.Range(0, 10).Select(digit => $"lpt{digit}")],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks a path of a file or a folder; the empty path is the root.</summary>
    public static bool TryNormalize(string? path, out string normalized)
    {
        normalized = (path ?? string.Empty).Trim('/');
        if (normalized.Length == 0)
            return true;
        return normalized.Length <= MaxPathLength && Array.TrueForAll(normalized.Split('/'), IsSegment);
    }

    public static bool IsWindowsDevice(string name) => WindowsDevices.Contains(name.Split('.')[0].Trim());

    /// <summary>Files below this folder have no address and are not listed: only the module that put them there reads them.</summary>
    public static bool IsPrivate(string normalized) => (normalized + "/").StartsWith("_Users/", StringComparison.Ordinal);

    public static string Combine(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    /// <summary>The file system path, which lies below the root.</summary>
    public static string ToPhysical(string root, string normalized)
    {
        var full = Path.GetFullPath(Path.Combine(root, normalized));
        // The names were checked; this holds even if a check above is ever loosened.
        if (normalized.Length > 0 && !full.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidOperationException("A media path left its root.");
        return full;
    }

    private static bool IsSegment(string segment)
    {
        if (segment.Length == 0 || segment[0] is '.' or ' ' or '-' || segment[^1] is '.' or ' ')
            return false;
        if (IsWindowsDevice(segment) || Encoding.UTF8.GetByteCount(segment) > MaxSegmentBytes)
            return false;
        foreach (var rune in segment.EnumerateRunes())
        {
            if (!IsAllowed(rune))
                return false;
        }

        return true;
    }

    private static bool IsAllowed(Rune rune)
    {
        if (rune.Value is ' ' or '-' or '_' or '.' or '(' or ')' or ',' or '+' or '№')
            return true;
        // Letters, their marks, digits. No separators, controls, direction marks, private or unpaired code points.
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber;
    }
}
