using CivicSite.Engine.Features;
using CivicSite.Engine.Modules;

namespace CivicSite.UnitTests.Admin;

public sealed class FeatureChangeTests
{
    private static readonly FeatureRegistry Registry = new([
        Feature("core", always: true, needs: ["settings"]),
        Feature("settings"),
        Feature("contents"),
        Feature("title", needs: ["contents"]),
        Feature("menu", needs: ["title"]),
        Feature("media"),
        Feature("hidden") with { EnabledByDependencyOnly = true },
        Feature("theme", needs: ["media"]) with { IsTheme = true },
    ]);

    [Fact]
    public void Enabling_starts_what_the_feature_needs()
    {
        var change = Plan("menu", enable: true, asked: []);
        Assert.Equal(["contents", "title"], change!.Others.Select(feature => feature.Id).Order());
        Assert.Equal(["menu"], change.Wanted);
    }

    [Fact]
    public void Disabling_stops_what_needs_the_feature()
    {
        var change = Plan("contents", enable: false, asked: ["menu", "media"]);
        Assert.Equal(["menu", "title"], change!.Others.Select(feature => feature.Id).Order());
        Assert.Equal(["media"], change.Wanted);
    }

    [Fact]
    public void Disabling_leaves_what_was_asked_for_itself()
    {
        var change = Plan("title", enable: false, asked: ["contents", "menu"]);
        Assert.Equal(["menu"], change!.Others.Select(feature => feature.Id));
        Assert.Equal(["contents"], change.Wanted);
    }

    [Theory]
    [InlineData("core")]
    [InlineData("settings")]
    [InlineData("media")]
    public void What_the_site_needs_stays(string id) => Assert.Null(Plan(id, enable: false, asked: ["theme", "media"]));

    [Theory]
    [InlineData("theme", true)]
    [InlineData("hidden", true)]
    [InlineData("unknown", true)]
    [InlineData("core", true)]
    [InlineData("menu", false)]
    public void What_cannot_be_switched_is_refused(string id, bool enable) => Assert.Null(Plan(id, enable, asked: []));

    [Fact]
    public void A_feature_whose_module_is_gone_does_not_matter() => Assert.Equal(["menu"], Plan("menu", enable: true, asked: ["gone"])!.Wanted);

    private static FeatureChange? Plan(string id, bool enable, string[] asked) => FeatureChange.Plan(Registry, id, enable, asked, ["theme"]);

    private static FeatureDescriptor Feature(string id, bool always = false, string[]? needs = null) => new()
    {
        Id = id,
        ModuleId = id,
        Name = id,
        Assembly = typeof(FeatureChangeTests).Assembly,
        IsAlwaysEnabled = always,
        Dependencies = needs ?? [],
    };
}
