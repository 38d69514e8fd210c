using CivicSite.Engine.Search.Analysis;

namespace CivicSite.UnitTests.Search;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("Черёмушки", "черемушки")]
    [InlineData("ЕЛКА Ёлка", "елка елка")]
    [InlineData("и\u0306од Й", "йод й")]
    [InlineData("е\u0308лка", "елка")]
    [InlineData("за\u0301мок", "замок")]
    [InlineData("сою\u00ADз\u200B\u200D\uFEFF", "союз")]
    [InlineData("café Ångström", "cafe angstrom")]
    [InlineData("ﬁne Ⅶ ＡＢ１", "fine vii ab1")]
    [InlineData("№ 7", "№ 7")]
    [InlineData("д’Артаньян", "д'артаньян")]
    [InlineData("1941–1945 wi‑fi", "1941-1945 wi-fi")]
    [InlineData("хакас чірі, ӱгренҷі", "хакас чири, угренчи")]
    public void Texts_are_folded_before_they_are_compared(string text, string folded) => Assert.Equal(folded, TextAnalyzer.Fold(text));

    [Theory]
    [InlineData("Совет ветеранов войны", "совет ветера войн")]
    [InlineData("СОШ № 7, №12", "сош 7 12")]
    [InlineData("«ТОС», “ВОВ”, \"ЭКК\"", "тос вов экк")]
    [InlineData("Программы computers", "программ comput")]
    [InlineData("и/или", "и или")]
    [InlineData("ОГРН 1021900670450", "огрн 1021900670450")]
    [InlineData("VII форум, XX век, ХХ век", "7 форум 20 век 20 век")]
    [InlineData("I форум, i", "1 форум i")]
    [InlineData("Cаяногорcк", "саяногорск")]
    [InlineData("об'явление д’Артаньян O'Neil's", "объявл дартанья oneil")]
    [InlineData("", "")]
    [InlineData("… — !?", "")]
    [InlineData("тетя_мотя 😀 мир", "тет мот мир")]
    [InlineData("½ см²", "1 2 см2 см 2")]
    public void Words_have_terms(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Fact]
    public void A_broken_character_is_no_word() => Assert.Equal("a\uFFFDb", TextAnalyzer.Fold("a\uD800b"));

    // Pairs that the Snowball stemmer keeps apart.
    [Theory]
    [InlineData("ветеран", "ветеранов")]
    [InlineData("посёлок", "посёлке")]
    [InlineData("дети", "детьми")]
    [InlineData("людей", "людьми")]
    [InlineData("Черёмушки", "Черёмушек")]
    [InlineData("музей", "музее")]
    [InlineData("Николай", "Николая")]
    [InlineData("Алтай", "Алтая")]
    [InlineData("герой", "героев")]
    [InlineData("день", "дня")]
    [InlineData("материал", "материалов")]
    [InlineData("орден", "орденов")]
    [InlineData("архив", "архива")]
    [InlineData("устав", "устава")]
    [InlineData("режим", "режима")]
    [InlineData("доброволец", "добровольцы")]
    [InlineData("гвардеец", "гвардейцы")]
    [InlineData("гражданин", "граждане")]
    [InlineData("объединение", "объединить")]
    [InlineData("аллея", "аллее")]
    public void Forms_of_a_word_share_a_term(string one, string other) => Assert.Equal(Terms(one), Terms(other));

    [Theory]
    [InlineData("ветеран", "ветер")]
    [InlineData("лицей", "лицо")]
    [InlineData("военный", "во")]
    [InlineData("общественный", "общество")]
    [InlineData("Майна", "май")]
    public void Different_words_keep_different_terms(string one, string other) => Assert.NotEqual(Terms(one), Terms(other));

    [Theory]
    [InlineData("онлайн-приёмная", "онлайнприемн@0+2 онлайн@0 приемн@1")]
    [InlineData("70-летие", "70лет@0+2 70@0 лет@1")]
    [InlineData("70летие", "70лет@0+2 70@0 лет@1")]
    [InlineData("1941–1945 гг.", "1941-1945@0+2 1941@0 1945@1 гг@2")]
    [InlineData("1,5 м", "1.5@0+2 1@0 5@1 м@2")]
    [InlineData("культурно - массовые", "культурн@0 массов@1")]
    [InlineData("г.Саяногорск", "г@0 саяногорск@1")]
    [InlineData("01.12.2017", "2017-12-01@0+3 01@0 12@1 2017@2")]
    [InlineData("2017-12-01", "2017-12-01@0+3 2017@0 12@1 01@2")]
    [InlineData("1 декабря 2017г.", "2017-12-01@0+3 1@0 декабр@1 2017г@2+2 2017@2 г@3")]
    [InlineData("31.02.2017", "31.02.2017@0+3 31@0 02@1 2017@2")]
    [InlineData("а-б-в-г-д-е-ж", "а@0 б@1 в@2 г@3 д@4 е@5 ж@6")]
    public void Parts_stand_beside_the_whole(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextAnalyzer.Analyze(text).Select(token => $"{token.Term}@{token.Position}{(token.Span > 1 ? $"+{token.Span}" : "")}")));

    [Theory]
    [InlineData("А.С. Пушкин", "Initial Initial Word")]
    [InlineData("Пушкин А. С.", "Word Initial Initial")]
    [InlineData("а. кто у нас", "StopWord StopWord StopWord StopWord")]
    [InlineData("4-й микрорайон", "Compound Number StopWord Word")]
    [InlineData("9.05.2020", "Date Number Number Number")]
    public void Tokens_have_kinds(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', TextAnalyzer.Analyze(text).Select(token => token.Kind)));

    [Fact]
    public void Offsets_are_those_of_the_original_text()
    {
        const string Text = "  За\u0301мок «Сою\u00ADз», ﬁne е\u0308лка!";

        Assert.Equal(["За\u0301мок", "Сою\u00ADз", "ﬁne", "е\u0308лка"], TextAnalyzer.Analyze(Text).Select(token => Text[token.Start..token.End]));
    }

    private static string Terms(string text) => string.Join(' ', TextAnalyzer.Analyze(text).Select(token => token.Term));
}
