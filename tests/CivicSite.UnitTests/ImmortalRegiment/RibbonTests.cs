using CivicSite.ImmortalRegiment.Rules;

namespace CivicSite.UnitTests.ImmortalRegiment;

/// <summary>Ribbons as descriptions of the awards have them: colours and millimetres from left to right.</summary>
public sealed class RibbonTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Ribbons.White] = "white",
        [Ribbons.Olive] = "olive",
        [Ribbons.Red] = "red",
        [Ribbons.Navy] = "dark blue",
        [Ribbons.Blue] = "blue",
        [Ribbons.LightBlue] = "light blue",
    };

    /// <summary>Written from the descriptions, not from the code: a slip there would otherwise stand here too.</summary>
    [Theory]
    [InlineData("ushakovMedal", "1.5 dark blue, 2 white, 17 light blue, 2 white, 1.5 dark blue")]
    [InlineData("nakhimovMedal", "5.5 blue, 3 white, 2 blue, 3 white, 2 blue, 3 white, 5.5 blue")]
    [InlineData("kiev", "9 olive, 4 red, 2 light blue, 9 olive")]
    public void A_ribbon_is_as_its_award_is_described(string code, string stripes)
    {
        var ribbon = Awards.List.Find(code)!.Ribbon;

        Assert.Equal(stripes, string.Join(", ", ribbon.Select(static stripe => FormattableString.Invariant($"{stripe.Width} {Names[stripe.Colour]}"))));
    }

    [Fact]
    public void Every_ribbon_is_24_mm_wide_and_only_that_of_Kiev_has_two_different_sides()
    {
        var ribbons = Awards.List.All.Where(static award => award.Ribbon.Count > 0).ToList();

        Assert.All(ribbons, static award => Assert.Equal(24, award.Ribbon.Sum(static stripe => stripe.Width), 6));
        Assert.Equal(["kiev"], ribbons.Where(static award => !award.Ribbon.SequenceEqual(award.Ribbon.Reverse())).Select(static award => award.Code));
    }

    /// <summary>Their stripes are not known for sure. Who adds one writes its description into the table above.</summary>
    [Fact]
    public void Eight_awards_are_still_without_a_ribbon() =>
        Assert.Equal(
            ["redBannerOfLabour", "nakhimov1", "nakhimov2", "caucasus", "polar", "koenigsberg", "berlin", "valiantLabour"],
            Awards.List.All.Where(static award => award.Ribbon.Count == 0).Select(static award => award.Code));
}
