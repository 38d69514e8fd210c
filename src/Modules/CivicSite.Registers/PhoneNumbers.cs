namespace CivicSite.Registers;

/// <summary>A telephone number of Russia.</summary>
/// <param name="Digits">The ten digits after the country code.</param>
public readonly record struct PhoneNumber(string Digits)
{
    // The only code of five digits that the municipality uses; all others are split as codes of three.
    private const string LocalCode = "39042";

    /// <summary>As people read it: <c>+7 (39042) 2-12-34</c> or <c>+7 (923) 123-45-67</c>.</summary>
    public string Display => "+7 " + Grouped;

    /// <summary>With the domestic prefix, which no spreadsheet takes for a formula.</summary>
    public string Domestic => "8 " + Grouped;

    /// <summary>For a <c>tel:</c> link.</summary>
    public string Link => "tel:+7" + Digits;

    private string Grouped => Digits.StartsWith(LocalCode, StringComparison.Ordinal)
        ? $"({LocalCode}) {Digits[5..6]}-{Digits[6..8]}-{Digits[8..]}"
        : $"({Digits[..3]}) {Digits[3..6]}-{Digits[6..8]}-{Digits[8..]}";
}

/// <summary>Reads telephone numbers as people write them.</summary>
public static class PhoneNumbers
{
    private const int NationalLength = 10;
    private const int LocalLength = 5;

    private const string Separators = "+-()./ \u00a0\u202f\u2010\u2011\u2012\u2013\t";

    /// <returns>Null where the text is no telephone number of Russia.</returns>
    public static PhoneNumber? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Any(static letter => !char.IsAsciiDigit(letter) && !Separators.Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length switch
        {
            // A number of the town's own exchange.
            LocalLength => new PhoneNumber("39042" + digits),
            NationalLength when IsCode(digits) => new PhoneNumber(digits),
            NationalLength + 1 when digits[0] is '7' or '8' && IsCode(digits[1..]) => new PhoneNumber(digits[1..]),
            _ => null,
        };
    }

    // Codes of regions and operators begin with 3, 4, 8 or 9.
    private static bool IsCode(string digits) => digits[0] is '3' or '4' or '8' or '9';
}
