using CivicSite.Engine.Media;

namespace CivicSite.UnitTests.Architecture;

public sealed class ViewTests
{
    /// <summary>Templates that may write markup as it is. Each entry says why the markup is safe.</summary>
    private static readonly Dictionary<string, string> RawHtmlAllowed = new(StringComparer.Ordinal);

    [Fact]
    public async Task Templates_hold_no_inline_code() => SourceTree.AssertNone(
        "The content security policy forbids inline scripts, styles and event handlers:",
        await SourceTree.FindAsync(SourceTree.Files("src", ".cshtml"), ViewRules.InlineCode));

    [Fact]
    public async Task Templates_encode_what_they_write() => SourceTree.AssertNone(
        $"Markup is written unencoded only where {nameof(RawHtmlAllowed)} says why it is safe:",
        await SourceTree.FindAsync(
            SourceTree.Files("src", ".cshtml").Where(path => !RawHtmlAllowed.ContainsKey(path)), ViewRules.RawHtml));

    [Fact]
    public async Task The_list_of_exceptions_is_current()
    {
        foreach (var path in RawHtmlAllowed.Keys)
        {
            Assert.NotEmpty(ViewRules.RawHtml(await SourceTree.ReadAsync(path)));
        }
    }

    [Fact]
    public async Task Pictures_are_asked_for_in_sizes_that_the_site_serves() => SourceTree.AssertNone(
        "The media library answers only to the sizes of its settings:",
        await SourceTree.FindAsync(
            SourceTree.Files("src", ".cshtml"),
            text => ViewRules.PictureWidths(text).Except(new MediaOptions { RootPath = "", CachePath = "" }.SupportedSizes).Select(width => $"{width} px")));

    [Fact]
    public void The_rule_finds_widths() =>
        Assert.Equal([240, 320, 160], ViewRules.PictureWidths("""<img asset-src="@a" img-width="240" srcset="@Orchard.AssetUrl(a, width: 320) 1x, @Orchard.AssetUrl(b.Path, width: 160) 2x">"""));

    [Theory]
    [InlineData("<script>alert(1)</script>", "inline script")]
    [InlineData("<script nonce='1'>\nF();\n</script>", "inline script")]
    [InlineData("<STYLE>a{}</STYLE>", "inline style element")]
    [InlineData("<p class=\"a\"\n style=\"color:red\">", "inline style attribute")]
    [InlineData("<a onclick='f()'>", "inline onclick attribute")]
    [InlineData("<body onload=@Model.Code>", "inline onload attribute")]
    [InlineData("<a href=\"javascript:f()\">", "javascript: address")]
    public void The_rule_finds_inline_code(string markup, string finding) =>
        Assert.Equal(finding, Assert.Single(ViewRules.InlineCode(markup)));

    [Theory]
    [InlineData("<script src='/a.js'></script>")]
    [InlineData("<script asp-src='~/CivicSite.Theme/a.js' at='Foot'></script>")]
    [InlineData("<script type=\"application/ld+json\">@Model.Json</script>")]
    [InlineData("@* <script>x</script> *@<!-- <p style='a'> -->")]
    [InlineData("@{ var style = \"wide\"; var once = 'x'; }<p class='@style' data-on='x'>")]
    public void The_rule_leaves_the_rest_alone(string markup) =>
        Assert.Empty(ViewRules.InlineCode(markup));

    [Fact]
    public void The_rule_finds_raw_markup()
    {
        Assert.NotEmpty(ViewRules.RawHtml("<p>@Html.Raw(Model.Body)</p>"));
        Assert.NotEmpty(ViewRules.RawHtml("<p>@(new HtmlString(Model.Body))</p>"));
        Assert.Empty(ViewRules.RawHtml("@* Html.Raw(x) *@<p>@Model.Raw</p>"));
    }
}
