using System.Text;

namespace CivicSite.Search.Embedded.Matching;

/// <summary>
/// Writes conditions for FTS5 and for PostgreSQL. Words come from the analyser, which leaves letters, digits, points and hyphens;
/// they are quoted all the same.
/// </summary>
internal abstract class MatchSyntax
{
    public static MatchSyntax Fts5 { get; } = new Fts5Syntax();

    public static MatchSyntax Postgres { get; } = new PostgresSyntax();

    public string Write(MatchNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    protected abstract string And { get; }

    protected abstract string Or { get; }

    protected abstract string AndNot { get; }

    protected abstract void Token(TokenNode token, StringBuilder text);

    protected abstract void Phrase(PhraseNode phrase, StringBuilder text);

    private void Write(MatchNode node, StringBuilder text)
    {
        switch (node)
        {
            case TokenNode token:
                Token(token, text);
                break;
            case PhraseNode phrase:
                Phrase(phrase, text);
                break;
            case AllNode all:
                Join(all.Nodes, And, text);
                break;
            case AnyNode any:
                Join(any.Nodes, Or, text);
                break;
            case ExceptNode except:
                Join([except.Wanted, except.Unwanted], AndNot, text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown node.");
        }
    }

    private void Join(IReadOnlyList<MatchNode> nodes, string by, StringBuilder text)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            text.Append(i == 0 ? "(" : by);
            Write(nodes[i], text);
        }

        text.Append(')');
    }

    private sealed class Fts5Syntax : MatchSyntax
    {
        protected override string And => " AND ";

        protected override string Or => " OR ";

        protected override string AndNot => " NOT ";

        protected override void Token(TokenNode token, StringBuilder text) => text.Append(Quote(token.Key)).Append(token.IsPrefix ? " *" : "");

        protected override void Phrase(PhraseNode phrase, StringBuilder text) => text.Append(Quote(string.Join(' ', phrase.Terms)));

        private static string Quote(string key) => $"\"{key.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private sealed class PostgresSyntax : MatchSyntax
    {
        protected override string And => " & ";

        protected override string Or => " | ";

        protected override string AndNot => " & !";

        protected override void Token(TokenNode token, StringBuilder text) => text.Append(Lexemes.Quote(token.Key)).Append(token.IsPrefix ? ":*" : "");

        protected override void Phrase(PhraseNode phrase, StringBuilder text) =>
            text.Append('(').AppendJoin(" <-> ", phrase.Terms.Select(Lexemes.Quote)).Append(')');
    }
}

/// <summary>PostgreSQL's way to write lexemes.</summary>
internal static class Lexemes
{
    public static string Quote(string key) =>
        $"'{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
