using System.Collections.Frozen;

namespace CivicSite.Engine.Search.Analysis;

/// <summary>
/// The term of a Russian word: its stem, and two further steps where the stemmer gives the forms of one noun several stems
/// (docs/adr/0012): «ветеран» and «ветеранов», «посёлок» and «посёлка», «музей» and «музее».
/// </summary>
internal static class RussianTerms
{
    private const int MinTermLength = 3;

    // What the stemmer takes for the ending of a verb in «ветеран», «архив», «режим», and leaves in «ветеранов», «архива», «режима».
    private static readonly string[] VerbLike = ["ил", "ыл", "ен", "ив", "ит", "им"];

    // «общественный» is not «общество», nor «отечественный» «отечество».
    private const string AdjectiveSuffix = "ствен";

    // Nouns in -й and -я after a vowel, without that letter.
    private const string VowelStems = """
        музе юбиле лице трофе енисе хокке мавзоле елисе андре алексе серге матве тимофе евсе фадде дорофе моисе никола ермола алта кита урожа случа обыча сара
        трамва геро алле батаре галере иде ассамбле эпопе лотере транше ше зме адыге коре
        """;

    private const string VowelEndings = "й я ю ем е и ев ям ями ях ей ею";

    // The term, then the forms that the stemmer does not lead to it.
    private const string IrregularForms = """
        ден: день дня дню днем дне дни дней дням днями днях
        матер: мать матери матерью матерей матерям матерями матерях
        дочер: дочь дочери дочерью дочерей дочерям дочерьми дочерях
        имен: имя имени именем имена имен именам именами именах
        врем: время времени временем времена времен временам временами временах
        знамен: знамя знамени знаменем знамена знамен знаменам знаменами знаменах
        сем: семья семьи семье семью семьей семей семьям семьями семьях
        друг: друг друга другу другом друге друзья друзей друзьям друзьями друзьях
        павл: павел павла павлу павлом павле
        церкв: церковь церкви церковью церквей церквам церквами церквах
        любв: любовь любви любовью
        песн: песня песни песне песню песней песен песням песнями песнях
        судьб: судьба судьбы судьбе судьбу судьбой судеб судьбам судьбами судьбах
        брат: брат брата брату братом брате братья братьев братьям братьями братьях
        дет: дети детей детям детьми детях
        люд: люди людей людям людьми людях
        сын: сын сына сыну сыном сыне сыновья сыновей сыновьям сыновьями сыновьях
        """;

    private static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();

    /// <summary>The term of a folded word.</summary>
    public static string Of(string word)
    {
        if (Irregular.TryGetValue(word, out var term))
        {
            return term;
        }

        var stem = WithoutFleetingVowel(RussianStemmer.Stem(word));
        return stem[..WithoutVerbLikeEnding(stem)];
    }

    // «посёлок» as «посёлк(а)», «немец» as «немц(ы)», «гвардеец» as «гвардейц(ы)», «владелец» as «владельц(ы)».
    private static string WithoutFleetingVowel(string stem)
    {
        var isFleeting = stem.Length > MinTermLength && stem[^2] is 'е' or 'о' && (stem[^1] == 'к' || stem.EndsWith("ец", StringComparison.Ordinal));
        if (!isFleeting || RussianStemmer.RegionAfterVowel(stem) > stem.Length - 2)
        {
            return stem;
        }

        var before = stem[^3];
        var bridge = Characters.IsRussianVowel(before) ? "й" : before == 'л' && stem[^1] == 'ц' ? "ь" : "";
        return string.Concat(stem.AsSpan(0, stem.Length - 2), bridge, stem.AsSpan(stem.Length - 1));
    }

    private static int WithoutVerbLikeEnding(ReadOnlySpan<char> stem)
    {
        var region = RussianStemmer.RegionAfterVowel(stem);
        var length = stem.EndsWith("анин", StringComparison.Ordinal) || stem.EndsWith("янин", StringComparison.Ordinal) ? stem.Length - 2 : stem.Length;
        for (var shorter = Shorten(stem[..length], region); shorter < length; shorter = Shorten(stem[..length], region))
        {
            length = shorter;
        }

        return length;
    }

    private static int Shorten(ReadOnlySpan<char> stem, int region)
    {
        foreach (var ending in VerbLike)
        {
            var length = stem.Length - ending.Length;
            if (length >= Math.Max(region, MinTermLength) && stem.EndsWith(ending, StringComparison.Ordinal) && !stem.EndsWith(AdjectiveSuffix, StringComparison.Ordinal))
            {
                return length;
            }
        }

        return stem.Length > MinTermLength && stem.Length - 2 >= region && stem[^1] is 'л' or 'н' or 'в' && stem[^2] is 'а' or 'я' ? stem.Length - 1 : stem.Length;
    }

    private static FrozenDictionary<string, string> ReadIrregular()
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in IrregularForms.Split('\n'))
        {
            var (term, forms) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            foreach (var form in Split(forms))
            {
                terms[form] = term;
            }
        }

        foreach (var (stem, ending) in Split(VowelStems).SelectMany(stem => Split(VowelEndings).Select(ending => (stem, ending))))
        {
            terms.TryAdd(stem + ending, stem);
        }

        return terms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
