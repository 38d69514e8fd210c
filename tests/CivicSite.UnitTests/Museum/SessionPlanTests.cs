using CivicSite.Booking;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Sessions;
using FsCheck;
using FsCheck.Fluent;

namespace CivicSite.UnitTests.Museum;

public sealed class SessionPlanTests
{
    private static readonly TimeZoneInfo Krasnoyarsk = TimeZoneInfo.FindSystemTimeZoneById("Asia/Krasnoyarsk");

    private static readonly MuseumHouse House = new()
    {
        Rooms = [new MuseumRoom { Id = "small", Seats = 12 }],
        Terms =
        [
            new SchoolTerm { From = new(2026, 9, 1), To = new(2026, 10, 25) },
            new SchoolTerm { From = new(2026, 11, 4), To = new(2026, 12, 30) },
            new SchoolTerm { From = new(2027, 1, 11), To = new(2027, 3, 26) },
        ],
    };

    private static readonly Gen<ScheduleRule> Rules =
        from weekdays in Gen.SubListOf(1, 2, 3, 4, 5, 6, 7)
        from hours in Gen.SubListOf(9, 10, 12, 17)
        from first in Gen.Choose(-40, 300)
        from length in Gen.Choose(0, 300)
        from inTerms in Gen.Elements(true, false)
        from notOnHolidays in Gen.Elements(true, false)
        select new ScheduleRule
        {
            Id = "r",
            Weekdays = [.. weekdays],
            Times = [.. hours.Select(static hour => new TimeOnly(hour, 0))],
            From = new DateOnly(2026, 9, 1).AddDays(first),
            To = new DateOnly(2026, 9, 1).AddDays(first + length),
            InTermsOnly = inTerms,
            NotOnHolidays = notOnHolidays,
        };

    private static readonly DateOnly First = new(2026, 9, 1);
    private static readonly DateOnly Last = new(2027, 5, 31);

    [Fact]
    public void A_rule_makes_all_its_days_and_no_others() => Prop.ForAll(Rules.ToArbitrary(), static rule =>
    {
        var holidays = new RussianHolidays([]);
        var plan = new SessionPlan(House, Krasnoyarsk);
        var made = plan.Make(Lesson(), new MuseumSchedulePart { Rules = [rule] }, First, Last)
            .Select(static session => TimeZoneInfo.ConvertTimeFromUtc(session.StartUtc, Krasnoyarsk)).ToHashSet();
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var isHeld = rule.Weekdays.Contains(day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek)
                && day >= rule.From && day <= rule.To
                && (!rule.InTermsOnly || House.Terms.Exists(term => term.From <= day && day <= term.To))
                && (!rule.NotOnHolidays || !holidays.IsFestive(day));
            if (rule.Times.Exists(time => made.Contains(day.ToDateTime(time)) != isHeld))
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Planning_again_changes_nothing() => Prop.ForAll(Rules.ToArbitrary(), static rule =>
    {
        var planned = new SessionPlan(House, Krasnoyarsk).Make(Lesson(), new MuseumSchedulePart { Rules = [rule] }, First, Last);
        var there = Store(planned);

        var again = SessionChanges.Of(planned, there, 1);

        return again.Add.Count == 0 && again.Update.Count == 0 && again.Remove.Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_new_schedule_dates_that_are_relied_on_stay() => Prop.ForAll(Rules.ToArbitrary(), Rules.ToArbitrary(), static (before, after) =>
    {
        var plan = new SessionPlan(House, Krasnoyarsk);
        var there = Store(plan.Make(Lesson(), new MuseumSchedulePart { Rules = [before] }, First, Last));
        for (var i = 0; i < there.Count; i++)
        {
            _ = (i % 5) switch
            {
                0 => there[i].Seats.Ask("b", 5, mayWait: true) == SeatAnswer.Seated,
                1 => there[i].IsMoved = true,
                2 => (there[i].State = SessionState.Cancelled) == SessionState.Cancelled,
                _ => true,
            };
        }

        var planned = plan.Make(Lesson(), new MuseumSchedulePart { Rules = [after] }, First, Last);
        var changes = SessionChanges.Of(planned, there, 1);
        var left = there.Except(changes.Remove).ToList();
        var origins = left.Select(static session => session.Origin).Concat(changes.Add.Select(static add => add.Origin)).ToList();

        return !changes.Remove.Any(static session => session.IsKept)
            && !changes.Update.Any(static update => update.Session.IsKept)
            && origins.Distinct(StringComparer.Ordinal).Count() == origins.Count
            && planned.All(wanted => origins.Contains(wanted.Origin, StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_date_keeps_its_hour_of_the_wall_clock_over_the_turn_of_the_year()
    {
        var rule = new ScheduleRule { Id = "r", Weekdays = [4, 5], Times = [new(10, 0)], InTermsOnly = false, NotOnHolidays = false };

        var made = new SessionPlan(House, Krasnoyarsk).Make(Lesson(), new MuseumSchedulePart { Rules = [rule] }, new(2026, 12, 31), new(2027, 1, 1));

        Assert.Equal([new DateTime(2026, 12, 31, 3, 0, 0, DateTimeKind.Utc), new DateTime(2027, 1, 1, 3, 0, 0, DateTimeKind.Utc)], made.Select(static session => session.StartUtc));
    }

    [Fact]
    public void An_evening_of_the_old_year_is_an_evening_of_the_old_year_in_other_zones_too()
    {
        var slot = new ScheduleSlot { Id = "s", Date = new(2026, 12, 31), Time = new(23, 30) };

        var made = Assert.Single(new SessionPlan(House, Krasnoyarsk).Make(Lesson(), new MuseumSchedulePart { Slots = [slot] }, new(2026, 12, 31), new(2026, 12, 31)));

        Assert.Equal(new DateTime(2026, 12, 31, 16, 30, 0, DateTimeKind.Utc), made.StartUtc);
    }

    [Fact]
    public void An_hour_that_the_clock_leaves_out_is_no_fault()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var slot = new ScheduleSlot { Id = "s", Date = new(2027, 3, 28), Time = new(2, 30) };

        var made = Assert.Single(new SessionPlan(House, zone).Make(Lesson(), new MuseumSchedulePart { Slots = [slot] }, new(2027, 3, 1), new(2027, 3, 31)));

        Assert.Equal(new DateTime(2027, 3, 28, 1, 30, 0, DateTimeKind.Utc), made.StartUtc);
    }

    [Fact]
    public void A_room_has_no_more_places_than_seats()
    {
        var slot = new ScheduleSlot { Id = "s", Date = First, Time = new(10, 0), RoomId = "small", Capacity = 40 };

        Assert.Equal(12, Assert.Single(new SessionPlan(House, Krasnoyarsk).Make(Lesson(), new MuseumSchedulePart { Slots = [slot] }, First, Last)).Capacity);
    }

    [Fact]
    public void Without_terms_the_school_year_is_one()
    {
        var plan = new SessionPlan(new MuseumHouse(), Krasnoyarsk);

        Assert.True(plan.IsInTerm(new(2026, 9, 1)));
        Assert.True(plan.IsInTerm(new(2027, 5, 31)));
        Assert.False(plan.IsInTerm(new(2027, 6, 1)));
        Assert.False(plan.IsInTerm(new(2026, 8, 31)));
    }

    [Theory]
    [InlineData("2026-09-01", "2027-05-31")]
    [InlineData("2026-12-31", "2027-05-31")]
    [InlineData("2027-01-01", "2027-05-31")]
    [InlineData("2027-04-30", "2027-05-31")]
    [InlineData("2027-05-01", "2028-05-31")]
    [InlineData("2027-05-31", "2028-05-31")]
    [InlineData("2027-06-01", "2028-05-31")]
    [InlineData("2027-08-31", "2028-05-31")]
    public void Dates_reach_to_the_end_of_the_school_year(string today, string last) =>
        Assert.Equal(Day(last), SchoolYear.Horizon(Day(today)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static MuseumLessonPart Lesson() => new() { Minutes = 45, Largest = 25, Places = [LessonPlaces.Museum] };

    private static List<MuseumSession> Store(IEnumerable<PlannedSession> planned) =>
    [
        .. planned.Select((plan, index) => new MuseumSession
        {
            SessionId = $"s{index:000}",
            Origin = plan.Origin,
            StartUtc = plan.StartUtc,
            EndUtc = plan.EndUtc,
            Place = plan.Place,
            RoomId = plan.RoomId,
            GuideId = plan.GuideId,
            Seats = new SeatBook { Capacity = plan.Capacity, MaxGroups = 1 },
        }),
    ];
}
