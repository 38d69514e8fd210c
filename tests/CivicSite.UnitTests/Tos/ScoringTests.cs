using System.Text.Json;
using CivicSite.Tos;
using CivicSite.Tos.Models;
using CivicSite.Registers;
using CivicSite.Tos.Rules;
using CivicSite.Tos.Services;
using FsCheck;
using FsCheck.Fluent;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Tos;

/// <summary>How points become places.</summary>
public sealed class ScoringTests
{
    [Fact]
    public void Places_follow_from_means_and_ties_share_them()
    {
        var standings = Scoring.Rank([("a", [10, 8]), ("b", [9]), ("c", [7, 7, 7]), ("d", []), ("e", [9, 9, 9])]);

        Assert.Equal(
            [("a", (int?)1, (int?)3), ("b", 1, 3), ("e", 1, 3), ("c", 4, 4), ("d", null, null)],
            standings.Select(static standing => (standing.EntryId, standing.Place, standing.LastPlace)));
        Assert.Equal([9m, 9m, 9m, 7m, null], standings.Select(static standing => standing.Mean));
    }

    [Fact]
    public void A_third_is_not_rounded_into_a_tie()
    {
        // 6.333… and 6.33: equal on two decimals, not equal.
        int[] hundred = [.. Enumerable.Repeat(6, 67), .. Enumerable.Repeat(7, 33)];
        var standings = Scoring.Rank([("third", [6, 6, 7]), ("less", hundred)]);

        Assert.Equal([("third", (int?)1), ("less", 2)], standings.Select(static standing => (standing.EntryId, standing.Place)));
        Assert.Equal(standings[0].Mean, standings[1].Mean);
    }

    [Fact]
    public void Places_are_those_of_any_fair_order() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Gen.Choose(Scoring.MinPoints, Scoring.MaxPoints).ListOf().Resize(5).ListOf().Resize(8).ToArbitrary(), static lists =>
        {
            var standings = Scoring.Rank(lists.Select(static (points, index) => ($"{index}", (IReadOnlyList<int>)[.. points])));
            var judged = standings.Where(static standing => standing.Place is not null).ToList();
            return standings.Count == lists.Count
                && judged.Count == lists.Count(static points => points.Count > 0)
                && judged.TrueForAll(one => judged.TrueForAll(other =>
                    ((decimal)one.Sum / one.Jurors > (decimal)other.Sum / other.Jurors) == (one.Place < other.Place)))
                && judged.TrueForAll(one => one.Place == judged.Count(other => other.Place < one.Place) + 1);
        }));

    [Fact]
    public void Who_stands_back_does_not_count_and_nobody_has_a_name()
    {
        var sheets = new[]
        {
            Sheet("Иванов", "2", ("x", 10, false), ("y", 4, false)),
            Sheet("Петров", "1", ("x", 10, true), ("y", 6, false)),
            Sheet("Сидоров", "3", ("x", null, false), ("y", 99, false)),
        };

        var protocol = ContestProtocol.Of([Entry("x", "n1"), Entry("y", "n1"), Entry("z", "n2")], sheets);

        Assert.Equal(3, protocol.Jurors);
        Assert.Equal((1, 10m), (protocol.StandingOf("x")!.Jurors, protocol.StandingOf("x")!.Mean));
        Assert.Equal((2, 5m, 2), (protocol.StandingOf("y")!.Jurors, protocol.StandingOf("y")!.Mean, protocol.StandingOf("y")!.Place));
        Assert.Null(protocol.StandingOf("z")!.Place);
        Assert.Equal([true, false, false], protocol.Marks["x"].Select(static mark => mark!.Recused));
        Assert.DoesNotContain("Иванов", JsonSerializer.Serialize(protocol), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IV", 4)]
    [InlineData("iv", 4)]
    [InlineData("7", 7)]
    [InlineData("ХIV", 14)]
    [InlineData("XXXIX", 39)]
    [InlineData("IIII", null)]
    [InlineData("VX", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData("IV форум", null)]
    public void Numbers_of_forums_are_read(string text, int? number) => Assert.Equal(number, RomanNumerals.Read(text));

    [Fact]
    public void Roman_numerals_come_back_the_same()
    {
        for (var number = 1; number <= RomanNumerals.Max; number++)
        {
            Assert.Equal(number, RomanNumerals.Read(RomanNumerals.Write(number)));
        }
    }

    private static JurySheet Sheet(string juror, string order, params (string Entry, int? Points, bool Recused)[] marks) => new()
    {
        Juror = juror,
        Order = order,
        Marks = [.. marks.Select(static mark => new JuryMark { EntryId = mark.Entry, Points = mark.Points, Recused = mark.Recused })],
    };

    private static ContentItem Entry(string id, string nomination)
    {
        var item = new ContentItem { ContentItemId = id, ContentType = TosTypes.Entry };
        item.Apply(new TosContestEntryPart { NominationId = nomination });
        return item;
    }
}
