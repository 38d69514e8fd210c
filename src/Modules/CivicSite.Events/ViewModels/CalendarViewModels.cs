using CivicSite.Events.Models;

namespace CivicSite.Events.ViewModels;

/// <summary>An event as a day of a calendar shows it.</summary>
/// <param name="Time">In words, such as <c>10:00</c>.</param>
public sealed record DayEvent(string Name, string Url, string Time, string Kind, string Place, EventState State, bool Demonstration, RegistrationNote? Registration);

/// <summary>A day of a calendar.</summary>
/// <param name="IsOutside">It belongs to another month.</param>
/// <param name="WeekUrl">Its week.</param>
public sealed record CalendarDayViewModel(DateOnly Day, bool IsOutside, bool IsToday, string WeekUrl, IReadOnlyList<DayEvent> Events);

/// <summary>A month or a week.</summary>
/// <param name="Title">Which one it is, in words.</param>
/// <param name="Weeks">Seven days each, from Monday.</param>
/// <param name="Longer">Events of more than a week, which no day names.</param>
/// <param name="Vague">Events of these days of which no exact time is known.</param>
/// <param name="IsWeek">One week, with more about each event.</param>
/// <param name="Count">How many events there are, the vague ones included.</param>
public sealed record CalendarViewModel(
    EventSection Section,
    string Title,
    IReadOnlyList<IReadOnlyList<CalendarDayViewModel>> Weeks,
    IReadOnlyList<EventCard> Longer,
    IReadOnlyList<EventCard> Vague,
    NamedLink? Previous,
    NamedLink? Next,
    NamedLink Now,
    bool IsWeek,
    int Count);

/// <summary>Coming events, or those between two days.</summary>
/// <param name="IsWrongPeriod">A day that was asked for is none, or the last one lies before the first one.</param>
public sealed record EventListViewModel(
    EventSection Section,
    IReadOnlyList<EventCard> Items,
    IReadOnlyList<EventCard> Vague,
    EventPager Pager,
    bool IsWrongPeriod,
    string ArchiveUrl);

/// <summary>What there was in a year.</summary>
/// <param name="Kinds">How many events of each kind were held, the most first.</param>
public sealed record EventArchiveViewModel(
    EventSection Section,
    int Year,
    IReadOnlyList<SectionLink> Years,
    IReadOnlyList<EventCard> Items,
    IReadOnlyList<EventCard> Vague,
    IReadOnlyList<KindCount> Kinds,
    EventPager Pager);

/// <param name="Count">How many were held.</param>
public sealed record KindCount(string Kind, int Count);
