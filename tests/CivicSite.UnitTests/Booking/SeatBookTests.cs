using System.Text.Json;
using CivicSite.Booking;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Booking;

public sealed class SeatBookTests
{
    /// <summary>A step in the life of a book.</summary>
    /// <param name="Key">Which of a few groups.</param>
    private sealed record Step(int Kind, int Key, int Size);

    private static readonly Gen<Step> Steps =
        from kind in Gen.Frequency((6, Gen.Constant(0)), (3, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(3)))
        from key in Gen.Choose(1, 12)
        from size in Gen.Choose(1, 14)
        select new Step(kind, key, size);

    private static readonly Arbitrary<(int Capacity, int MaxGroups, Step[] Steps)> Lives =
        (from capacity in Gen.Choose(0, 30)
         from groups in Gen.Choose(0, 3)
         from steps in Steps.ArrayOf()
         select (capacity, groups, steps)).ToArbitrary();

    [Fact]
    public void Nobody_is_overbooked_or_split_and_nobody_who_fits_waits() => Prop.ForAll(Lives, life =>
    {
        var book = new SeatBook { Capacity = life.Capacity, MaxGroups = life.MaxGroups };
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        var most = life.Capacity;
        foreach (var step in life.Steps)
        {
            var taken = book.Taken;
            Apply(book, step, sizes);
            most = Math.Max(most, book.Capacity);

            // A book that was made smaller keeps whom it had, but takes nobody more.
            var isOver = book.Taken > book.Capacity;
            var all = book.Seated.Concat(book.Waiting).ToList();
            if ((isOver && book.Taken > taken) || book.Taken > most
                || all.Select(static group => group.Key).Distinct(StringComparer.Ordinal).Count() != all.Count
                || all.Exists(group => sizes[group.Key] != group.Size)
                || book.Waiting.Exists(group => book.Fits(group.Size)))
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_group_passes_an_earlier_one_only_where_that_does_not_fit() => Prop.ForAll(Lives, life =>
    {
        var book = new SeatBook { Capacity = life.Capacity, MaxGroups = life.MaxGroups };
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var step in life.Steps)
        {
            var waited = book.Waiting.Select(static group => group.Key).ToList();
            var promoted = Apply(book, step, sizes);
            var still = book.Waiting.Select(static group => group.Key).Where(waited.Contains).ToList();

            // Those who wait on keep their order, and those who came up came up in theirs.
            if (!still.SequenceEqual(waited.Where(still.Contains), StringComparer.Ordinal)
                || !promoted.Select(static group => group.Key).SequenceEqual(waited.Where(key => promoted.Any(group => group.Key == key)), StringComparer.Ordinal))
            {
                return false;
            }

            // Whoever was passed needed more than was left when his turn came.
            foreach (var group in promoted)
            {
                var passed = waited.Take(waited.IndexOf(group.Key)).Where(still.Contains).Select(key => sizes[key]).ToList();
                var leftBefore = book.Capacity - book.Taken + promoted.SkipWhile(other => other.Key != group.Key).Sum(static other => other.Size);
                if (passed.Exists(size => size <= book.Capacity - book.Taken && book.Fits(size)) || leftBefore < group.Size)
                {
                    return false;
                }
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_class_gets_all_its_places_or_none()
    {
        var book = new SeatBook { Capacity = 25 };

        Assert.Equal(SeatAnswer.Seated, book.Ask("a", 20, mayWait: false));
        Assert.Equal(SeatAnswer.Full, book.Ask("b", 6, mayWait: false));
        Assert.Equal(SeatAnswer.Waiting, book.Ask("b", 6, mayWait: true));
        Assert.Equal(SeatAnswer.Seated, book.Ask("c", 5, mayWait: false));
        Assert.Equal(SeatAnswer.TooLarge, book.Ask("d", 26, mayWait: true));
        Assert.Equal((25, 0), (book.Taken, book.Free));
    }

    [Fact]
    public void A_lesson_of_one_group_has_no_places_for_a_second()
    {
        var book = new SeatBook { Capacity = 25, MaxGroups = 1 };

        Assert.Equal(SeatAnswer.Seated, book.Ask("a", 10, mayWait: false));
        Assert.Equal((SeatAnswer.Waiting, 0), (book.Ask("b", 10, mayWait: true), book.Free));
        Assert.Equal("b", Assert.Single(book.Leave("a").Promoted).Key);
    }

    [Fact]
    public void The_first_who_waits_is_not_passed_by_a_later_one_who_would_fit_as_well()
    {
        var book = new SeatBook { Capacity = 10 };
        book.Ask("a", 10, mayWait: false);
        book.Ask("large", 8, mayWait: true);
        book.Ask("small", 3, mayWait: true);

        Assert.Equal(["large"], book.Leave("a").Promoted.Select(static group => group.Key));
        Assert.Equal(["small"], book.Resize("large", 7).Promoted.Select(static group => group.Key));
    }

    [Fact]
    public void A_group_that_cannot_grow_keeps_what_it_has()
    {
        var book = new SeatBook { Capacity = 10 };
        book.Ask("a", 6, mayWait: false);
        book.Ask("b", 4, mayWait: false);

        Assert.False(book.Resize("a", 7).Done);
        Assert.Equal(6, book.Seated[0].Size);
    }

    [Fact]
    public void A_book_is_the_same_after_it_was_stored()
    {
        var book = new SeatBook { Capacity = 10, MaxGroups = 2 };
        book.Ask("a", 6, mayWait: false);
        book.Ask("b", 9, mayWait: true);

        var read = JsonSerializer.Deserialize<SeatBook>(JsonSerializer.Serialize(book))!;

        Assert.Equal((10, 2, 6, "b", 9), (read.Capacity, read.MaxGroups, read.Taken, read.Waiting[0].Key, read.Waiting[0].Size));
    }

    private static IReadOnlyList<SeatGroup> Apply(SeatBook book, Step step, Dictionary<string, int> sizes)
    {
        var key = $"g{step.Key}";
        switch (step.Kind)
        {
            case 0:
                var isNew = !book.Seated.Concat(book.Waiting).Any(group => group.Key == key);
                if (book.Ask(key, step.Size, mayWait: step.Size % 3 != 0) is SeatAnswer.Seated or SeatAnswer.Waiting && isNew)
                {
                    sizes[key] = step.Size;
                }

                return [];
            case 1:
                return book.Leave(key).Promoted;
            case 2:
                var change = book.Resize(key, step.Size);
                if (change.Done)
                {
                    sizes[key] = step.Size;
                }

                return change.Promoted;
            default:
                return book.Reshape(step.Size * 2, book.MaxGroups).Promoted;
        }
    }
}
