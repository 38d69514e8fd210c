using CivicSite.Engine.Editors.Nested;
using OrchardCore.ContentManagement;
using OrchardCore.Menu.Models;

namespace CivicSite.UnitTests.Contents;

public sealed class NestedItemsTests
{
    private static readonly NestedItems Tree = new(
        item => item.As<MenuItemsListPart>()?.MenuItems ?? [],
        (item, below) => item.Alter<MenuItemsListPart>(part => part.MenuItems = below));

    [Fact]
    public void A_tree_is_shown_item_by_item()
    {
        var rows = Tree.Flatten(Sample()).Select(entry => entry.Row).ToArray();

        Assert.Equal(["a", "a1", "b"], rows.Select(row => row.Id));
        Assert.Equal([0, 1, 0], rows.Select(row => row.Level));
        Assert.Equal([10, 10, 20], rows.Select(row => row.Order));
    }

    [Fact]
    public void Numbers_order_the_items_of_one_level()
    {
        var rows = Rows();
        rows["a"].Order = 30;

        Assert.Equal(["b", "a"], Tree.Apply(Sample(), rows, (_, _) => { }).Select(item => item.ContentItemId));
    }

    [Fact]
    public void A_removed_item_takes_those_below_it_along()
    {
        var rows = Rows();
        rows["a"].Remove = true;

        Assert.Equal(["b"], Tree.Flatten(Tree.Apply(Sample(), rows, (_, _) => { })).Select(entry => entry.Row.Id));
    }

    [Fact]
    public void Items_that_the_form_does_not_know_stay()
    {
        var kept = Tree.Apply(Sample(), new Dictionary<string, NestedRow>(StringComparer.Ordinal), (_, _) => { });

        Assert.Equal(["a", "a1", "b"], Tree.Flatten(kept).Select(entry => entry.Row.Id));
    }

    [Theory]
    [InlineData("a", "a a1 new b")]
    [InlineData("", "a a1 b new")]
    [InlineData("unknown", "a a1 b new")]
    public void A_new_item_goes_below_the_chosen_one(string parent, string ids)
    {
        var items = Sample();
        Tree.Add(items, Item("new"), parent);

        Assert.Equal(ids, string.Join(' ', Tree.Flatten(items).Select(entry => entry.Row.Id)));
    }

    private static List<ContentItem> Sample()
    {
        var first = Item("a");
        first.Alter<MenuItemsListPart>(part => part.MenuItems = [Item("a1")]);
        return [first, Item("b")];
    }

    private static ContentItem Item(string id) => new() { ContentItemId = id, ContentItemVersionId = id, ContentType = "LinkMenuItem", DisplayText = id };

    private static Dictionary<string, NestedRow> Rows() =>
        Tree.Flatten(Sample()).ToDictionary(entry => entry.Row.Id!, entry => entry.Row, StringComparer.Ordinal);
}
