namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>Finds what an unknown word was meant as.</summary>
internal sealed class WordSuggester(VocabularyIndex vocabulary)
{
    private const int MinLength = 4;
    private const int MinForTwoEdits = 8;
    private const int MinPart = 3;
    private const int MinLatin = 3;
    private const double Switched = 0.5;
    private const double Transliterated = 0.5;
    private const double Separated = 0.9;
    private const double OtherForm = 0.3;

    // What may be glued to the word after it although it is short.
    private static readonly HashSet<string> Prepositions = ["в", "с", "к", "о", "на", "по", "от", "до", "из", "за", "об"];

    private readonly Transliteration _transliteration = new(vocabulary);

    /// <summary>The best candidate for a word, or null.</summary>
    /// <param name="form">A folded word that the vocabulary does not have.</param>
    public Candidate? Suggest(string form)
    {
        var isLatin = form.All(Characters.IsLatin);
        var direct = Best([.. Misspelt(form), .. isLatin ? [] : Glued(form), .. isLatin && form.Length >= MinLatin ? _transliteration.Find(form) : []]);
        return direct ?? (isLatin ? MisspeltBesides(Transliteration.Usual(form), CorrectionReason.Transliteration, Transliterated) : null);
    }

    /// <summary>The best candidate for a word typed in the other layout and misspelt, or null.</summary>
    /// <param name="switched">The folded word, in the right layout already.</param>
    public Candidate? SuggestSwitched(string switched) => MisspeltBesides(switched, CorrectionReason.KeyboardLayout, Switched);

    private static Candidate? Best(IEnumerable<Candidate> candidates)
    {
        Candidate? best = null;
        foreach (var candidate in candidates)
        {
            best = candidate.IsBetterThan(best) ? candidate : best;
        }

        return best;
    }

    private Candidate? MisspeltBesides(string form, CorrectionReason reason, double cost) =>
        Best(Misspelt(form).Select(candidate => candidate with { Changes = candidate.Changes + 1, Cost = candidate.Cost + cost, Reason = reason }));

    private IEnumerable<Candidate> Misspelt(string form)
    {
        if (form.Length is < MinLength or > EditDistance.MaxLength)
        {
            return [];
        }

        var limit = form.Length < MinForTwoEdits ? 1 : SymmetricDeletes.MaxEdits;
        var forms = from close in vocabulary.Close.Find(form, limit)
                    select Candidate.Of(close.Word, close.Edits, EditDistance.Cost(form, close.Word), vocabulary.Documents(close.Word), CorrectionReason.Spelling);
        return forms.Concat(MisspeltStem(form, limit));
    }

    // The vocabulary may have the word only with other endings.
    private IEnumerable<Candidate> MisspeltStem(string form, int limit)
    {
        var length = RussianStemmer.StemLength(form);
        var (stem, ending) = (form[..length], form[length..]);
        return stem.Length < MinLength ? []
            : from close in vocabulary.CloseStems.Find(stem, Math.Min(limit, stem.Length < MinForTwoEdits ? 1 : SymmetricDeletes.MaxEdits))
              let word = close.Word + ending
              where close.Edits > 0
              let documents = vocabulary.Documents(word)
              where documents > 0
              select Candidate.Of(word, close.Edits, OtherForm + EditDistance.Cost(stem, close.Word), documents, CorrectionReason.Spelling);
    }

    private IEnumerable<Candidate> Glued(string form)
    {
        for (var i = 1; i <= form.Length - MinPart; i++)
        {
            var (first, second) = (form[..i], form[i..]);
            var isPreposition = Prepositions.Contains(first) && second.Length > MinPart;
            if ((isPreposition || (i >= MinPart && vocabulary.HasForm(first))) && vocabulary.HasForm(second))
            {
                var documents = isPreposition ? vocabulary.Documents(second) : Math.Min(vocabulary.Documents(first), vocabulary.Documents(second));
                yield return Candidate.Of($"{first} {second}", 1, Separated, documents, CorrectionReason.MissingSpace);
            }
        }
    }
}
