using CivicSite.Maps.Settings;

namespace CivicSite.UnitTests.Maps;

/// <summary>Where pages may load tiles from.</summary>
public sealed class TileTests
{
    [Theory]
    [InlineData("https://tile.example.org/{z}/{x}/{y}.png", "https://tile.example.org")]
    [InlineData("https://tile.example.org:8443/a/{z}/{x}/{y}?key=1", "https://tile.example.org:8443")]
    [InlineData("http://tile.example.org/{z}/{x}/{y}.png", null)]
    [InlineData("https://{z}.example.org/{x}/{y}/{z}.png", null)]
    [InlineData("https://tile.example.org/{z}/{x}.png", null)]
    [InlineData("https://user@tile.example.org/{z}/{x}/{y}.png", null)]
    [InlineData("https://tile.example.org/{z}/{x}/{y}.png; script-src *", null)]
    [InlineData("https://127.0.0.1/{z}/{x}/{y}.png", null)]
    [InlineData("javascript:{z}{x}{y}", null)]
    [InlineData("", null)]
    public void Only_a_fixed_host_over_https_is_let_in(string template, string? origin) => Assert.Equal(origin, TileAddress.Origin(template));

    [Fact]
    public void The_policy_gets_the_host_for_pictures_alone_and_once()
    {
        const string Policy = "default-src 'none'; script-src 'self'; img-src 'self' data:; frame-ancestors 'none'";

        var once = MapTiles.Allow(Policy, "https://tile.example.org");

        Assert.Equal("default-src 'none'; script-src 'self'; img-src 'self' data: https://tile.example.org; frame-ancestors 'none'", once);
        Assert.Equal(once, MapTiles.Allow(once, "https://tile.example.org"));
    }
}
