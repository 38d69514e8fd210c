namespace CivicSite.Engine.Search.Analysis.Queries;

/// <summary>Reads a query that is a person's name: «Иванов А.С.», «Иванов Алексей».</summary>
internal static class NameReader
{
    public static List<ReadClause> Read(IReadOnlyList<TextToken> tokens, int? typing)
    {
        var names = new List<QueryWord>();
        var clauses = new List<ReadClause>();
        foreach (var token in tokens.Where(token => !token.IsWhole))
        {
            if (token.Kind == TokenKind.Number)
            {
                clauses.Add(new(new(ClauseKind.Word, [new(token.Form, token.Term, token.Start, token.End - token.Start)]), IsCommon: false));
            }
            else
            {
                names.Add(Name(token, token.End == typing));
            }
        }

        if (names.Count > 0)
        {
            clauses.Insert(0, new(new(names.Count == 1 ? ClauseKind.Word : ClauseKind.Near, names), IsCommon: false));
        }

        return clauses;
    }

    private static QueryWord Name(TextToken token, bool isOpen)
    {
        // An initial stands for the whole first name as well.
        var isInitial = token.Form.Length == 1;
        return new(token.Form, null, token.Start, token.End - token.Start)
        {
            Forms = isInitial ? [] : NameForms.Of(token.Form),
            IsPrefix = isInitial || isOpen,
        };
    }
}
