using CivicSite.Mailing.Delivery;

namespace CivicSite.UnitTests.Mailing;

public sealed class DeliveryRulesTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(7, 128)]
    [InlineData(8, 240)]
    [InlineData(9, 240)]
    [InlineData(1_000, 240)]
    public void Pauses_grow_up_to_four_hours(int attempts, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), DeliveryRules.PauseAfter(attempts));

    [Fact]
    public void A_letter_is_given_up_after_three_days()
    {
        var written = new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc);

        Assert.False(DeliveryRules.IsGivenUp(written, written.AddDays(3).AddSeconds(-1)));
        Assert.True(DeliveryRules.IsGivenUp(written, written.AddDays(3)));
    }
}
