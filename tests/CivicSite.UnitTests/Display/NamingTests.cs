using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata.Models;

namespace CivicSite.UnitTests.Display;

/// <summary>The names in Orchard Core's "Templates" reference, lowest priority first.</summary>
public class NamingTests
{
    [Fact]
    public void A_part_is_named_by_its_type_and_by_the_content_type() => Assert.Equal(
        ["HtmlBodyPart_Summary", "Blog__HtmlBodyPart", "Blog_Summary__HtmlBodyPart"],
        Part("HtmlBodyPart").Alternates("HtmlBodyPart", "Summary", isEditor: false));

    [Fact]
    public void A_named_part_is_named_by_its_name_too() => Assert.Equal(
        [
            "BagPart_Detail", "Blog__BagPart", "Blog_Detail__BagPart", "Blog__Services", "Blog_Detail__Services",
        ],
        Part("BagPart", name: "Services").Alternates("BagPart", "Detail", isEditor: false));

    [Fact]
    public void A_stereotype_is_named_beside_the_content_type() => Assert.Equal(
        [
            "BagPart_Detail", "Blog__BagPart", "Widget__BagPart", "Blog_Detail__BagPart", "Widget_Detail__BagPart",
            "Blog__Services", "Widget__BagPart__Services", "Blog_Detail__Services", "Widget_Detail__BagPart__Services",
        ],
        Part("BagPart", name: "Services", stereotype: "Widget").Alternates("BagPart", "Detail", isEditor: false));

    [Fact]
    public void A_second_shape_of_a_part_has_its_type_at_the_end() => Assert.Equal(
        ["ListPartFeed_Detail", "Blog__ListPart__ListPartFeed", "Blog_Detail__ListPart__ListPartFeed"],
        Part("ListPart").Alternates("ListPartFeed", "Detail", isEditor: false));

    [Fact]
    public void A_display_mode_of_a_part_takes_the_place_of_the_shape_type() => Assert.Equal(
        [
            "TitlePart_Summary__Header_Display", "Blog_Display__TitlePart__Header", "Blog_Summary__TitlePart__Header_Display",
        ],
        Part("TitlePart", displayMode: "Header").Alternates("TitlePart_Display__Header", "Summary", isEditor: false));

    [Fact]
    public void A_parts_editor_has_the_alternates_of_its_display_type_only() => Assert.Equal(
        ["Blog_Edit__HtmlBodyPart"],
        Part("HtmlBodyPart").Alternates("HtmlBodyPart_Edit__Wysiwyg", "Edit", isEditor: true));

    [Fact]
    public void A_field_is_named_by_part_and_content_type() => Assert.Equal(
        [
            "TextField_Summary",
            "NewsArticlePart__Lead", "NewsArticle__TextField", "NewsArticle__NewsArticlePart__Lead",
            "NewsArticlePart_Summary__Lead", "NewsArticle_Summary__TextField", "NewsArticle_Summary__NewsArticlePart__Lead",
        ],
        Field().Alternates("TextField", "Summary"));

    [Fact]
    public void A_display_mode_of_a_field_stands_at_the_end() => Assert.Equal(
        [
            "TextField_Display__Header_Detail",
            "TextField_Detail__Header_Display",
            "TextField_Display__TextField__Header", "NewsArticlePart_Display__Lead__TextField__Header",
            "NewsArticle_Display__TextField__TextField__Header", "NewsArticle_Display__NewsArticlePart__Lead__TextField__Header",
            "TextField_Detail__TextField__Header_Display", "NewsArticlePart_Detail__Lead__TextField__Header_Display",
            "NewsArticle_Detail__TextField__TextField__Header_Display", "NewsArticle_Detail__NewsArticlePart__Lead__TextField__Header_Display",
        ],
        Field("Header").Alternates("TextField_Display__Header", "Detail"));

    private static PartNaming Part(string partType, string? name = null, string? stereotype = null, string? displayMode = null)
    {
        var part = new ContentTypePartDefinition(
            name ?? partType,
            new ContentPartDefinition(partType, [], []),
            new JsonObject { ["ContentTypePartSettings"] = new JsonObject { ["DisplayMode"] = displayMode } });
        _ = new ContentTypeDefinition(
            "Blog", "Blog", [part], new JsonObject { ["ContentTypeSettings"] = new JsonObject { ["Stereotype"] = stereotype } });
        return PartNaming.Of(part);
    }

    private static FieldNaming Field(string? displayMode = null)
    {
        var field = new ContentPartFieldDefinition(
            new ContentFieldDefinition("TextField"), "Lead", new JsonObject { ["ContentPartFieldSettings"] = new JsonObject { ["DisplayMode"] = displayMode } });
        var part = new ContentTypePartDefinition("NewsArticlePart", new ContentPartDefinition("NewsArticlePart", [field], []), []);
        _ = new ContentTypeDefinition("NewsArticle", "NewsArticle", [part], []);
        return FieldNaming.Of(field);
    }
}
