using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using OrchardCore.Modules.Services;

namespace CivicSite.Engine.Text;

/// <summary>
/// Slugs with Latin letters. Russian follows BGN/PCGN without its apostrophes and diacritics, the spelling of maps and road signs
/// (Черёмушки → cheremushki, Щетинкина → shchetinkina); ё is written as е, because both spellings of a word are common.
/// Letters of other scripts stay: an address may hold them.
/// </summary>
internal sealed class SlugService : ISlugService
{
    /// <summary>The longest slug, in characters; a longer one ends at a word.</summary>
    public const int MaxLength = 120;

    private static readonly FrozenDictionary<char, string> _latin = new Dictionary<char, string>
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ё'] = "e",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['й'] = "y",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ъ'] = "",
        ['ы'] = "y",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "yu",
        ['я'] = "ya",
        // Khakas.
        ['ғ'] = "gh",
        ['і'] = "i",
        ['ң'] = "ng",
        ['ӊ'] = "ng",
        ['ӧ'] = "o",
        ['ӱ'] = "u",
        ['ӌ'] = "j",
        ['ҷ'] = "j",
        // Ukrainian, Belarusian.
        ['ґ'] = "g",
        ['є'] = "ye",
        ['ї'] = "yi",
        ['ў'] = "u",
        // Latin letters that have no accent to take off.
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['þ'] = "th",
    }.ToFrozenDictionary();

    public string Slugify(string text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var slug = new StringBuilder(MaxLength + 8);
        var separate = false;
        foreach (var rune in Beginning(text).EnumerateRunes())
        {
            var letters = Spell(rune);
            if (letters is null)
            {
                separate = slug.Length > 0;
                continue;
            }
            if (separate && letters.Length > 0)
            {
                slug.Append('-');
                separate = false;
            }
            slug.Append(letters);
            if (slug.Length > MaxLength)
                break;
        }
        return Shorten(slug.ToString());
    }

    // Composed, so that "й" written as two characters is found in the table. A megabyte of title costs no more than its beginning.
    private static string Beginning(string text)
    {
        var source = text.Length <= MaxLength * 8 ? text : text[..(MaxLength * 8)];
        var clean = new StringBuilder(source.Length);
        foreach (var rune in source.EnumerateRunes())
            clean.Append(rune);
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The Latin letters, nothing for a sign that is not sounded, null for what separates words.</summary>
    private static string? Spell(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsBmp && _latin.TryGetValue((char)lower.Value, out var latin))
            return latin;
        if (lower.Value is '\'' or '’' or 'ʼ' || Rune.GetUnicodeCategory(lower) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            return "";
        if (lower.IsAscii)
            return Rune.IsLetterOrDigit(lower) ? lower.ToString() : null;
        return Rune.IsLetterOrDigit(lower) ? WithoutAccents(lower) : null;
    }

    private static string WithoutAccents(Rune rune) => string.Concat(rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()
        .Where(part => Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));

    private static string Shorten(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        var end = slug.LastIndexOf('-', MaxLength);
        if (end <= 0)
            end = char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return slug[..end];
    }
}
