using CivicSite.Engine.Search.Analysis.Corrections;
using CivicSite.Search.Embedded.Indexing;

namespace CivicSite.Search.Embedded.Memory;

/// <summary>The vocabulary of a snapshot, in order: for corrections, suggestions and related words.</summary>
internal sealed class WordBook : IVocabulary
{
    private const int MinRelated = 5;
    private const int MaxLonger = 5;
    private const int MaxRelated = 12;

    private readonly string[] _forms;
    private readonly string[] _terms;
    private readonly IReadOnlyDictionary<string, int> _words;

    public WordBook(SearchSnapshot snapshot)
    {
        Version = snapshot.Version;
        _words = snapshot.Words;
        _forms = [.. _words.Keys.Where(TermKeys.IsForm).Select(key => key[1..])];
        _terms = [.. _words.Keys.Where(key => !TermKeys.IsForm(key))];
        Array.Sort(_forms, StringComparer.Ordinal);
        Array.Sort(_terms, StringComparer.Ordinal);
        Corrector = new QueryCorrector(this);
    }

    public long Version { get; }

    public QueryCorrector Corrector { get; }

    public IEnumerable<VocabularyWord> Words => _forms.Select(form => new VocabularyWord(form, _words[TermKeys.Form(form)]));

    /// <summary>The forms that begin so, in order.</summary>
    public IEnumerable<string> Beginning(string beginning) => Range(_forms, beginning);

    /// <summary>The forms that begin so, the most frequent first.</summary>
    public IEnumerable<string> Continuations(string beginning, int limit) =>
        Beginning(beginning).OrderByDescending(form => _words[TermKeys.Form(form)]).ThenBy(form => form, StringComparer.Ordinal).Take(limit);

    /// <summary>Terms of words of the same root, by their beginning: «казач» and «казачеств».</summary>
    public IReadOnlyList<string> Related(string term) => term.Length < MinRelated || !term.All(char.IsLetter)
        ? []
        : [.. Range(_terms, term).Where(other => other.Length > term.Length && other.Length <= term.Length + MaxLonger)
            .OrderByDescending(other => _words[other]).ThenBy(other => other, StringComparer.Ordinal).Take(MaxRelated)];

    private static IEnumerable<string> Range(string[] words, string beginning)
    {
        var at = Array.BinarySearch(words, beginning, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < words.Length && words[i].StartsWith(beginning, StringComparison.Ordinal); i++)
        {
            yield return words[i];
        }
    }
}
