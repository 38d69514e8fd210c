using CivicSite.Engine.Search.Analysis.Queries;

namespace CivicSite.UnitTests.Search;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("совет ветеранов Майна", "совет ветера майн")]
    [InlineData("кто у нас занимается казачьей культурой", "занима казач культур")]
    [InlineData("чей это ТОС?", "тос")]
    [InlineData("школа №7", "школ 7")]
    [InlineData("школа N 7", "школ 7")]
    [InlineData("школа N7", "школ 7")]
    [InlineData("4-й микрорайон", "4 микрорайон")]
    [InlineData("VII форум", "7 форум")]
    [InlineData("тос ТОС тоса", "тос")]
    [InlineData("что где когда", "что где когда")]
    [InlineData("он", "он")]
    public void Words_are_looked_for_by_their_terms(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("\"бессмертный полк\"", "[бессмертн полк]")]
    [InlineData("«День Победы» 2020", "[ден побед] 2020")]
    [InlineData("Станица «Означенное»", "станиц означ")]
    [InlineData("„за мир” и", "[за мир]")]
    [InlineData("«Общество «Ромашка»»", "[обществ ромашк]")]
    [InlineData("\"день победы", "ден побед")]
    [InlineData("онлайн-приёмная", "[онлайн приемн|онлайнприемн]")]
    [InlineData("Ростов-на-Дону", "[рост дон+2|ростовнадон]")]
    [InlineData("форум 1 декабря 2017 г.", "форум [1 декабр 2017|2017-12-01]")]
    [InlineData("форум \"1 декабря\" 2017", "форум [1 декабр] 2017")]
    [InlineData("01.12.2017", "[01 12 2017|2017-12-01]")]
    public void Phrases_keep_together(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("форум -ТОС", "форум -тос")]
    [InlineData("форум −\"общественная палата\"", "форум -[обществен палат]")]
    [InlineData("форум НЕ ТОС 2017", "форум -тос 2017")]
    [InlineData("forum NOT tos", "forum -tos")]
    [InlineData("НЕ КУРИТЬ", "кур")]
    [InlineData("не курить", "кур")]
    [InlineData("культурно - массовые", "культурн массов")]
    [InlineData("форум НЕ", "форум")]
    [InlineData("НЕ -", "не")]
    [InlineData("--форум", "форум")]
    public void Words_can_be_excluded(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData(null, QueryState.Empty)]
    [InlineData("", QueryState.Empty)]
    [InlineData("  «» -- !? * ", QueryState.Empty)]
    [InlineData("-ТОС", QueryState.OnlyExclusions)]
    [InlineData("и", QueryState.Ready)]
    [InlineData("и -ТОС", QueryState.Ready)]
    public void A_query_says_whether_there_is_something_to_look_for(string? text, QueryState state) => Assert.Equal(state, QueryParser.Parse(text).State);

    [Theory]
    [InlineData("совет ветер", "совет ветер*")]
    [InlineData("совет в", "совет")]
    [InlineData("совет ветер ", "совет ветер")]
    [InlineData("совет ветер!", "совет ветер")]
    [InlineData("онлайн-прие", "[онлайн прие*|онлайнпр]")]
    public void The_last_word_while_typing_is_a_beginning(string text, string expected) =>
        Assert.Equal(expected, Show(text, new QueryOptions { LastWordIsPrefix = true }));

    [Fact]
    public void An_asterisk_makes_a_beginning() => Assert.Equal("ветеран* совет", Show("ветеран* совет"));

    [Fact]
    public void A_name_is_looked_for_in_its_cases_with_its_initials_near()
    {
        var clause = Assert.Single(QueryParser.Parse("Иванова А.С.", new QueryOptions { ExactSurname = true }).Clauses);

        Assert.Equal(ClauseKind.Near, clause.Kind);
        Assert.Null(clause.Words[0].Term);
        Assert.Superset(new HashSet<string>(["иванов", "иванова", "иванову", "ивановым", "ивановой", "ивановых"]), clause.Words[0].Forms.ToHashSet());
        Assert.DoesNotContain("иван", clause.Words[0].Forms);
        Assert.Equal(["а", "с"], clause.Words.Skip(1).Select(word => word.Text));
        Assert.All(clause.Words.Skip(1), word => Assert.True(word.IsPrefix));
    }

    [Theory]
    [InlineData("Островский", "островского островская островскую островских")]
    [InlineData("Толстой", "толстого толстая толстым")]
    [InlineData("Белый", "белого белая")]
    [InlineData("Сковорода", "сковороды сковороде сковороду сковородой")]
    [InlineData("Николай", "николая николаю николаем николае")]
    [InlineData("Павел", "павла павлу")]
    [InlineData("Шмидт", "шмидта шмидту шмидтом")]
    [InlineData("Игорь", "игоря игорем")]
    [InlineData("Ивановым", "иванов иванова")]
    [InlineData("Ёлкин", "елкин елкина")]
    [InlineData("Черных", "черных")]
    [InlineData("Шевченко", "шевченко")]
    public void Names_are_declined(string name, string forms) => Assert.Superset(forms.Split(' ').ToHashSet(), NameForms.Of(name).ToHashSet());

    // The stemmer gives «Иванов» the stem of «Иван», and the other cases another.
    [Fact]
    public void A_surname_is_found_in_its_cases()
    {
        var word = QueryParser.Parse("Иванов").Clauses[0].Words[0];

        Assert.Equal(["иванов", "иванова", "иванову", "ивановым", "иванове", "ивановой", "ивановою", "ивановы", "ивановых", "ивановыми"], word.Forms);
        Assert.Equal(word.Forms, QueryParser.Parse("ивановой").Clauses[0].Words[0].Forms);
        Assert.Empty(QueryParser.Parse("Пушкин").Clauses[0].Words[0].Forms);
    }

    [Fact]
    public void A_long_query_is_cut()
    {
        var many = QueryParser.Parse(string.Join(' ', Enumerable.Range(1, 40)));
        Assert.Equal(QueryParser.MaxWords, many.Clauses.Count);
        Assert.True(many.IsTruncated);
        var phrase = QueryParser.Parse($"\"{string.Join(' ', Enumerable.Range(1, 40))}\"");
        Assert.Equal(QueryParser.MaxWords, Assert.Single(phrase.Clauses).Words.Count);
        Assert.True(phrase.IsTruncated);
        Assert.True(QueryParser.Parse(new string('я', 1000)).IsTruncated);
        Assert.False(QueryParser.Parse("тос" + new string(' ', 1000)).IsTruncated);
        Assert.False(QueryParser.Parse("совет ветеранов").IsTruncated);
    }

    [Fact]
    public void Words_that_were_left_out_are_named_as_typed() =>
        Assert.Equal(["Кто", "у", "нас"], QueryParser.Parse("Кто у нас казаки").IgnoredWords);

    private static string Show(string text, QueryOptions? options = null) =>
        string.Join(' ', QueryParser.Parse(text, options).Clauses.Select(Show));

    private static string Show(QueryClause clause)
    {
        var expected = 0;
        var words = string.Join(' ', clause.Words.Select(word =>
            $"{(word.IsPrefix ? word.Text + "*" : word.Term)}{(word.Offset == expected++ ? "" : $"+{word.Offset}")}"));
        return (clause.IsExcluded ? "-" : "") + (clause.Kind == ClauseKind.Phrase ? $"[{words}{(clause.Joined is null ? "" : "|" + clause.Joined)}]" : words);
    }
}
