using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Zones;

namespace CivicSite.UnitTests.Display;

public class ShapeTests
{
    [Theory]
    [InlineData("1", "2", -1)]
    [InlineData("2", "10", -1)]
    [InlineData("1.5", "1.10", -1)]
    [InlineData("1", "1.5", -1)]
    [InlineData("before", "1", -1)]
    [InlineData("after", "100", 1)]
    [InlineData(null, "before", 1)]
    [InlineData(null, "1", -1)]
    [InlineData("", "1", -1)]
    [InlineData("", "0", 0)]
    [InlineData("5", "abc", -1)]
    [InlineData(":5", "5.", 0)]
    public void Positions_are_ordered(string? left, string? right, int order)
    {
        Assert.Equal(order, Math.Sign(FlatPositionComparer.Instance.Compare(left, right)));
        Assert.Equal(-order, Math.Sign(FlatPositionComparer.Instance.Compare(right, left)));
    }

    [Fact]
    public async Task Items_stand_in_the_order_of_positions_and_then_of_adding()
    {
        var zone = new Shape();
        foreach (var (name, position) in (IEnumerable<(string, string?)>)[("d", "10"), ("b", "2"), ("a", null), ("c", "2"), ("e", "after"), ("0", "before")])
        {
            await zone.AddAsync(Named(name), position);
        }

        Assert.Equal(["0", "a", "b", "c", "d", "e"], zone.Items.Cast<IShape>().Select(item => item.Metadata.Name));
    }

    [Fact]
    public void Values_are_members_and_properties()
    {
        var shape = new Shape();
        shape.Properties["ContentItem"] = "item";
        dynamic model = shape;
        model.Title = "Новость";

        Assert.Equal("item", model.ContentItem);
        Assert.Equal("item", model["ContentItem"]);
        Assert.Equal("Новость", shape.Properties["Title"]);
        Assert.Null(model.Missing);
    }

    [Fact]
    public async Task Children_are_members_by_their_name()
    {
        var zone = new Shape();
        await zone.AddAsync(Named("NewsArticlePart__Lead"), null);
        dynamic model = zone;

        Assert.NotNull(model["NewsArticlePart-Lead"]);
        Assert.NotNull(model.NewsArticlePart__Lead);
    }

    [Fact]
    public async Task A_zone_exists_once_something_is_in_it()
    {
        var page = new ZoneHolding(() => ValueTask.FromResult<IShape>(new Shape()));
        dynamic model = page;

        Assert.True(model.Header == null);
        Assert.False(page.Zones.IsNotEmpty("Header"));

        await page.Zones["Header"].AddAsync("text");

        Assert.True(model.Header != null);
        Assert.True(page.Zones.IsNotEmpty("Header"));
        Assert.Single(page.Zones["Header"].Items);
        Assert.Equal("Header", page.Zones["Header"].Properties["ZoneName"]);
    }

    [Fact]
    public void A_view_model_that_Orchard_Core_cannot_derive_from_is_refused()
    {
        Assert.IsType<PublicModel>(ModelShape.ModelOf<PublicModel>(ModelShape.New<PublicModel>()));
        Assert.Throws<InvalidOperationException>(() => ModelShape.New<HiddenModel>());
    }

    private static Shape Named(string name)
    {
        var shape = new Shape();
        shape.Metadata.Name = name;
        return shape;
    }

    public class PublicModel;

    internal sealed class HiddenModel;
}
