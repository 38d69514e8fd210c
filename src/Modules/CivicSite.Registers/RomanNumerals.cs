using System.Globalization;
using System.Text;

namespace CivicSite.Registers;

/// <summary>Numbers of forums and other events.</summary>
public static class RomanNumerals
{
    public const int Max = 399;

    private static readonly (int Value, string Digits)[] Steps =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <param name="number">1 to <see cref="Max"/>.</param>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Max);
        var text = new StringBuilder();
        foreach (var (value, digits) in Steps)
        {
            for (; number >= value; number -= value)
            {
                text.Append(digits);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads Roman numerals, also when typed in Cyrillic letters that look alike, and Arabic ones.</summary>
    /// <returns>Null where the text is no number from 1 to <see cref="Max"/>.</returns>
    public static int? Read(string? text)
    {
        var digits = (text ?? "").Trim().ToUpperInvariant().Replace('Х', 'X').Replace('С', 'C').Replace('І', 'I');
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= Max ? number : null;
        }

        var rest = digits;
        var value = 0;
        foreach (var step in Steps)
        {
            while (rest.StartsWith(step.Digits, StringComparison.Ordinal) && value <= Max)
            {
                value += step.Value;
                rest = rest[step.Digits.Length..];
            }
        }

        // Writing it again finds what is no Roman number, such as IIII.
        return rest.Length == 0 && value is >= 1 and <= Max && string.Equals(Write(value), digits, StringComparison.Ordinal) ? value : null;
    }
}
