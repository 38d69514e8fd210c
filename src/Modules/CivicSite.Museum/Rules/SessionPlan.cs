using System.Globalization;
using CivicSite.Museum.Models;

namespace CivicSite.Museum.Rules;

/// <summary>A date that the schedule of a lesson asks for.</summary>
/// <param name="Origin">Names the slot, or the rule with its day and time: the same for the same date however often it is planned.</param>
internal sealed record PlannedSession(string Origin, DateTime StartUtc, DateTime EndUtc, string Place, string RoomId, string GuideId, int Capacity);

/// <summary>Turns a schedule into dates.</summary>
/// <param name="house">Terms, transfers and rooms.</param>
/// <param name="zone">The zone of the site's clock.</param>
internal sealed class SessionPlan(MuseumHouse house, TimeZoneInfo zone)
{
    private readonly RussianHolidays _holidays = new(house.Transfers);

    /// <summary>The dates of a lesson between two days, each once, in order. A slot goes before a rule at the same time.</summary>
    public IReadOnlyList<PlannedSession> Make(MuseumLessonPart lesson, MuseumSchedulePart schedule, DateOnly from, DateOnly to)
    {
        var slots = schedule.Slots.Where(slot => slot.Date >= from && slot.Date <= to)
            .Select(slot => Plan("slot:" + slot.Id, slot.Date, slot.Time, slot, lesson));
        var rules = schedule.Rules.SelectMany(rule => Days(rule, from, to)
            .SelectMany(day => rule.Times.Select(time => Plan(
                string.Create(CultureInfo.InvariantCulture, $"rule:{rule.Id}:{day:yyyy-MM-dd}T{time:HH\\:mm}"), day, time, rule, lesson))));
        return
        [
            .. slots.Concat(rules)
                .DistinctBy(static plan => plan.Origin, StringComparer.Ordinal)
                .DistinctBy(static plan => (plan.StartUtc, plan.Place, plan.RoomId))
                .OrderBy(static plan => plan.StartUtc),
        ];
    }

    /// <summary>Schools teach on that day, as far as is known.</summary>
    public bool IsInTerm(DateOnly day) => house.Terms.Count > 0
        ? house.Terms.Exists(term => term.From <= day && day <= term.To)
        : SchoolYear.Of(day) is var year && year.First <= day && day <= year.Last;

    public bool IsFestive(DateOnly day) => _holidays.IsFestive(day);

    private IEnumerable<DateOnly> Days(ScheduleRule rule, DateOnly from, DateOnly to)
    {
        var last = rule.To is { } end && end < to ? end : to;
        for (var day = rule.From is { } begin && begin > from ? begin : from; day <= last; day = day.AddDays(1))
        {
            if (rule.Weekdays.Contains(Weekday(day)) && (!rule.InTermsOnly || IsInTerm(day)) && !(rule.NotOnHolidays && IsFestive(day)))
            {
                yield return day;
            }
        }
    }

    private static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private PlannedSession Plan(string origin, DateOnly day, TimeOnly time, ScheduleEntry entry, MuseumLessonPart lesson)
    {
        var start = ToUtc(day.ToDateTime(time));
        var place = entry.Place.Length > 0 ? entry.Place : lesson.Places.FirstOrDefault(LessonPlaces.Museum);
        return new PlannedSession(origin, start, start.AddMinutes(lesson.Minutes), place, entry.RoomId, entry.GuideId, Capacity(entry, place, lesson));
    }

    // A room has no more places than seats, whatever the schedule says.
    private int Capacity(ScheduleEntry entry, string place, MuseumLessonPart lesson)
    {
        var wanted = entry.Capacity > 0 ? entry.Capacity : lesson.Largest;
        return string.Equals(place, LessonPlaces.Museum, StringComparison.Ordinal) && house.Room(entry.RoomId) is { Seats: > 0 and var seats } ? Math.Min(wanted, seats) : wanted;
    }

    private DateTime ToUtc(DateTime local) =>
        // An hour that the clock leaves out begins where it goes on.
        TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
}
