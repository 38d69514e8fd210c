using CivicSite.Search.Documents;
using CivicSite.Search.Misses;

namespace CivicSite.UnitTests.Search.Index;

public sealed class SearchModuleTests
{
    [Theory]
    [InlineData("<p>Один</p><p>два&nbsp;<b>три</b>четыре</p>", "Один\nдва\u00a0тричетыре")]
    [InlineData("<ul><li>а</li><li>б</li></ul><!-- x --> 1 &lt; 2", "а\nб\n1 < 2")]
    [InlineData("a<br/>b <a href=\"/x>y\">c</a>", "a\nb y\">c")]
    [InlineData(null, "")]
    public void Html_becomes_the_text_that_a_reader_sees(string? html, string text) => Assert.Equal(text, HtmlText.ToPlain(html));

    [Theory]
    [InlineData("  Чей   ЭТО Ёж? ", "чей это еж?")]
    [InlineData("СОШ № 7", "сош no 7")]
    [InlineData("форум 2017", "форум 2017")]
    public void Queries_are_counted_in_their_plainest_form(string query, string text) => Assert.Equal(text, MissedText.Of(query));

    [Theory]
    [InlineData("ivanov@example.org")]
    [InlineData("позвоните 8 (390) 42-2-10-55")]
    [InlineData("паспорт 9500 123456")]
    [InlineData("https://example.org/x")]
    [InlineData("сайт example.ru")]
    [InlineData("12345")]
    [InlineData("!!!")]
    [InlineData("")]
    public void What_may_be_personal_or_says_nothing_is_not_counted(string query) => Assert.Null(MissedText.Of(query));

    [Fact]
    public void A_long_query_is_not_counted() => Assert.Null(MissedText.Of(new string('я', 81)));

    [Fact]
    public void Counting_is_limited_and_survives_broken_texts()
    {
        var buffer = new MissBuffer();
        buffer.Add("\ud800");
        for (var i = 0; i < 1_000; i++)
        {
            buffer.Add("слово" + (char)('а' + (i % 32)) + (char)('а' + (i / 32)));
        }

        buffer.Add("словоаа");

        var counts = buffer.Take();
        Assert.Equal(200, counts.Count);
        Assert.Equal(2, counts["словоаа"]);
        Assert.Empty(buffer.Take());
    }
}
