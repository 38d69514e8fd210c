using System.Collections.Frozen;
using System.Globalization;

namespace CivicSite.ImmortalRegiment.Dates;

/// <summary>The case in which a date stands after a word; languages without cases have one form for all.</summary>
internal enum DateCase
{
    Nominative,
    Genitive,
    Instrumental,
    Prepositional,
}

/// <summary>The words of a language for dates.</summary>
internal sealed class DateWords
{
    private static readonly int[] PartCodes = [21, 22, 23, 24, 37, 38, 39, 40, 41];

    private readonly string[][] _months;
    private readonly Dictionary<int, string[]> _parts;

    private DateWords(string[][] months, string[][] parts)
    {
        _months = months;
        _parts = PartCodes.Zip(parts).ToDictionary(static pair => pair.First, static pair => pair.Second);
    }

    public static DateWords Russian { get; } = new(
        [
            ["январь", "января", "январем", "январе"], ["февраль", "февраля", "февралем", "феврале"], ["март", "марта", "мартом", "марте"],
            ["апрель", "апреля", "апрелем", "апреле"], ["май", "мая", "маем", "мае"], ["июнь", "июня", "июнем", "июне"],
            ["июль", "июля", "июлем", "июле"], ["август", "августа", "августом", "августе"], ["сентябрь", "сентября", "сентябрем", "сентябре"],
            ["октябрь", "октября", "октябрем", "октябре"], ["ноябрь", "ноября", "ноябрем", "ноябре"], ["декабрь", "декабря", "декабрем", "декабре"],
        ],
        [
            ["весна", "весны", "весной", "весне"], ["лето", "лета", "летом", "лете"], ["осень", "осени", "осенью", "осени"], ["зима", "зимы", "зимой", "зиме"],
            ["начало", "начала", "началом", "начале"], ["середина", "середины", "серединой", "середине"], ["конец", "конца", "концом", "конце"],
            ["первая половина", "первой половины", "первой половиной", "первой половине"],
            ["вторая половина", "второй половины", "второй половиной", "второй половине"],
        ])
    {
        About = "ок. {0}",
        Before = "до {0}",
        After = "после {0}",
        Between = "между {0} и {1}",
        Decades = ["{0}-е", "{0}-х", "{0}-ми", "{0}-х"],
        Day = "dd.MM.yyyy",
    };

    public static DateWords English { get; } = new(
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12).Select(static name => new[] { name })],
        [["spring"], ["summer"], ["autumn"], ["winter"], ["early"], ["mid"], ["late"], ["first half of"], ["second half of"]])
    {
        About = "c. {0}",
        Before = "before {0}",
        After = "after {0}",
        Between = "between {0} and {1}",
        Decades = ["{0}s"],
        Day = "d MMMM yyyy",
    };

    public required string About { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Between { get; init; }

    /// <summary>In each case.</summary>
    public required string[] Decades { get; init; }

    /// <summary>The format of a whole day.</summary>
    public required string Day { get; init; }

    /// <summary>All words for months and parts of the year in both languages, with ё as е: month numbers, or codes of EDTF.</summary>
    private static FrozenDictionary<string, int> Known { get; } = KnownWords();

    public static DateWords Of(CultureInfo culture) =>
        string.Equals(culture.TwoLetterISOLanguageName, "ru", StringComparison.Ordinal) ? Russian : English;

    public string Month(int month, DateCase @case) => InCase(_months[month - 1], @case);

    public string Part(int code, DateCase @case) => InCase(_parts[code], @case);

    public string Decade(DateCase @case) => InCase(Decades, @case);

    /// <summary>The number of a month or the code of a part of the year; null for other words.</summary>
    public static int? Find(string word) => Known.TryGetValue(word, out var number) ? number : null;

    private static string InCase(string[] forms, DateCase @case) => forms[Math.Min((int)@case, forms.Length - 1)];

    private static FrozenDictionary<string, int> KnownWords()
    {
        const int ShortLength = 3;
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
        {
            ["сент"] = 9,
            ["sept"] = 9,
            ["fall"] = DatePoint.Spring + 2,
        };
        foreach (var language in new[] { Russian, English })
        {
            for (var month = 1; month <= language._months.Length; month++)
            {
                foreach (var form in language._months[month - 1])
                {
                    words[form] = month;
                    words.TryAdd(form[..ShortLength], month);
                }
            }

            foreach (var (code, forms) in language._parts)
            {
                foreach (var form in forms)
                {
                    words[form] = code;
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
