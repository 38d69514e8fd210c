using CivicSite.Engine.Display.Placement;
using CivicSite.Engine.Display.Templates;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;

namespace CivicSite.UnitTests.Display;

public class ShapeTableTests
{
    [Theory]
    [InlineData("Content", "Content")]
    [InlineData("Content_Summary__News__Pinned", "Content_Summary__News__Pinned")]
    [InlineData("Content_Summary__News__Other", "Content_Summary__News")]
    [InlineData("Content_Summary__Page", "Content_Summary")]
    [InlineData("content_SUMMARY", "Content_Summary")]
    [InlineData("Nothing__At__All", null)]
    public async Task A_type_falls_back_at_its_double_underscores(string type, string? expected)
    {
        var table = Table("Content", "Content_Summary", "Content_Summary__News", "Content_Summary__News__Pinned");

        Assert.Equal(expected, await NameAsync(table.Find(type, [])));
    }

    [Fact]
    public async Task The_last_alternate_that_has_a_template_wins()
    {
        var table = Table("Card", "Card__A", "Card__B");

        Assert.Equal("Card__B", await NameAsync(table.Find("Card", new AlternatesCollection("Card__A", "Card__B", "Card__C"))));
        Assert.Equal("Card__A", await NameAsync(table.Find("Card", new AlternatesCollection("Card__A", "Card__C"))));
        Assert.Equal("Card", await NameAsync(table.Find("Card", new AlternatesCollection("Card__C"))));
    }

    [Fact]
    public void Alternates_are_not_cut_and_keep_their_first_place()
    {
        Assert.Null(Table("Card").Find("Other", new AlternatesCollection("Card__A")));
        Assert.Equal(["x", "y"], new AlternatesCollection("x", "y", "x"));
    }

    [Fact]
    public void A_special_type_behaves_as_its_base_type_unless_it_has_its_own_behaviour()
    {
        var builder = new ShapeTableBuilder();
        var menu = builder.Describe("Menu");
        var main = builder.Describe("Menu__Main");
        var table = new ShapeTable(new Dictionary<string, ShapeBinding>(), builder.Alterations, new PlacementTable([]));

        Assert.Same(menu, table.Behaviour("Menu__Footer"));
        Assert.Same(main, table.Behaviour("menu__main"));
        Assert.NotSame(menu, table.Behaviour("MenuItem"));
    }

    private static ShapeTable Table(params string[] types) => new(
        types.ToDictionary(type => type, type => (ShapeBinding)(_ => Task.FromResult<IHtmlContent>(new HtmlString(type)))),
        new Dictionary<string, ShapeAlterationBuilder>(),
        new PlacementTable([]));

    private static async Task<string?> NameAsync(ShapeBinding? binding) =>
        binding is null ? null : (await binding(new DisplayContext())).ToString();
}
