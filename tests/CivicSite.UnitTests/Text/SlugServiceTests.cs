using CivicSite.Engine.Text;

namespace CivicSite.UnitTests.Text;

public sealed class SlugServiceTests
{
    private readonly SlugService _slugs = new();

    [Theory]
    [InlineData("IV форум ТОС муниципального образования г.Саяногорск", "iv-forum-tos-munitsipalnogo-obrazovaniya-g-sayanogorsk")]
    [InlineData("Рабочий посёлок Черёмушки, Майна", "rabochiy-poselok-cheremushki-mayna")]
    [InlineData("Щётка, подъезд, эхо, цех, жюри", "shchetka-podezd-ekho-tsekh-zhyuri")]
    [InlineData("«Бессмертный полк» — 2020!", "bessmertnyy-polk-2020")]
    [InlineData("Хакасия: Чир-суу, тӱк, ӧлең, ағас", "khakasiya-chir-suu-tuk-oleng-aghas")]
    [InlineData("Café Ångström № 5", "cafe-angstrom-5")]
    [InlineData("д’Артаньян", "dartanyan")]
    [InlineData("  --a__b~~c--  ", "a-b-c")]
    [InlineData("C# и .NET", "c-i-net")]
    [InlineData("北京 news", "北京-news")]
    [InlineData("!!! ???", "")]
    [InlineData("ъь", "")]
    [InlineData("ь-а", "a")]
    [InlineData("", "")]
    public void Titles_become_slugs(string title, string slug) => Assert.Equal(slug, _slugs.Slugify(title));

    [Fact]
    public void Letters_written_as_two_characters_are_the_same_letters() => Assert.Equal("mayskiy-ezh", _slugs.Slugify("маи\u0306скии\u0306 е\u0308ж"));

    [Fact]
    public void Broken_surrogates_separate_words() => Assert.Equal("a-b", _slugs.Slugify("a\uD800b\uDC00"));

    [Fact]
    public void A_long_title_ends_at_a_word()
    {
        var slug = _slugs.Slugify(string.Join(' ', Enumerable.Repeat("общественность", 20)));
        Assert.InRange(slug.Length, SlugService.MaxLength - 20, SlugService.MaxLength);
        Assert.EndsWith("-obshchestvennost", slug, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_word_is_cut() => Assert.Equal(SlugService.MaxLength, _slugs.Slugify(new string('ж', 1_000_000)).Length);

    [Fact]
    public void A_slug_is_its_own_slug()
    {
        var slug = _slugs.Slugify("Соглашение «О социальном партнерстве, гражданском мире и согласии»");
        Assert.Equal(slug, _slugs.Slugify(slug));
    }
}
