using System.Text;
using CivicSite.Engine.Search.Analysis;
using CivicSite.Search.Documents;
using CivicSite.Search.Index;

namespace CivicSite.Search.Embedded.Indexing;

/// <summary>The words of a document with their places. Every database gets the same.</summary>
internal sealed class DocumentTerms
{
    /// <summary>Names and titles stand in front of everything else.</summary>
    public const int Fields = 5;

    // PostgreSQL keeps no more of either; what is beyond is not found on SQLite, too.
    private const int MaxPosition = 16_000;
    private const int MaxPlaces = 250;

    // More than the window in which the names of a person may stand.
    private const int Gap = 8;

    private readonly List<PlacedToken> _tokens = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly int[] _lengths = new int[Fields];
    private readonly int[] _starts = new int[Fields];
    private int _next = 1;

    private DocumentTerms()
    {
    }

    /// <summary>All tokens in the order of their places.</summary>
    public IReadOnlyList<PlacedToken> Tokens => _tokens;

    /// <summary>How many words each field has.</summary>
    public IReadOnlyList<int> Lengths => _lengths;

    /// <summary>The place at which each field begins; beyond the end where there was no room left.</summary>
    public IReadOnlyList<int> Starts => _starts;

    /// <summary>The keys of the vocabulary that the document has, each once.</summary>
    public IEnumerable<string> Words => _tokens.SelectMany(token => new[] { token.Term, TermKeys.Form(token.Form) }).Distinct(StringComparer.Ordinal);

    public static DocumentTerms Of(SearchDocument document)
    {
        var terms = new DocumentTerms();
        terms.Add(SearchField.Title, [document.Title]);
        terms.Add(SearchField.OtherNames, document.OtherNames);
        terms.Add(SearchField.Keywords, document.Keywords);
        terms.Add(SearchField.Lead, [document.Lead]);
        terms.Add(SearchField.Body, [document.Body]);
        return terms;
    }

    private void Add(SearchField field, IEnumerable<string> texts)
    {
        _starts[(int)field] = _next;
        foreach (var text in texts)
        {
            var last = -1;
            foreach (var token in TextAnalyzer.Analyze(text))
            {
                var place = _next + token.Position;
                if (place > MaxPosition)
                {
                    break;
                }

                last = Math.Max(last, token.Position);
                _lengths[(int)field] += token.IsWhole ? 0 : 1;
                var count = _places[token.Term] = _places.GetValueOrDefault(token.Term) + 1;
                if (count <= MaxPlaces)
                {
                    _tokens.Add(new(token.Term, token.Form, place, field, token.IsWhole));
                }
            }

            _next += last + 1 + (last >= 0 ? Gap : 0);
        }
    }
}

/// <summary>A word at its place in a document.</summary>
internal readonly record struct PlacedToken(string Term, string Form, int Place, SearchField Field, bool IsWhole)
{
    /// <summary>Whether the word belongs to the document's names.</summary>
    public bool IsHead => Field <= SearchField.OtherNames;
}

/// <summary>How terms and forms are told apart where both are kept together.</summary>
internal static class TermKeys
{
    public const char FormMark = '=';

    public static string Form(string form) => FormMark + form;

    public static bool IsForm(string key) => key[0] == FormMark;

    /// <summary>A text that both databases can keep: without null characters and halves of characters.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value == 0 ? " " : rune.ToString());
        }

        return clean.ToString();
    }
}
