using CivicSite.Tos.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Tos;

/// <summary>Lists of addresses, and questions about them as people type them.</summary>
public sealed class AddressTests
{
    private static readonly TosPlace[] Places =
    [
        Place("a", "town", "ул. Ленина: 1–15 нечётные, 2–40 чётные, 17а\nпереулок Зелёный"),
        Place("b", "town", "улица Ленинградская: 1-9\nул. Карла Маркса: 10–20"),
        Place("c", "village", "улица Ленина: 1–99\n10-й микрорайон: 5, 7/2, 9к1"),
        Place("d", "town", "ул. К. Маркса: 18–30"),
    ];

    [Theory]
    [InlineData("Ленина", "3", "a,c")]
    [InlineData("ул. Ленина", "д. 4", "a,c")]
    [InlineData("ЛЕНИНА УЛИЦА", "17А", "a,c")]
    [InlineData("Ленина", "17", "c")]
    [InlineData("Ленина 16, кв. 3", "", "a,c")]
    [InlineData("ул. Ленина, д.15", "", "a,c")]
    [InlineData("Ленина 100", "", "")]
    [InlineData("Ленинградская", "5", "b")]
    [InlineData("зеленый пер.", "12", "a")]
    [InlineData("Зелёный", "1", "a")]
    [InlineData("улица Зелёная", "1", "")]
    [InlineData("Карла Маркса", "15", "b")]
    [InlineData("маркса карла ул", "19", "b")]
    [InlineData("Маркса", "19", "b,d")]
    [InlineData("К. Маркса", "25", "d")]
    [InlineData("10 мкр", "7/2", "c")]
    [InlineData("10-й мкр-н", "9 корп. 1", "c")]
    [InlineData("микрорайон 10", "7", "")]
    [InlineData("К.", "1", "")]
    [InlineData("Неизвестная", "1", "")]
    public void A_house_is_found_however_it_is_typed(string street, string house, string expected) =>
        Assert.Equal(expected, Found(AddressQuestion.Parse(street, house, null)));

    [Fact]
    public void A_settlement_tells_streets_of_the_same_name_apart()
    {
        Assert.Equal("c", Found(AddressQuestion.Parse("Ленина", "3", "village")));
        Assert.Equal("a", Found(AddressQuestion.Parse("Ленина", "3", "town")));
    }

    [Fact]
    public void A_street_without_a_house_finds_all_along_it()
    {
        var found = TosFinder.At(AddressQuestion.Parse("Ленина", "", null)!, Places);

        Assert.Equal(["a", "c"], found.Select(static hit => hit.Id));
        Assert.All(found, static hit => Assert.Equal(FoundBy.Street, hit.By));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("«»")]
    public void Without_a_street_there_is_no_question(string street) => Assert.Null(AddressQuestion.Parse(street, "5", null));

    [Theory]
    [InlineData("ул. Ленина: 1–15, 17а", null)]
    [InlineData("ул. Ленина", null)]
    [InlineData("ул. Ленина: все", null)]
    [InlineData("ул. Ленина: чётные", null)]
    [InlineData("ул. Ленина: нечётные 1–39; 2 - 8 чётные", null)]
    [InlineData("ул. Ленина: 15–1", 1)]
    [InlineData("ул. Ленина: пять", 1)]
    [InlineData("ул. Ленина: 1–", 1)]
    [InlineData("ул. Ленина: ,", 1)]
    [InlineData("ул. Мира\n: 5", 2)]
    [InlineData("ул. Мира\n\nул. Ленина: 1..5", 3)]
    [InlineData("ул. Ленина: 99999", 1)]
    public void A_line_that_cannot_be_read_is_named(string text, int? line) => Assert.Equal(line, StreetList.FirstFault(text));

    [Theory]
    [InlineData("15", 15, "")]
    [InlineData("15а", 15, "а")]
    [InlineData("15 А", 15, "а")]
    [InlineData("15-a", 15, "а")]
    [InlineData("дом 15 корпус 2", 15, "к2")]
    [InlineData("15/2", 15, "/2")]
    [InlineData("15а/2", 15, "а/2")]
    [InlineData("№ 15", null, "")]
    [InlineData("а15", null, "")]
    [InlineData("15абв", null, "")]
    [InlineData("-15", 15, "")]
    public void House_numbers_are_read(string text, int? number, string suffix) =>
        Assert.Equal(number is null ? null : new HouseNumber(number.Value, suffix), HouseNumber.Parse(text));

    [Fact]
    public void A_range_holds_what_lies_between_its_ends_on_its_side() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Gen.Choose(1, 60).Three().ToArbitrary(), static (triple) =>
        {
            var (from, length, house) = triple;
            var (first, last) = (from, from + length);
            bool Covers(string list) => StreetList.Parse($"Мира: {list}")[0].Covers(new HouseNumber(house, ""));
            var between = house >= first && house <= last;
            return Covers($"{first}–{last}") == between
                && Covers($"{first}-{last} чётные") == (between && house % 2 == 0)
                && Covers($"нечётные {first} — {last}") == (between && house % 2 == 1);
        }));

    private static string Found(AddressQuestion? question) =>
        question is null ? "" : string.Join(',', TosFinder.At(question, Places).Select(static hit => hit.Id));

    private static TosPlace Place(string id, string settlement, string addresses) => new(id, settlement, null, StreetList.Parse(addresses));
}
