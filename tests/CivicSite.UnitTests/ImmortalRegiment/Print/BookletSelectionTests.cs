using CivicSite.ImmortalRegiment.Print;

namespace CivicSite.UnitTests.ImmortalRegiment.Print;

public sealed class BookletSelectionTests
{
    [Theory]
    [InlineData("add:d", "a b c d")]
    [InlineData("add:b", "a b c")]
    [InlineData("remove:b", "a c")]
    [InlineData("remove:x", "a b c")]
    [InlineData("up:b", "b a c")]
    [InlineData("up:a", "a b c")]
    [InlineData("down:b", "a c b")]
    [InlineData("down:c", "a b c")]
    [InlineData("print", "a b c")]
    [InlineData("remove:", "a b c")]
    [InlineData("erase:a", "a b c")]
    [InlineData(null, "a b c")]
    public void A_button_changes_the_order(string? command, string expected)
    {
        List<string> ids = ["a", "b", "c"];
        BookletSelection.Apply(ids, command);
        Assert.Equal(expected, string.Join(' ', ids));
    }

    [Fact]
    public void A_full_booklet_takes_nobody_more()
    {
        List<string> ids = [.. Enumerable.Range(0, BookletForm.MostPeople).Select(static number => $"id{number}")];
        BookletSelection.Apply(ids, "add:other");
        Assert.Equal(BookletForm.MostPeople, ids.Count);
    }
}
