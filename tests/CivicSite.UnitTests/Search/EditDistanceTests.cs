using CivicSite.Engine.Search.Analysis.Corrections;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Search;

public sealed class EditDistanceTests
{
    private static readonly Arbitrary<string> Word = Gen.Elements('а', 'б', 'в', 'г').ListOf().Select(letters => string.Concat(letters)).Resize(9).ToArbitrary();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("тос", "тос", 0)]
    [InlineData("тос", "тоз", 1)]
    [InlineData("тос", "тсо", 1)]
    [InlineData("тос", "тост", 1)]
    [InlineData("тос", "ос", 1)]
    [InlineData("новости", "новсоть", 2)]
    [InlineData("тос", "мир", 3)]
    [InlineData("саяногорск", "богословка", 3)]
    public void Edits_are_counted_up_to_the_limit(string one, string other, int edits) => Assert.Equal(edits, EditDistance.Edits(one, other, 2));

    // Against a plain recursion over all ways to edit.
    [Fact]
    public void Edits_are_the_fewest_possible() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Word, Word, (one, other) =>
        Math.Min(3, EditDistance.Edits(one, other, 2)) == Math.Min(3, Fewest(one, other, 3))));

    [Fact]
    public void Every_word_within_the_limit_is_found()
    {
        var words = Gen.Sample(Word.Generator, 2_000, 9).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var index = new SymmetricDeletes(words);
        foreach (var typed in words.Take(150))
        {
            foreach (var limit in typed.Length < 8 ? new[] { 1 } : [1, 2])
            {
                Assert.Equal(
                    words.Where(word => EditDistance.Edits(typed, word, limit) <= limit).Order(StringComparer.Ordinal),
                    index.Find(typed, limit).Select(found => found.Word).Order(StringComparer.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("карова", "корова", "норова")]
    [InlineData("програма", "программа", "програмка")]
    [InlineData("учится", "учиться", "учитесь")]
    [InlineData("здраствуй", "здравствуй", "здрастувуй")]
    [InlineData("бак", "бау", "баэ")]
    [InlineData("новсоти", "новости", "новкоти")]
    [InlineData("тлс", "тос", "тюс")]
    public void Likely_slips_cost_less(string typed, string likely, string unlikely) =>
        Assert.True(EditDistance.Cost(typed, likely) < EditDistance.Cost(typed, unlikely));

    private static int Fewest(string one, string other, int limit)
    {
        if (one.Length == 0 || other.Length == 0 || limit == 0)
        {
            return Math.Max(one.Length, other.Length) == 0 ? 0 : limit == 0 ? (string.Equals(one, other, StringComparison.Ordinal) ? 0 : 1) : Math.Max(one.Length, other.Length);
        }

        if (one[0] == other[0])
        {
            return Fewest(one[1..], other[1..], limit);
        }

        var best = Math.Min(Fewest(one[1..], other[1..], limit - 1), Math.Min(Fewest(one[1..], other, limit - 1), Fewest(one, other[1..], limit - 1)));
        return 1 + (one.Length > 1 && other.Length > 1 && one[0] == other[1] && one[1] == other[0] ? Math.Min(best, Fewest(one[2..], other[2..], limit - 1)) : best);
    }
}
