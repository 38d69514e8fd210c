using System.Collections.Frozen;
using CivicSite.Engine.Search.Analysis;
using CivicSite.Engine.Search.Analysis.Queries;

namespace CivicSite.Search.Embedded.Matching;

/// <summary>Abbreviations that everybody uses: who asks for one finds pages that write it out, and the other way round.</summary>
internal static class Abbreviations
{
    private const string Known = """
        тос: территориальное общественное самоуправление
        вов: Великая Отечественная война
        экк: этноконфессиональная комиссия
        нко: некоммерческая организация
        ано: автономная некоммерческая организация
        нкц: национально-культурный центр
        сонко: социально ориентированная некоммерческая организация
        омсу: орган местного самоуправления
        мсу: местное самоуправление
        сош: средняя общеобразовательная школа
        дк: дом культуры
        дмш: детская музыкальная школа
        сми: средства массовой информации
        жкх: жилищно-коммунальное хозяйство
        рх: Республика Хакасия
        гто: готов к труду и обороне
        """;

    // The terms of the words, and the abbreviation's.
    private static readonly (string[] Terms, string Abbreviation)[] All = Read();
    private static readonly FrozenDictionary<string, string[]> ByAbbreviation = All.ToFrozenDictionary(entry => entry.Abbreviation, entry => entry.Terms, StringComparer.Ordinal);

    /// <summary>The query with clauses that match either way of writing.</summary>
    public static SearchQuery Apply(SearchQuery query)
    {
        var clauses = new List<QueryClause>();
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            if (IsPlainWord(clause) && ByAbbreviation.TryGetValue(clause.Words[0].Text, out var terms))
            {
                var word = clause.Words[0];
                clauses.Add(Both([.. terms.Select((term, offset) => word with { Term = term, Forms = [], Offset = offset })], word.Text, clause.IsExcluded));
            }
            else if (WrittenOut(query.Clauses, i) is { } found)
            {
                var words = query.Clauses.Skip(i).Take(found.Terms.Length).Select((part, offset) => part.Words[0] with { Forms = [], Offset = offset });
                clauses.Add(Both([.. words], found.Abbreviation, isExcluded: false));
                i += found.Terms.Length - 1;
            }
            else
            {
                clauses.Add(clause);
            }
        }

        return query with { Clauses = clauses };
    }

    private static QueryClause Both(IReadOnlyList<QueryWord> words, string abbreviation, bool isExcluded) =>
        new(ClauseKind.Phrase, words) { Joined = abbreviation, IsExcluded = isExcluded };

    private static (string[] Terms, string Abbreviation)? WrittenOut(IReadOnlyList<QueryClause> clauses, int start)
    {
        foreach (var entry in All)
        {
            var candidates = clauses.Skip(start).Take(entry.Terms.Length);
            if (candidates.Where(clause => IsPlainWord(clause) && !clause.IsExcluded).Select(clause => clause.Words[0].Term).SequenceEqual(entry.Terms, StringComparer.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    private static bool IsPlainWord(QueryClause clause) => clause is { Kind: ClauseKind.Word, Words: [{ IsPrefix: false, Term: not null }] };

    private static (string[] Terms, string Abbreviation)[] Read() =>
    [
        .. from line in Known.Split('\n')
           let colon = line.IndexOf(':', StringComparison.Ordinal)
           let words = TextAnalyzer.Analyze(line[(colon + 1)..]).Where(token => !token.IsWhole)
           orderby words.Count() descending
           select (words.Select(token => token.Term).ToArray(), line[..colon]),
    ];
}
