using CivicSite.Search.Documents;
using CivicSite.Search.Embedded.Indexing;
using CivicSite.Search.Index;

namespace CivicSite.UnitTests.Search.Index;

public sealed class DocumentTermsTests
{
    private static readonly SearchDocument Document = new()
    {
        ContentItemId = "1",
        ContentType = "Page",
        Url = "x",
        Title = "Совет ветеранов",
        OtherNames = ["Совет", "СВ"],
        Body = "Ветераны и ветеранов: 70-летие.",
    };

    [Fact]
    public void Fields_and_names_stand_apart_so_that_no_phrase_goes_over_their_ends()
    {
        var places = DocumentTerms.Of(Document).Tokens.Where(token => token is { Term: "совет", IsHead: true }).Select(token => token.Place).ToList();

        Assert.Equal(2, places.Count);
        Assert.True(places[1] - places[0] > 3 + 1);
    }

    [Fact]
    public void Places_terms_and_forms_are_read_as_they_were_written()
    {
        var terms = DocumentTerms.Of(Document);
        var data = new TermData(TermData.Write(terms));
        foreach (var token in terms.Tokens)
        {
            var entry = TermData.Next(data.Terms, TermData.Hash(token.Term), 0);
            while (data.Forms[entry] != TermData.Hash(token.Form))
            {
                entry = TermData.Next(data.Terms, TermData.Hash(token.Term), entry + 1);
            }

            Assert.True(data.Places(entry).Contains((ushort)token.Place));
            Assert.Equal((int)token.Field, data.FieldAt(token.Place));
        }

        Assert.Equal(2, data.Length((int)SearchField.Title));
        Assert.Equal(-1, TermData.Next(data.Terms, TermData.Hash("слон"), 0));
    }

    [Fact]
    public void What_no_database_keeps_is_left_out_of_both()
    {
        var many = DocumentTerms.Of(Document with { Body = string.Join(' ', Enumerable.Repeat("слово", 1_000)) });
        var endless = DocumentTerms.Of(Document with { Body = string.Join(' ', Enumerable.Range(0, 20_000)) });

        Assert.Equal(250, many.Tokens.Count(token => token.Term == "слов"));
        Assert.True(endless.Tokens.Max(token => token.Place) <= 16_000);
    }

    [Fact]
    public void Texts_are_made_storable() =>
        Assert.Equal(("а б", "а\ufffdб", ""), (TermKeys.Clean("а\0б"), TermKeys.Clean("а" + (char)0xD800 + "б"), TermKeys.Clean(null)));
}
