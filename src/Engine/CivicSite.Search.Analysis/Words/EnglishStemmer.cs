namespace CivicSite.Engine.Search.Analysis;

/// <summary>
/// The Snowball stemmer for English, "Porter2", after its published description of 2005
/// (https://snowballstem.org/algorithms/english/stemmer.html). Words are expected in lower case.
/// </summary>
internal static class EnglishStemmer
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly string[] Finished = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    private static readonly (string Ending, string Replacement)[] SecondStep = LongestFirst(
        ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"), ("izer", "ize"), ("ization", "ize"), ("ational", "ate"),
        ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("aliti", "al"), ("alli", "al"), ("fulness", "ful"), ("ousli", "ous"), ("ousness", "ous"),
        ("iveness", "ive"), ("iviti", "ive"), ("biliti", "ble"), ("bli", "ble"), ("ogi", "og"), ("fulli", "ful"), ("lessli", "less"), ("li", ""));

    private static readonly (string Ending, string Replacement)[] ThirdStep = LongestFirst(
        ("tional", "tion"), ("ational", "ate"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""), ("ative", ""));

    private static readonly (string Ending, string Replacement)[] FourthStep = LongestFirst(
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""), ("ement", ""), ("ment", ""), ("ent", ""),
        ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""), ("ion", ""));

    public static string Stem(ReadOnlySpan<char> word)
    {
        if (word.Length <= 2)
        {
            return word.ToString();
        }

        if (Exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var exception))
        {
            return exception;
        }

        var letters = new EnglishWord(word);
        RemovePossessive(letters);
        RemovePlural(letters);
        if (!Array.Exists(Finished, letters.Is))
        {
            RemoveVerbEnding(letters);
            SoftenY(letters);
            ApplySecondStep(letters);
            ApplyThirdStep(letters);
            ApplyFourthStep(letters);
            RemoveFinal(letters);
        }

        return letters.ToString();
    }

    private static void RemovePossessive(EnglishWord word)
    {
        foreach (var ending in (string[])["'s'", "'s", "'"])
        {
            if (word.EndsWith(ending))
            {
                word.Replace(ending, "");
                return;
            }
        }
    }

    private static void RemovePlural(EnglishWord word)
    {
        if (word.EndsWith("sses"))
        {
            word.Replace("sses", "ss");
        }
        else if (word.EndsWith("ied") || word.EndsWith("ies"))
        {
            word.Replace("ied", word.Length > 4 ? "i" : "ie");
        }
        else if (word.EndsWith("s") && !word.EndsWith("us") && !word.EndsWith("ss") && word.HasVowelBefore(word.Length - 2))
        {
            word.Replace("s", "");
        }
    }

    private static void RemoveVerbEnding(EnglishWord word)
    {
        if (word.FirstOf("eedly", "eed") is { } eed)
        {
            if (word.InFirstRegion(eed))
            {
                word.Replace(eed, "ee");
            }

            return;
        }

        if (word.FirstOf("ingly", "edly", "ing", "ed") is not { } ending || !word.HasVowelBefore(word.Length - ending.Length))
        {
            return;
        }

        word.Replace(ending, "");
        if (word.FirstOf("at", "bl", "iz") is not null)
        {
            word.Replace("", "e");
        }
        else if (word.EndsWithDouble)
        {
            word.DropLast();
        }
        else if (word.IsShort)
        {
            word.Replace("", "e");
        }
    }

    private static void SoftenY(EnglishWord word)
    {
        if (word.Length > 2 && word[^1] is 'y' or 'Y' && !EnglishWord.IsVowel(word[^2]))
        {
            word.Replace("y", "i");
        }
    }

    private static void ApplySecondStep(EnglishWord word)
    {
        if (Find(word, SecondStep) is not { } rule || !word.InFirstRegion(rule.Ending))
        {
            return;
        }

        var before = word.LetterBefore(rule.Ending);
        var isRefused = rule.Ending switch
        {
            "ogi" => before != 'l',
            "li" => before is not ('c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't'),
            _ => false,
        };
        if (!isRefused)
        {
            word.Replace(rule.Ending, rule.Replacement);
        }
    }

    private static void ApplyThirdStep(EnglishWord word)
    {
        if (Find(word, ThirdStep) is { } rule && word.InFirstRegion(rule.Ending) && (rule.Ending is not "ative" || word.InSecondRegion(rule.Ending)))
        {
            word.Replace(rule.Ending, rule.Replacement);
        }
    }

    private static void ApplyFourthStep(EnglishWord word)
    {
        if (Find(word, FourthStep) is { } rule && word.InSecondRegion(rule.Ending) && (rule.Ending is not "ion" || word.LetterBefore(rule.Ending) is 's' or 't'))
        {
            word.Replace(rule.Ending, "");
        }
    }

    private static void RemoveFinal(EnglishWord word)
    {
        var isSilent = word.EndsWith("e") && (word.InSecondRegion("e") || (word.InFirstRegion("e") && !word.EndsInShortSyllable(word.Length - 1)));
        if (isSilent || (word.EndsWith("ll") && word.InSecondRegion("l")))
        {
            word.DropLast();
        }
    }

    private static (string Ending, string Replacement)? Find(EnglishWord word, (string Ending, string Replacement)[] rules)
    {
        foreach (var rule in rules)
        {
            if (word.EndsWith(rule.Ending))
            {
                return rule;
            }
        }

        return null;
    }

    private static (string Ending, string Replacement)[] LongestFirst(params (string Ending, string Replacement)[] rules) =>
        [.. rules.OrderByDescending(rule => rule.Ending.Length)];
}
