using System.Text;

namespace CivicSite.Organizations.Rules;

/// <summary>Compares names of organisations as people would: legal form, quotes, letter case and ё do not count.</summary>
internal static class OrganizationNames
{
    /// <summary>From this similarity on, two names are worth a look.</summary>
    public const double LooksAlike = 0.8;

    // Words that say of what form or where an organisation is, in the forms in which names use them.
    private static readonly HashSet<string> FormWords = new(StringComparer.Ordinal)
    {
        "общественная", "общественное", "общественный", "организация", "объединение", "движение", "фонд", "учреждение", "ассоциация", "союз",
        "некоммерческая", "некоммерческое", "автономная", "автономное", "местная", "местное", "городская", "городское", "городской",
        "региональная", "региональное", "республиканская", "республиканское", "саяногорская", "саяногорское", "саяногорский",
        "муниципального", "образования", "город", "города", "г", "саяногорск", "саяногорска", "республики", "хакасия", "рх", "мо",
        "религиозная", "религиозное", "и", "по", "в", "на",
    };

    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["нко"] = "некоммерческая организация",
        ["ано"] = "автономная некоммерческая организация",
        ["оо"] = "общественная организация",
        ["гоо"] = "городская общественная организация",
        ["сгоо"] = "саяногорская городская общественная организация",
        ["роо"] = "региональная общественная организация",
        ["рооо"] = "региональная общественная организация",
        ["моо"] = "местная общественная организация",
        ["мро"] = "местная религиозная организация",
        ["тос"] = "территориальное общественное самоуправление",
        ["вов"] = "великой отечественной войны",
        ["нкц"] = "национально культурный центр",
    };

    /// <summary>Lower case, ё as е, words apart by one blank, nothing else: what lists are searched and ordered by.</summary>
    public static string Normalize(string? name)
    {
        var text = new StringBuilder((name ?? "").Length);
        foreach (var letter in (name ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                text.Append(letter == 'ё' ? 'е' : letter);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>What is particular to a name: its words without those of the legal form, in alphabetical order.</summary>
    /// <returns>All words where nothing else would be left; empty for an empty name.</returns>
    public static string Key(string? name)
    {
        var words = Normalize(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static word => Abbreviations.TryGetValue(word, out var full) ? full.Split(' ') : [word])
            .ToList();
        var particular = words.Where(static word => !FormWords.Contains(word)).ToList();
        return string.Join(' ', (particular.Count > 0 ? particular : words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>How alike two keys are: 1 for the same, 0 for nothing in common. Pairs of letters are counted (Dice).</summary>
    public static double Similarity(string key, string otherKey)
    {
        if (key.Length == 0 || otherKey.Length == 0)
        {
            return 0;
        }

        if (string.Equals(key, otherKey, StringComparison.Ordinal))
        {
            return 1;
        }

        var pairs = Pairs(key);
        var otherPairs = Pairs(otherKey);
        var total = pairs.Values.Sum() + otherPairs.Values.Sum();
        return total == 0 ? 0 : 2d * pairs.Sum(pair => Math.Min(pair.Value, otherPairs.GetValueOrDefault(pair.Key))) / total;
    }

    /// <summary>What lists are ordered by: the name from its first word on that says more than the legal form and the town.</summary>
    public static string SortKey(string? name)
    {
        var words = Normalize(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, static word => !FormWords.Contains(word) && !Abbreviations.ContainsKey(word));
        return string.Join(' ', first < 0 ? words : words[first..]);
    }

    /// <summary>The letter under which a sort key stands in an index: upper case, # for all that is no letter.</summary>
    public static string Letter(string sortKey) =>
        sortKey.Length > 0 && char.IsLetter(sortKey[0]) ? char.ToUpperInvariant(sortKey[0]).ToString() : "#";

    private static Dictionary<(char First, char Second), int> Pairs(string text)
    {
        var pairs = new Dictionary<(char First, char Second), int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var pair = (text[i], text[i + 1]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        return pairs;
    }
}
