using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace CivicSite.Events.Models;

/// <summary>When an event recurs.</summary>
public sealed class EventSeriesPart : ContentPart
{
    /// <summary>A rule by RFC 5545 without its name, in the time of the place; empty for a single event.</summary>
    public string Rule { get; set; } = "";

    /// <summary>Days on which it does not take place although the rule says so.</summary>
    public List<DateOnly> Exceptions { get; set; } = [];

    /// <summary>The series that this event was taken out of; empty for all others.</summary>
    public string SeriesId { get; set; } = "";

    /// <summary>On which day of that series it was.</summary>
    public DateOnly? SeriesDay { get; set; }
}

/// <summary>What happens at an event, and what is left of it. What it is about is the item's body.</summary>
public sealed class EventProgrammePart : ContentPart
{
    /// <summary>One item a line: time; what happens; who speaks. The time and the speaker may be left out.</summary>
    public TextField Programme { get; set; } = new();

    /// <summary>In words, once it was held.</summary>
    public TextField Results { get; set; } = new();

    public MediaField Photographs { get; set; } = new();

    /// <summary>Agenda, minutes, resolution and others; the media text is the document's name.</summary>
    public MediaField Documents { get; set; } = new();

    public ContentPickerField News { get; set; } = new();
}

/// <summary>What a meeting of a commission or of the Public Chamber dealt with.</summary>
public sealed class EventMeetingPart : ContentPart
{
    /// <summary>One matter a line.</summary>
    public TextField Agenda { get; set; } = new();

    public List<MeetingDecision> Decisions { get; set; } = [];
}

/// <summary>A decision that somebody has to carry out.</summary>
public sealed class MeetingDecision
{
    public string Text { get; set; } = "";

    /// <summary>The body or office that carries it out, as the minutes name it.</summary>
    public string Responsible { get; set; } = "";

    /// <summary>The last day; null where the minutes name none.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The day on which it was done; null while it is open.</summary>
    public DateOnly? DoneOn { get; set; }
}

/// <summary>What is known of the record itself.</summary>
public sealed class EventRecordPart : ContentPart
{
    /// <summary>The record is made up to show how the section works.</summary>
    public BooleanField Demonstration { get; set; } = new();
}
