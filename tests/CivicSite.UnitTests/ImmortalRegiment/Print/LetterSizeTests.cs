using CivicSite.ImmortalRegiment.Print;

namespace CivicSite.UnitTests.ImmortalRegiment.Print;

public sealed class LetterSizeTests
{
    private const double Line = 60;

    [Theory]
    [InlineData("Ли", 0)]
    [InlineData("Примеров", 0)]
    [InlineData("Демонстрационный", 3)]
    [InlineData("", 0)]
    public void A_longer_name_has_smaller_letters(string name, int step) => Assert.Equal(step, LetterSize.StepFor(name, Line));

    [Fact]
    public void The_parts_of_a_double_name_may_stand_on_two_lines() =>
        Assert.Equal(LetterSize.StepFor("Пробнова", Line), LetterSize.StepFor("Пробнова-Примерова", Line));

    [Fact]
    public void A_name_that_fits_nowhere_has_the_smallest_letters() =>
        Assert.Equal(LetterSize.StepFor(new string('щ', 40), Line), LetterSize.StepFor(new string('щ', 4000), Line));
}
