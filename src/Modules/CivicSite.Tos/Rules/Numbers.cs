using System.Globalization;

namespace CivicSite.Tos.Rules;

/// <summary>Reads whole numbers as people type them.</summary>
internal static class Numbers
{
    /// <summary>Digits with blanks between their groups.</summary>
    /// <returns>Null where the text is no such number or it is larger than <paramref name="max"/>.</returns>
    public static long? Whole(string? text, long max)
    {
        var digits = string.Concat((text ?? "").Where(static letter => !char.IsWhiteSpace(letter)));
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max ? number : null;
    }
}
