using System.Text;
using CivicSite.Engine.Display.Placement;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Shapes;

namespace CivicSite.UnitTests.Display;

public class PlacementTests
{
    private const string File = """
        {
          // Comments and trailing commas are allowed.
          "TextField": [
            { "place": "Content:9" },
            { "displayType": "Summary", "place": "-" },
            { "differentiator": "NewsArticlePart-Lead", "displayType": "Detail", "place": "Header:2" },
          ],
          "TitlePart": [
            { "contentType": [ "Page", "News*" ], "place": "Header:1", "alternates": [ "TitlePart__Big" ], "wrappers": [ "Frame" ] },
            { "contentPart": "MapPart", "place": "Sidebar" }
          ]
        }
        """;

    [Theory]
    [InlineData("TextField", "Detail", "Other", "Content:9")]
    [InlineData("TextField__Header", "Detail", null, "Content:9")]
    [InlineData("TextField", "Summary", "Other", "-")]
    [InlineData("TextField", "Detail", "NewsArticlePart-Lead", "Header:2")]
    [InlineData("TextField", "Summary", "NewsArticlePart-Lead", "-")]
    [InlineData("NumericField", "Detail", null, null)]
    public void The_last_matching_entry_places_the_shape(string type, string displayType, string? differentiator, string? location) =>
        Assert.Equal(location, Table(File).Find(type, differentiator, displayType, new Shape())?.Location);

    [Theory]
    [InlineData("Page", null, "Header:1")]
    [InlineData("NewsArticle", null, "Header:1")]
    [InlineData("Menu", "NewsBlock", "Header:1")]
    [InlineData("Menu", null, null)]
    public void Content_types_match_exactly_or_by_their_beginning(string contentType, string? stereotype, string? location) =>
        Assert.Equal(location, Table(File).Find("TitlePart", null, "Detail", Owner(contentType, stereotype))?.Location);

    [Fact]
    public void Entries_that_match_add_up()
    {
        var owner = Owner("Page", null);
        owner.Properties["ContentItem"] = ((ContentItem)owner.Properties["ContentItem"]).Weld(new MapPart());

        var placement = Table(File).Find("TitlePart", null, "Detail", owner)!;

        Assert.Equal("Sidebar", placement.Location);
        Assert.Equal(["TitlePart__Big"], placement.Alternates!);
        Assert.Equal(["Frame"], placement.Wrappers!);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"TextField\": { \"place\": \"Content\" } }")]
    [InlineData("{ \"TextField\": [ { \"place\": 5 } ] }")]
    [InlineData("{ \"TextField\": [ { \"plaec\": \"Content\" } ] }")]
    [InlineData("{ \"TextField\": ")]
    public void A_faulty_file_is_refused_with_the_module_named(string json) =>
        Assert.Contains("Some.Module", Assert.Throws<PlacementFileException>(() => Table(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_location_tells_zones_position_tab_and_group()
    {
        var placement = new PlacementInfo { Location = "/Parts.NewsPart:2.5#Settings;1@search" };

        Assert.True(placement.IsLayoutZone());
        Assert.Equal(["Parts", "NewsPart"], placement.GetZones());
        Assert.Equal("2.5", placement.GetPosition());
        Assert.Equal("Settings;1", placement.GetTab());
        Assert.Equal("search", placement.GetGroup());
        Assert.Equal("7", new PlacementInfo { Location = "Content", DefaultPosition = "7" }.GetPosition());
        Assert.True(new PlacementInfo { Location = "-" }.IsHidden());
        Assert.True(new PlacementInfo().IsHidden());
    }

    private static PlacementTable Table(string json) => new(PlacementFile.Parse(new MemoryStream(Encoding.UTF8.GetBytes(json)), "Some.Module"));

    private static Shape Owner(string contentType, string? stereotype)
    {
        var owner = new Shape();
        owner.Properties["ContentItem"] = new ContentItem { ContentType = contentType };
        owner.Properties["Stereotype"] = stereotype;
        return owner;
    }

    private sealed class MapPart : ContentPart;
}
