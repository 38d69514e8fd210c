namespace CivicSite.Engine.Search.Analysis.Corrections;

/// <summary>A vocabulary, ready to be looked up. It never changes; a changed vocabulary gets a new one.</summary>
internal sealed class VocabularyIndex
{
    private const int MinSuggested = 3;
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);

    public VocabularyIndex(IVocabulary vocabulary)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (form, documents) in vocabulary.Words)
        {
            _forms[form] = documents;
            var word = Words.Stemmed(form);
            _terms[word.Term] = Math.Max(_terms.GetValueOrDefault(word.Term), documents);
            if (IsSuggested(form))
            {
                stems.Add(form[..RussianStemmer.StemLength(form)]);
            }
        }

        string[] suggested = [.. _forms.Keys.Where(IsSuggested)];
        Forms = new(suggested);
        stems.RemoveWhere(stem => stem.Length < MinSuggested);
        Stems = new(stems);
        Close = new(suggested);
        CloseStems = new([.. stems]);
    }

    public SortedWords Forms { get; }

    /// <summary>What the words begin with before their endings.</summary>
    public SortedWords Stems { get; }

    public SymmetricDeletes Close { get; }

    public SymmetricDeletes CloseStems { get; }

    /// <summary>In how many documents the form stands; else in how many another form of the word does; else 0.</summary>
    public int Documents(string form) =>
        _forms.TryGetValue(form, out var documents) ? documents : form.Length == 0 ? 0 : _terms.GetValueOrDefault(Words.Stemmed(form).Term);

    public bool HasForm(string form) => _forms.ContainsKey(form);

    public bool Knows(in TextToken token) => token.Kind != TokenKind.Word || _forms.ContainsKey(token.Form) || _terms.ContainsKey(token.Term);

    private static bool IsSuggested(string form) => form.Length is >= MinSuggested and <= EditDistance.MaxLength && form.All(char.IsLetter);
}
