using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.Registers;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.ImmortalRegiment;

/// <summary>Choosing, counting and finding in the directory.</summary>
public sealed class VeteranDirectoryTests
{
    private static readonly string[] Fates = ["", "killed", "returned"];
    private static readonly string[] Medals = ["courage", "redStar", "germany"];

    [Fact]
    public void A_choice_leaves_as_many_people_as_it_says() => Prop.ForAll(
        Gen.Choose(0, 7).ListOf().ToArbitrary(),
        Gen.Elements("", "killed", "returned").ToArbitrary(),
        Gen.Elements("", "courage", "germany").ToArbitrary(),
        static (seeds, fate, medal) =>
        {
            var directory = Directory([.. seeds.Select(static (seed, i) => Row(i, fate: Fates[seed % 3], awards: string.Join(' ', Medals.Take(seed % 4))))]);
            var chosen = new Dictionary<Facet, string>();
            if (fate.Length > 0)
            {
                chosen[Facet.Fate] = fate;
            }

            if (medal.Length > 0)
            {
                chosen[Facet.Award] = medal;
            }

            var selection = VeteranSelection.Of(directory, chosen, found: null);
            var expected = directory.Entries.Where(entry => chosen.All(choice => entry.Codes(choice.Key).Contains(choice.Value))).ToList();
            return selection.Total == expected.Count
                && selection.Page(VeteranOrder.Name, 0, 1000).SequenceEqual(expected)
                && selection.Counts.All(facet => facet.Value.All(count => count.Value == directory.Entries.Count(entry =>
                    entry.Codes(facet.Key).Contains(count.Key) && chosen.Where(choice => choice.Key != facet.Key).All(choice => entry.Codes(choice.Key).Contains(choice.Value)))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Orders_go_by_letters_by_birth_and_by_the_day_of_adding()
    {
        var directory = Directory(
            Row(0, names: "яковлев|петр|", birth: "1920", added: 3), Row(1, names: "абрамов|петр|", birth: "", added: 1), Row(2, names: "еремин|иван|", birth: "../1919", added: 2));

        Assert.Equal(["абрамов", "еремин", "яковлев"], Surnames(directory, VeteranOrder.Name));
        Assert.Equal(["еремин", "яковлев", "абрамов"], Surnames(directory, VeteranOrder.Birth));
        Assert.Equal(["яковлев", "еремин", "абрамов"], Surnames(directory, VeteranOrder.Added));
        Assert.Equal(["еремин"], directory.Slice(directory.All, VeteranOrder.Name, 1, 1).Select(static entry => entry.SortKey.Split(' ')[0]));
    }

    [Theory]
    [InlineData("Алексеев", "алексеев")]
    [InlineData("алексеев пётр", "алексеев")]
    [InlineData("Алек", "алексеев")]
    [InlineData("Алексев", "алексеев")]
    [InlineData("Алкесеев", "алексеев")]
    [InlineData("Алексеев Семён", "")]
    [InlineData("серге", "сергеев")]
    [InlineData("Сергеев", "сергеев")]
    [InlineData("Ким", "ким")]
    [InlineData("Кин", "")]
    [InlineData("Девичья", "сергеев")]
    public void Names_are_found_as_typed_first_and_then_with_slips(string text, string surnames)
    {
        var directory = Directory(Row(0, names: "алексеев|петр|"), Row(1, names: "сергеев|иван|\nдевичья|иван|"), Row(2, names: "ким|олег|"));
        var words = NameBook.Words(text);
        var exact = directory.Names.Exact(words);

        var found = exact.Count() > 0 ? exact : directory.Names.Fuzzy(words);

        Assert.Equal(surnames, string.Join(',', directory.Slice(found, VeteranOrder.Name, 0, 10).Select(static entry => entry.SortKey.Split(' ')[0])));
    }

    [Fact]
    public void Matches_of_a_search_stand_the_best_first_and_pages_go_over_the_border()
    {
        var directory = Directory(Row(0, names: "а|а|"), Row(1, names: "б|а|"), Row(2, names: "в|а|"), Row(3, names: "г|а|"));
        var (second, first) = (directory.Of([Id(0), Id(1)]), directory.Of([Id(2), Id(3)]));
        var selection = VeteranSelection.Of(directory, new Dictionary<Facet, string>(), [first, second]);

        Assert.Equal(["в", "г", "а"], selection.Page(null, 0, 3).Select(static entry => entry.SortKey[..1]));
        Assert.Equal(["б"], selection.Page(null, 3, 3).Select(static entry => entry.SortKey[..1]));
        Assert.Equal(["б", "в"], selection.Page(VeteranOrder.Name, 1, 2).Select(static entry => entry.SortKey[..1]));
    }

    [Fact]
    public void Days_and_places_lead_to_people()
    {
        var directory = Directory(Row(0, birthDay: 509, point: "53.1, 91.4"), Row(1, birthDay: 509, point: "53.1004, 91.4004"), Row(2, deathDay: 509, point: "55.75, 37.61"));

        Assert.Equal(2, directory.BornOn(509).Count);
        Assert.Single(directory.DiedOn(509));
        Assert.Empty(directory.BornOn(510));
        Assert.Equal([2, 1], directory.Places.Select(static place => place.Count));
        Assert.Equal(2, directory.Choices(Facet.Place)["53.10,91.40"].Count());
    }

    [Fact]
    public void Sets_of_any_length_hold_all_and_nothing_more()
    {
        foreach (var length in new[] { 0, 1, 63, 64, 65, 200 })
        {
            Assert.Equal(length, Bits.All(length).Count());
            Assert.Equal(0, Bits.All(length).Without(Bits.All(length)).Count());
        }
    }

    private static IEnumerable<string> Surnames(VeteranDirectory directory, VeteranOrder order) =>
        directory.Slice(directory.All, order, 0, 10).Select(static entry => entry.SortKey.Split(' ')[0]);

    private static VeteranDirectory Directory(params IEnumerable<VeteranIndex> rows) => new(rows.Select(VeteranEntry.From), new TermBook([]));

    private static string Id(int number) => FormattableString.Invariant($"id{number:D3}");

    private static VeteranIndex Row(
        int number, string names = "иванов|иван|", string fate = "", string awards = "", string birth = "", int birthDay = 0, int deathDay = 0, string? point = null, int added = 1) => new()
        {
            ContentItemId = Id(number),
            Names = names,
            SortKey = names.Split('\n')[0].Replace('|', ' ').Trim(),
            Fate = fate,
            Awards = awards,
            Birth = birth,
            BirthDay = birthDay,
            DeathDay = deathDay,
            Point = point,
            PointName = "место",
            AddedUtc = new DateTime(2026, 1, added, 0, 0, 0, DateTimeKind.Utc),
        };
}
