using CivicSite.Engine.Display.Templates;

namespace CivicSite.UnitTests.Display;

public class TemplateNameTests
{
    [Theory]
    [InlineData("Views/Layout.cshtml", "Layout")]
    [InlineData("Views/Content-NewsArticle.cshtml", "Content__NewsArticle")]
    [InlineData("Views/Content-NewsArticle.Summary.cshtml", "Content_Summary__NewsArticle")]
    [InlineData("Views/Content.Summary.cshtml", "Content_Summary")]
    [InlineData("Views/TextField.Edit.cshtml", "TextField_Edit")]
    [InlineData("Views/TextField-TextArea.Option.cshtml", "TextField_Option__TextArea")]
    [InlineData("Views/HtmlBodyPart-Wysiwyg.Edit.cshtml", "HtmlBodyPart_Edit__Wysiwyg")]
    [InlineData("Views/TitlePart-Header.Display.Summary.cshtml", "TitlePart_Summary__Header_Display")]
    [InlineData("Views/Blog-TitlePart-Header.Display.cshtml", "Blog_Display__TitlePart__Header")]
    [InlineData("Views/ContentsButtonEdit_SummaryAdmin.cshtml", "ContentsButtonEdit_SummaryAdmin")]
    [InlineData("Views/HttpError-404.cshtml", "HttpError__404")]
    [InlineData("Views/Content--NewsArticle.cshtml", "Content__NewsArticle")]
    [InlineData("Views/Items/Badge.Edit.cshtml", "Badge_Edit")]
    [InlineData("Views/Parts/Badge.cshtml", "Parts_Badge")]
    [InlineData("Views/Fields/Colour-Wheel.Edit.cshtml", "Fields_Colour_Edit__Wheel")]
    [InlineData("Views/Elements/Map.cshtml", "Elements_Map")]
    public void The_file_name_tells_the_shape_type(string path, string shapeType) =>
        Assert.Equal(shapeType, TemplateName.ShapeType(path));

    [Theory]
    [InlineData("Views/_ViewImports.cshtml")]
    [InlineData("Views/News/Index.cshtml")]
    [InlineData("Views/Shared/_Card.cshtml")]
    [InlineData("Pages/Index.cshtml")]
    [InlineData("Views/Layout.liquid")]
    public void Other_files_are_no_templates(string path) => Assert.Null(TemplateName.ShapeType(path));

    [Fact]
    public void Only_views_of_the_module_are_its_templates()
    {
        string[] views = ["/Areas/A/Views/Card.cshtml", "/Areas/AB/Views/Card.cshtml", "/Areas/A/Views/Home/Index.cshtml"];

        Assert.Equal([("Card", "/Areas/A/Views/Card.cshtml")], ShapeTables.Templates(views, "A"));
    }
}
