using System.Globalization;
using System.Text;

namespace CivicSite.Tos.Rules;

/// <summary>The number of a house.</summary>
/// <param name="Suffix">Letter, fraction or block after the number, such as <c>а</c>, <c>/2</c> or <c>к2</c>; may be empty.</param>
internal sealed record HouseNumber(int Number, string Suffix)
{
    private const int MaxDigits = 4;

    private const string Ignored = " \u00a0\t-‐‑\"«»";

    private static readonly string[] Blocks = ["корпус", "корп.", "корп", "строение", "стр.", "стр"];

    /// <summary>Reads <c>15</c>, <c>15а</c>, <c>15 А</c>, <c>15/2</c>, <c>15 корп. 2</c>, <c>д. 15</c>.</summary>
    /// <returns>Null where the text is no house number.</returns>
    public static HouseNumber? Parse(string? text)
    {
        var compact = Compact(text);
        var digits = compact.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > MaxDigits || !IsSuffix(compact[digits..]))
        {
            return null;
        }

        return new HouseNumber(int.Parse(compact[..digits], CultureInfo.InvariantCulture), compact[digits..]);
    }

    private static string Compact(string? text)
    {
        var lower = (text ?? "").Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
        foreach (var word in new[] { "дом", "д." })
        {
            lower = lower.StartsWith(word, StringComparison.Ordinal) ? lower[word.Length..] : lower;
        }

        foreach (var word in Blocks)
        {
            lower = lower.Replace(word, "к", StringComparison.Ordinal);
        }

        // «15-а» and «15 "А"» are 15а, with a Latin letter too. Anything else stays and is no house number.
        return string.Concat(lower.Where(static letter => !Ignored.Contains(letter, StringComparison.Ordinal))).Replace('a', 'а');
    }

    // A letter, a fraction, a block, or a letter with one of them.
    private static bool IsSuffix(string text)
    {
        var rest = text.Length > 0 && text[0] is >= 'а' and <= 'я' && !(text[0] == 'к' && text.Length > 1) ? text[1..] : text;
        return rest.Length == 0 || (rest[0] is '/' or 'к' && rest.Length is > 1 and <= 4 && rest[1..].All(char.IsAsciiDigit));
    }
}
