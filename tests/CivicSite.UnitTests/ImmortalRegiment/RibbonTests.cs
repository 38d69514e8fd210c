using CivicSite.ImmortalRegiment.Rules;

namespace CivicSite.UnitTests.ImmortalRegiment;

/// <summary>Ribbons as descriptions and photographs of the awards show them: colours and millimetres from left to right.</summary>
public sealed class RibbonTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Ribbons.White] = "white",
        [Ribbons.Black] = "black",
        [Ribbons.Gold] = "yellow",
        [Ribbons.Orange] = "orange",
        [Ribbons.Olive] = "olive",
        [Ribbons.Red] = "red",
        [Ribbons.Green] = "green",
        [Ribbons.Navy] = "dark blue",
        [Ribbons.Blue] = "blue",
        [Ribbons.LightBlue] = "light blue",
    };

    /// <summary>Written from the descriptions, not from the code: a slip there would otherwise stand here too.</summary>
    [Theory]
    [InlineData("ushakovMedal", "1.5 dark blue, 2 white, 17 light blue, 2 white, 1.5 dark blue")]
    [InlineData("nakhimovMedal", "5.5 blue, 3 white, 2 blue, 3 white, 2 blue, 3 white, 5.5 blue")]
    [InlineData("kiev", "9 olive, 4 red, 2 light blue, 9 olive")]
    [InlineData("glory3", "1 orange, 4.4 black, 4.4 orange, 4.4 black, 4.4 orange, 4.4 black, 1 orange")]
    [InlineData("germany", "1 orange, 4.4 black, 4.4 orange, 4.4 black, 4.4 orange, 4.4 black, 1 orange")]
    public void A_ribbon_is_as_its_award_is_described(string code, string stripes) => Assert.Equal(stripes, Stripes(code));

    /// <summary>Written from the measurements; their stripes and the order of these are in the descriptions too.</summary>
    [Theory]
    [InlineData("redBannerOfLabour", "4 blue, 16 light blue, 4 blue")]
    [InlineData("caucasus", "3 blue, 5.5 olive, 0.5 blue, 1.5 white, 0.5 red, 2 olive, 0.5 red, 1.5 white, 0.5 blue, 5.5 olive, 3 blue")]
    [InlineData("polar", "1.5 white, 6 light blue, 1 white, 7 green, 1 white, 6 light blue, 1.5 white")]
    [InlineData("koenigsberg", "1 green, 4.4 black, 4.4 green, 4.4 black, 4.4 green, 4.4 black, 1 green")]
    [InlineData("berlin", "6 red, 0.5 orange, 2.2 black, 2.2 orange, 2.2 black, 2.2 orange, 2.2 black, 0.5 orange, 6 red")]
    [InlineData("valiantLabour", "2 yellow, 6.67 red, 6.67 green, 6.67 red, 2 yellow")]
    public void A_ribbon_without_widths_in_its_description_is_as_it_was_measured(string code, string stripes) => Assert.Equal(stripes, Stripes(code));

    [Fact]
    public void Every_ribbon_is_24_mm_wide_and_only_that_of_Kiev_has_two_different_sides()
    {
        var ribbons = Awards.List.All.Where(static award => award.Ribbon.Count > 0).ToList();

        Assert.All(ribbons, static award => Assert.Equal(24, award.Ribbon.Sum(static stripe => stripe.Width), 6));
        Assert.Equal(["kiev"], ribbons.Where(static award => !award.Ribbon.SequenceEqual(award.Ribbon.Reverse())).Select(static award => award.Code));
    }

    /// <summary>Where their two stripes lie is in no description found, and no photograph of the ribbons was. Who adds them writes them into a table above.</summary>
    [Fact]
    public void Only_the_orders_of_Nakhimov_are_still_without_a_ribbon() =>
        Assert.Equal(
            ["nakhimov1", "nakhimov2"],
            Awards.List.All.Where(static award => award.Ribbon.Count == 0).Select(static award => award.Code));

    private static string Stripes(string code) =>
        string.Join(", ", Awards.List.Find(code)!.Ribbon.Select(static stripe => FormattableString.Invariant($"{stripe.Width:0.##} {Names[stripe.Colour]}")));
}
