using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CivicSite.Events.ViewModels;

/// <summary>When an event is, as it is typed. Texts stay texts, so that nothing typed is lost.</summary>
public class EventTimeForm
{
    public EventPrecision Precision { get; set; }

    public string? StartDay { get; set; }

    public string? StartTime { get; set; }

    public string? EndDay { get; set; }

    public string? EndTime { get; set; }

    public bool AllDay { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public string? Count { get; set; }

    public EventState State { get; set; }
}

/// <summary>How an event repeats, as it is typed.</summary>
public class EventSeriesForm
{
    public PlainRepeat Repeat { get; set; }

    public string? Interval { get; set; }

    public List<DayOfWeek> WeekDays { get; set; } = [];

    public string? Until { get; set; }

    /// <summary>For <see cref="PlainRepeat.Rule"/>.</summary>
    public string? Rule { get; set; }

    /// <summary>One day a line.</summary>
    public string? Exceptions { get; set; }

    /// <summary>The series whose dates can be looked at; empty where there is none yet.</summary>
    [BindNever]
    public string DatesOf { get; set; } = "";

    /// <summary>The series that the event was taken out of; empty for others.</summary>
    [BindNever]
    public string TakenFrom { get; set; } = "";
}

/// <summary>Decisions of a meeting, as they are typed.</summary>
public class EventMeetingForm
{
    public List<DecisionForm> Decisions { get; set; } = [];
}

/// <summary>A row of the form.</summary>
public sealed class DecisionForm
{
    public string? Text { get; set; }

    public string? Responsible { get; set; }

    public string? DueOn { get; set; }

    public string? DoneOn { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text + Responsible + DueOn + DoneOn);
}
