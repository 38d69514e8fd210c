using System.Globalization;
using System.Text;

namespace CivicSite.Engine.Search.Analysis;

/// <summary>What single characters are to the search.</summary>
internal static class Characters
{
    public const char Apostrophe = '\'';
    public const char Hyphen = '-';
    public const char Replacement = '\uFFFD';

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    /// <summary>Whether the character is a letter of the basic Latin alphabet, in lower case.</summary>
    public static bool IsLatin(char c) => c is >= 'a' and <= 'z';

    public static bool IsRussianVowel(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';

    /// <summary>What the character at a place of folded text belongs to: a word, a number or nothing.</summary>
    public static CharacterClass ClassAt(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (c is (>= 'а' and <= 'я') or (>= 'a' and <= 'z'))
        {
            return CharacterClass.Letter;
        }

        if (c < '\u0080')
        {
            return char.IsAsciiDigit(c) ? CharacterClass.Digit : CharacterClass.Other;
        }

        return ClassOf(char.IsSurrogate(c) ? CategoryOfSurrogate(text, index) : char.GetUnicodeCategory(c));
    }

    /// <summary>
    /// The one character that stands for several which people and word processors use alike, or that a Russian keyboard has
    /// in place of this one (Khakas and pre-1918 letters).
    /// </summary>
    public static char Unify(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u2032' or '`' or '\u00B4' => Apostrophe,
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D' => Hyphen,
        'і' or 'ѵ' => 'и',
        'ѣ' => 'е',
        'ѳ' => 'ф',
        'ғ' or 'ґ' => 'г',
        'ң' or 'ҥ' => 'н',
        'ҷ' or 'ӌ' => 'ч',
        _ => c,
    };

    /// <summary>Whether a character's compatibility form would put letters where none are written: the signs of number and trade mark.</summary>
    public static bool IsSignOfLetters(int codePoint) => codePoint is '\u2116' or '\u2120' or '\u2122';

    public static bool IsMark(UnicodeCategory category) => category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static CharacterClass ClassOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark => CharacterClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        _ => CharacterClass.Other,
    };

    private static UnicodeCategory CategoryOfSurrogate(ReadOnlySpan<char> text, int index)
    {
        var first = char.IsLowSurrogate(text[index]) ? index - 1 : index;
        return first >= 0 && first + 1 < text.Length && Rune.TryCreate(text[first], text[first + 1], out var rune)
            ? Rune.GetUnicodeCategory(rune)
            : UnicodeCategory.Surrogate;
    }
}

internal enum CharacterClass
{
    Other,
    Letter,
    Digit,
}
