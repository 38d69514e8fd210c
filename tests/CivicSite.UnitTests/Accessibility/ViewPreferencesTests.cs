using System.Text.Encodings.Web;
using CivicSite.Accessibility.Models;

namespace CivicSite.UnitTests.Accessibility;

public sealed class ViewPreferencesTests
{
    [Fact]
    public void The_cookie_value_is_compact_and_reads_back()
    {
        var view = new ViewPreferences(2, 1, 0, ColourScheme.Black, ImageMode.Off);

        Assert.Equal("s2-l1-h0-cblack-i0", view.ToString());
        Assert.Equal(view, ViewPreferences.Parse("s2-l1-h0-cblack-i0"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s9-l1-h0-cblack-i0")]
    [InlineData("S2-l1-h0-cblack-i0")]
    [InlineData("s2-l1-h0-cblack-i0 ")]
    [InlineData("s2-l1-h0-cred-i0")]
    [InlineData("s2-l1-h0-c\"><script>-i0")]
    public void Anything_else_is_no_preference(string? value) =>
        Assert.Same(ViewPreferences.Default, ViewPreferences.Parse(value));

    [Fact]
    public void Values_out_of_range_are_not_known()
    {
        Assert.True(ViewPreferences.Default.IsKnown);
        Assert.False((ViewPreferences.Default with { TextSize = 4 }).IsKnown);
        Assert.False((ViewPreferences.Default with { Scheme = (ColourScheme)9 }).IsKnown);
    }

    [Fact]
    public void The_default_page_carries_no_attributes()
    {
        Assert.Equal("", Html(ViewPreferences.Default));
        Assert.Equal("data-size=\"3\" data-scheme=\"beige\" ", Html(new(3, 0, 0, ColourScheme.Beige, ImageMode.On)));
    }

    private static string Html(ViewPreferences view)
    {
        using var writer = new StringWriter();
        view.HtmlAttributes.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
