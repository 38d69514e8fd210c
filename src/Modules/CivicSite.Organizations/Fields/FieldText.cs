using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CivicSite.Organizations.Fields;

/// <summary>Values as text, always in one form: what looks the same is the same.</summary>
internal static class FieldText
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int MarkBytes = 12;

    /// <summary>Without blanks at the ends of lines, without empty lines around.</summary>
    public static string Clean(string? text) =>
        string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(static line => line.TrimEnd())).Trim();

    public static IReadOnlyList<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string OfDay(DateTime? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    /// <summary>Null where the text is no day.</summary>
    public static DateTime? Day(string text) =>
        DateTime.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)
            ? day
            : null;

    /// <summary>By what a value is known again without keeping it.</summary>
    public static string Mark(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, MarkBytes));
}
