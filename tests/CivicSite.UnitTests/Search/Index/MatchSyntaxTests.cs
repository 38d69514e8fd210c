using CivicSite.Engine.Search.Analysis.Queries;
using CivicSite.Search.Embedded.Matching;

namespace CivicSite.UnitTests.Search.Index;

public sealed class MatchSyntaxTests
{
    [Theory]
    [InlineData("форум", "\"форум\"", "'форум'")]
    [InlineData("форум рх", "(\"форум\" AND (\"республик хакас\" OR \"рх\"))", "('форум' & (('республик' <-> 'хакас') | 'рх'))")]
    [InlineData("\"мира и согласия\"", "\"мир и соглас\"", "('мир' <-> 'и' <-> 'соглас')")]
    [InlineData("форум -музей", "(\"форум\" NOT \"музе\")", "('форум' & !'музе')")]
    [InlineData("музе*", "(\"муз\" OR \"=музе\" *)", "('муз' | '=музе':*)")]
    public void A_query_is_written_for_each_database(string query, string sqlite, string postgres)
    {
        var node = Plan(query).All();

        Assert.Equal((sqlite, postgres), (MatchSyntax.Fts5.Write(node), MatchSyntax.Postgres.Write(node)));
    }

    [Fact]
    public void Marks_of_the_syntaxes_are_quoted()
    {
        var node = new AllNode([new TokenNode("a\"b'c\\d"), new TokenNode("x", IsPrefix: true)]);

        Assert.Equal("(\"a\"\"b'c\\d\" AND \"x\" *)", MatchSyntax.Fts5.Write(node));
        Assert.Equal("('a\"b''c\\\\d' & 'x':*)", MatchSyntax.Postgres.Write(node));
    }

    [Fact]
    public void Words_are_left_out_one_after_the_other_and_phrases_never()
    {
        var plan = Plan("красный синий белый \"круглый стол\"");

        Assert.Equal(
            "(\"кругл стол\" AND ((\"красн\" AND \"син\") OR (\"красн\" AND \"бел\") OR (\"син\" AND \"бел\")))",
            MatchSyntax.Fts5.Write(plan.AllBut(1, [0, 1, 2])));
    }

    [Theory]
    [InlineData("Сидоров П.", true)]
    [InlineData("Сидоров", false)]
    public void Places_that_the_database_cannot_tell_are_checked(string name, bool needsCheck) =>
        Assert.Equal(needsCheck, new MatchPlan(QueryParser.Parse(name, new QueryOptions { ExactSurname = true }), []).NeedsCheck);

    private static MatchPlan Plan(string query) => new(Abbreviations.Apply(QueryParser.Parse(query)), []);

    [Fact]
    public void Phrases_beside_words_become_conditions_of_their_own()
    {
        var phrase = new PhraseNode(["а", "б"]);
        var either = new AnyNode([new TokenNode("аб"), phrase]);

        Assert.Equal(["('форум' & ('аб'))", "('форум' & ('а' <-> 'б'))"], Split(new AllNode([new TokenNode("форум"), either])));
        Assert.Equal(["(('аб') & !'в')", "(('а' <-> 'б') & !'в')"], Split(new ExceptNode(either, new TokenNode("в"))));
        Assert.Equal(["('а' <-> 'б')"], Split(phrase));
        Assert.Equal(["('в' | 'г')"], Split(new AnyNode([new TokenNode("в"), new TokenNode("г")])));

        // Many of them stay together: never more than eight conditions.
        Assert.InRange(Split(new AllNode([.. Enumerable.Repeat<MatchNode>(either, 32)])).Count, 2, 8);

        static List<string> Split(MatchNode node) => [.. PhraseSplit.Of(node).Select(MatchSyntax.Postgres.Write)];
    }
}
