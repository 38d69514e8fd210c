using System.Diagnostics;
using CivicSite.Engine.Search.Analysis.Queries;
using CivicSite.Engine.Search.Analysis.Snippets;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Search;

public sealed class HighlighterTests
{
    private const string Report =
        """
        Основная цель форума – создание условий для общения активистов территориального общественного самоуправления. Мероприятие призвано помочь в развитии ТОС.

        На Форуме представители ТОС поделились опытом организации работы с детьми и молодёжью, по благоустройству территории и придомовой территории.
        В преддверии Дня Победы коллективом краеведческого музея г.Саяногорска совместно с Общественной палатой проведена работа по сбору информации о Ветеранах войны,
        написаны многочисленные статьи в газеты, изданы совместно с библиотекой буклеты о ветеранах. Организована и проведена акция «Бессмертный полк».
        """;

    [Theory]
    [InlineData("ветеран", "Совет ветеранов, ветераны", "Совет [ветеранов], [ветераны]")]
    [InlineData("черёмушки", "в Черемушках и Черёмушках", "в [Черемушках] и [Черёмушках]")]
    [InlineData("замок", "старый за\u0301мок", "старый [за\u0301мок]")]
    [InlineData("союз", "сою\u00ADзы", "[сою\u00ADзы]")]
    [InlineData("культурный", "социально-культурный центр", "социально-[культурный] центр")]
    [InlineData("социально-культурный", "социально-культурный, социально культурный", "[социально-культурный], [социально культурный]")]
    [InlineData("вебсайт", "веб-сайт и сайт", "[веб-сайт] и сайт")]
    [InlineData("веб-сайт", "вебсайта", "[вебсайта]")]
    [InlineData("\"день победы\"", "День труда. Дню Победы", "День труда. [Дню Победы]")]
    [InlineData("\"дом и сад\"", "дом и сад, дом, сад", "[дом и сад], дом, сад")]
    [InlineData("форум -тос", "форум ТОС", "[форум] ТОС")]
    [InlineData("01.12.2017", "1 декабря 2017 года", "[1 декабря 2017] года")]
    [InlineData("VII форум", "7-й форум", "[7]-й [форум]")]
    [InlineData("70 лет", "70-летие", "[70]-[летие]")]
    [InlineData("Иванов", "Иванов, Иванову, Ивановка", "[Иванов], [Иванову], Ивановка")]
    [InlineData("wi-fi", "Wi‑Fi и wifi", "[Wi‑Fi] и [wifi]")]
    public void Found_words_are_marked(string query, string text, string expected) => Assert.Equal(expected, Show(new Highlighter(QueryParser.Parse(query)).Whole(text)));

    [Theory]
    [InlineData("ветер", "Ветеран ветра", "[Ветеран] ветра")]
    [InlineData("совет ветерана", "Совет ветеранов", "[Совет] [ветеранов]")]
    public void A_beginning_is_marked_as_the_word_it_begins(string query, string text, string expected) =>
        Assert.Equal(expected, Show(new Highlighter(QueryParser.Parse(query, new QueryOptions { LastWordIsPrefix = true })).Whole(text)));

    [Theory]
    [InlineData("Иванов А.С.", "Алексей Степанович Иванов и Иванов Пётр", "[Алексей] [Степанович] [Иванов] и Иванов Пётр")]
    [InlineData("Иванов А.А.", "Иванов Алексей", "Иванов Алексей")]
    [InlineData("Иванов", "Ивану, Иванову", "Ивану, [Иванову]")]
    public void A_name_is_marked_where_it_stands_together(string query, string text, string expected) =>
        Assert.Equal(expected, Show(new Highlighter(QueryParser.Parse(query, new QueryOptions { ExactSurname = true })).Whole(text)));

    [Fact]
    public void The_passage_with_the_most_of_the_query_is_chosen()
    {
        var snippet = Show(new Highlighter(QueryParser.Parse("музей ветераны")).Passage(Report, 200));

        Assert.Equal("…В преддверии Дня Победы коллективом краеведческого [музея] г.Саяногорска совместно с Общественной палатой проведена работа по сбору информации о [Ветеранах] войны, написаны многочисленные статьи в газеты,…", snippet);
    }

    [Fact]
    public void A_passage_begins_with_its_sentence_where_that_is_near() =>
        Assert.StartsWith("…Организована и проведена акция «[Бессмертный] [полк]».", Show(new Highlighter(QueryParser.Parse("бессмертный полк")).Passage(Report, 90)), StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_matches_the_beginning_is_shown() =>
        Assert.Equal("Основная цель форума – создание условий для…", Show(new Highlighter(QueryParser.Parse("казаки")).Passage(Report, 45)));

    [Fact]
    public void A_short_text_is_shown_whole() => Assert.Equal("Форум [ТОС] прошёл", Show(new Highlighter(QueryParser.Parse("тос")).Passage("  Форум\n\n\tТОС  прошёл")).Trim());

    [Fact]
    public void Html_has_no_markup_but_marks()
    {
        var snippet = new Highlighter(QueryParser.Parse("script ёлка")).Whole("<script>alert('x')</script> & \"Ёлка\" \uD800\0<img src=x onerror=y>");

        Assert.Equal(
            "&lt;<mark>script</mark>&gt;alert(&#x27;x&#x27;)&lt;/<mark>script</mark>&gt; &amp; &quot;<mark>Ёлка</mark>&quot; \uFFFD &lt;img src=x onerror=y&gt;",
            snippet.ToHtml());
    }

    [Fact]
    public void It_says_why_a_document_was_found()
    {
        var found = new Highlighter(QueryParser.Parse("Ветеран \"день победы\" казаки")).WhyFound("Ветераны и ветеранов", null, Report);

        Assert.Equal(["Ветеран", "день победы"], found.Select(word => word.Asked));
        Assert.Equal(["Ветераны", "ветеранов", "Ветеранах"], found[0].Forms);
        Assert.Equal(4, found[0].Count);
        Assert.Equal(["Дня Победы"], found[1].Forms);
    }

    [Fact]
    public void Any_text_has_a_passage_within_the_limit()
    {
        string[] pieces = ["ветераны", "войны ", " ", ". ", "\n", "г. ", "«", "»", "<b>", "&", "\uD800", "😀", "\u0301", "ё", "1 мая 2020", "а-б-в", "½", new('ы', 70)];
        var soup = Gen.Elements(pieces).ListOf().Select(list => string.Concat(list)).Resize(80).ToArbitrary();
        var highlighter = new Highlighter(QueryParser.Parse("ветеран \"1 мая\" ё"));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(soup, text =>
        {
            foreach (var length in new[] { 1, 20, 60 })
            {
                var snippet = highlighter.Passage(text, length);
                // Sentences that begin with a quotation mark have that besides.
                Assert.True(snippet.Parts.Sum(part => part.Text.Length) <= length + 1, snippet.ToString());
                Assert.DoesNotContain("<b>", snippet.ToHtml(), StringComparison.Ordinal);
            }

            return highlighter.Whole(text).Parts.All(part => part.Text.Length > 0);
        }));
    }

    [Theory]
    [InlineData("ветераны войны. ", 60_000)]
    [InlineData("ы", 1_000_000)]
    [InlineData("1 мая 2020 ", 90_000)]
    [InlineData(" ", 1_000_000)]
    [InlineData("иванов а.", 100_000)]
    public void A_megabyte_takes_no_longer_than_its_length_warrants(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));
        var watch = Stopwatch.StartNew();
        new Highlighter(QueryParser.Parse("ветеран война \"1 мая\" \"ы ы ы\"")).Passage(text);
        new Highlighter(QueryParser.Parse("Иванов А.А.", new QueryOptions { ExactSurname = true })).Passage(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    private static string Show(Snippet snippet) =>
        $"{(snippet.IsStartCut ? "…" : "")}{string.Concat(snippet.Parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text))}{(snippet.IsEndCut ? "…" : "")}";
}
