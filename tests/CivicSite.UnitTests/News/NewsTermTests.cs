using CivicSite.News.Services;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Models;

namespace CivicSite.UnitTests.News;

public sealed class NewsTermTests
{
    [Theory]
    [InlineData("Межнациональные отношения", "mezhnatsionalnye-otnosheniya")]
    [InlineData("ТОС", "tos")]
    [InlineData("  Щит — и меч!  ", "shchit-i-mech")]
    [InlineData("Чтения 2020", "chteniya-2020")]
    [InlineData("Съезд ёлок", "sezd-elok")]
    [InlineData("///", "")]
    public void Slugs_are_latin(string name, string slug) => Assert.Equal(slug, Slugs.From(name));

    [Fact]
    public void A_term_keeps_its_own_slug_and_otherwise_gets_one()
    {
        var taxonomy = new ContentItem { ContentType = "Taxonomy" };
        taxonomy.Apply(new TaxonomyPart { Terms = [Term("4a", "ТОС", "topics/self-government"), Term("4b", "Музей", null)] });

        var book = NewsTermBook.From(taxonomy);

        Assert.Equal([new NewsTerm("4a", "ТОС", "self-government"), new NewsTerm("4b", "Музей", "muzey")], book.All);
        Assert.Equal("4b", book.BySlug("muzey")?.Id);
        Assert.Equal("ТОС", book.ById("4a")?.Name);
        Assert.Null(book.BySlug("tos"));
        Assert.Null(book.ById(null));
    }

    [Fact]
    public void Two_terms_with_one_slug_do_not_break_the_site()
    {
        var book = new NewsTermBook([new NewsTerm("4a", "Первый", "x"), new NewsTerm("4b", "Второй", "x"), new NewsTerm("4a", "Ещё раз", "y")]);

        Assert.Equal("4a", book.BySlug("x")?.Id);
    }

    [Fact]
    public void A_missing_taxonomy_has_no_terms() => Assert.Empty(NewsTermBook.From(null).All);

    private static ContentItem Term(string id, string name, string? path)
    {
        var term = new ContentItem { ContentItemId = id, ContentType = "NewsTopic", DisplayText = name };
        return path is null ? term : term.Apply(new AutoroutePart { Path = path });
    }
}
