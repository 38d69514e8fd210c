using CivicSite.Events.Rules;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;

namespace CivicSite.Events.ViewModels;

/// <summary>A decision as pages show it.</summary>
/// <param name="Due">In words; empty where there is no day.</param>
/// <param name="Done">In words; empty while it is open.</param>
/// <param name="IsOverdue">It is open although its day has passed.</param>
public sealed record DecisionRow(string Text, string Responsible, string Due, string Done, bool IsOverdue)
{
    public bool IsDone => Done.Length > 0;
}

/// <summary>Which time of a series stands at the head of its page.</summary>
public enum SeriesHead
{
    /// <summary>The day that the address names, or the event is no series.</summary>
    None,

    /// <summary>The one that is on at the moment.</summary>
    On,

    /// <summary>The one that comes next.</summary>
    Next,

    /// <summary>It was the last one.</summary>
    Last,
}

/// <summary>The page of an event.</summary>
/// <param name="Head">What the time at the head of the page is.</param>
/// <param name="HasNoSuchDay">The address names a day on which the event does not take place.</param>
/// <param name="Next">The next times of a series, each with its address.</param>
/// <param name="Point">Latitude and longitude; empty where they are not known.</param>
/// <param name="FileUrl">The calendar file; null where there is no exact time.</param>
/// <param name="MonthUrl">The month of the event.</param>
public sealed record EventViewModel(
    EventCard Card,
    SeriesHead Head,
    bool HasNoSuchDay,
    IReadOnlyList<NamedLink> Next,
    IHtmlContent Body,
    string Point,
    IReadOnlyList<NamedLink> Organizers,
    IReadOnlyList<NamedLink> Participants,
    IReadOnlyList<ProgrammeSlot> Programme,
    IReadOnlyList<string> Agenda,
    IReadOnlyList<DecisionRow> Decisions,
    IReadOnlyList<string> Results,
    IReadOnlyList<EventImage> Photographs,
    IReadOnlyList<EventDocument> Documents,
    IReadOnlyList<IShape> News,
    string? FileUrl,
    string AllUrl,
    string? MonthUrl)
{
    /// <summary>The series that the event was taken out of; null for others.</summary>
    public NamedLink? Series { get; init; }

    /// <summary>Events to come that were taken out of this series, each with when it is.</summary>
    public IReadOnlyList<NamedLink> Separate { get; init; } = [];
}

/// <summary>A year of meetings: how many there were of each kind, in the order of the kinds.</summary>
public sealed record MeetingYear(SectionLink Year, IReadOnlyList<int> Counts);

/// <summary>A meeting with what it decided.</summary>
public sealed record MeetingRow(EventCard Card, IReadOnlyList<DecisionRow> Decisions);

/// <summary>A decision that is open, with the meeting that made it.</summary>
public sealed record OpenDecision(DecisionRow Decision, NamedLink Meeting);

/// <summary>Meetings of commissions and of the Public Chamber.</summary>
/// <param name="Kinds">The heads of the columns of <paramref name="Years"/>.</param>
/// <param name="Open">Those that are late first.</param>
public sealed record MeetingsViewModel(
    EventSection Section,
    int Year,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<MeetingYear> Years,
    IReadOnlyList<MeetingRow> Meetings,
    IReadOnlyList<OpenDecision> Open);
