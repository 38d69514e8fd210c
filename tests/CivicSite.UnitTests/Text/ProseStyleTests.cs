using CivicSite.Engine.Text.Html;
using CivicSite.UnitTests.Architecture;

namespace CivicSite.UnitTests.Text;

public sealed class ProseStyleTests
{
    [Fact]
    public async Task The_theme_styles_every_class_that_a_text_may_have()
    {
        var styles = await SourceTree.ReadAsync("src/Themes/CivicSite.Theme/Assets/styles/prose.css");

        Assert.All(AttributeCleaner.Classes, name => Assert.Matches($@"\.{name}\b", styles));
    }
}
