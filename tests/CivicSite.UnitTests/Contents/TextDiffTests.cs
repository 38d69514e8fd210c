using CivicSite.Engine.Contents.History;

namespace CivicSite.UnitTests.Contents;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("один два", "один два")]
    [InlineData("один два три", "один три")]
    [InlineData("", "новый текст")]
    [InlineData("весь текст\nубран", "")]
    [InlineData("а б в г", "г в б а")]
    [InlineData("пробелы  в конце \n", "пробелы в  конце\n\n")]
    public void Both_texts_can_be_read_from_the_pieces(string before, string after)
    {
        var pieces = TextDiff.Compare(before, after);

        Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Added).Select(piece => piece.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Removed).Select(piece => piece.Text)));
    }

    [Fact]
    public void Only_the_changed_word_is_marked() =>
        Assert.Equal(
            [new(DiffKind.Same, "Форум "), new(DiffKind.Removed, "состоялся "), new(DiffKind.Added, "прошёл "), new(DiffKind.Same, "в декабре")],
            TextDiff.Compare("Форум состоялся в декабре", "Форум прошёл в декабре"));

    [Fact]
    public void Very_long_texts_are_replaced_as_a_whole_between_what_they_share()
    {
        var before = "начало " + string.Concat(Enumerable.Range(0, 5000).Select(number => $"{number} ")) + "конец";
        var after = "начало " + string.Concat(Enumerable.Range(0, 5000).Select(number => $"{number}а ")) + "конец";

        Assert.Equal([DiffKind.Same, DiffKind.Removed, DiffKind.Added, DiffKind.Same], TextDiff.Compare(before, after).Select(piece => piece.Kind));
    }
}
