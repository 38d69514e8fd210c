using CivicSite.Booking;
using CivicSite.Museum.Day;
using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Museum;

public sealed class ConflictsTests
{
    private static readonly DateTime Morning = new(2026, 12, 31, 2, 0, 0, DateTimeKind.Utc);

    private static readonly MuseumHouse House = new() { Rooms = [new MuseumRoom { Id = "hall", Seats = 20 }, new MuseumRoom { Id = "yard" }] };

    private static readonly Gen<Occupancy> One =
        from start in Gen.Choose(0, 20)
        from length in Gen.Choose(1, 6)
        from room in Gen.Elements("", "hall", "yard")
        from guide in Gen.Elements("", "a", "b")
        from people in Gen.Choose(0, 40)
        select new Occupancy("", Morning.AddMinutes(30 * start), Morning.AddMinutes(30 * (start + length)), room, guide, people);

    [Fact]
    public void Every_pair_that_overlaps_in_a_room_or_guide_is_found_once_and_no_other() => Prop.ForAll(One.ListOf().ToArbitrary(), static list =>
    {
        var all = list.Select(static (one, index) => one with { Id = $"{index:00}" }).ToList();
        var expected = all.SelectMany((one, index) => all.Skip(index + 1).Where(one.Overlaps).SelectMany(other => Shared(one, other))).Order(StringComparer.Ordinal);

        var found = Conflicts.Of(all, House).Where(static conflict => conflict.Kind != ConflictKind.Crowd)
            .Select(static conflict => Key(conflict.Kind, conflict.Id, conflict.OtherId)).Order(StringComparer.Ordinal);

        return expected.SequenceEqual(found, StringComparer.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_that_begins_when_another_ends_is_in_nobodys_way() =>
        Assert.Empty(Conflicts.Of([Of("a", 0, 45), Of("b", 45, 90)], House));

    [Fact]
    public void A_group_larger_than_the_room_is_named_and_a_room_of_unknown_size_holds_all()
    {
        var conflict = Assert.Single(Conflicts.Of([Of("a", 0, 45) with { People = 21 }, Of("b", 60, 90) with { People = 20 }, Of("c", 100, 120) with { RoomId = "yard", People = 99 }], House));

        Assert.Equal(new Conflict(ConflictKind.Crowd, "a", ""), conflict);
    }

    [Fact]
    public void What_does_not_happen_takes_no_room_and_what_happens_at_a_school_none_of_the_museum()
    {
        var booked = new SeatBook { Capacity = 20, Seated = [new SeatGroup { Key = "k", Size = 5 }] };

        Assert.Null(Occupancy.Of(Date(SessionState.Cancelled, booked)));
        Assert.Null(Occupancy.Of(Date(SessionState.Closed, new SeatBook())));
        Assert.Equal(("hall", 5), (Occupancy.Of(Date(SessionState.Closed, booked))!.RoomId, Occupancy.Of(Date(SessionState.Closed, booked))!.People));
        Assert.Equal("", Occupancy.RoomOf(LessonPlaces.School, "hall"));
    }

    [Theory]
    [InlineData(25, 0, 20, 25, 20)]
    [InlineData(20, 20, 30, 25, 25)]
    [InlineData(15, 20, 30, 25, 15)]
    [InlineData(25, 30, 0, 25, 25)]
    public void A_room_holds_places_down_and_a_larger_one_gives_them_back(int places, int former, int seats, int largest, int expected) =>
        Assert.Equal(expected, RoomPlaces.After(places, former, seats, largest));

    [Fact]
    public void A_class_that_comes_meanwhile_makes_the_form_old()
    {
        var date = Date(SessionState.Open, new SeatBook { Capacity = 20 });
        var stamp = Stamps.Of(date);
        Assert.True(Stamps.Is(stamp, Stamps.Of(Date(SessionState.Open, new SeatBook { Capacity = 20 }))));

        date.Seats.Ask("k", 5, mayWait: false);

        Assert.False(Stamps.Is(stamp, Stamps.Of(date)));
    }

    private static MuseumSession Date(SessionState state, SeatBook seats) => new()
    {
        SessionId = "s",
        StartUtc = Morning,
        EndUtc = Morning.AddHours(1),
        Place = LessonPlaces.Museum,
        RoomId = "hall",
        State = state,
        Seats = seats,
    };

    private static Occupancy Of(string id, int from, int to) => new(id, Morning.AddMinutes(from), Morning.AddMinutes(to), "hall", "a", 0);

    private static IEnumerable<string> Shared(Occupancy one, Occupancy other)
    {
        var (first, second) = one.StartUtc < other.StartUtc || (one.StartUtc == other.StartUtc && string.CompareOrdinal(one.Id, other.Id) < 0) ? (one, other) : (other, one);
        if (one.RoomId.Length > 0 && one.RoomId == other.RoomId)
        {
            yield return Key(ConflictKind.Room, second.Id, first.Id);
        }

        if (one.GuideId.Length > 0 && one.GuideId == other.GuideId)
        {
            yield return Key(ConflictKind.Guide, second.Id, first.Id);
        }
    }

    private static string Key(ConflictKind kind, string id, string other) => $"{kind} {id} {other}";
}
