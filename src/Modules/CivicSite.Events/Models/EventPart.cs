using System.Text.Json.Serialization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;

namespace CivicSite.Events.Models;

/// <summary>How exactly it is known when an event is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventPrecision>))]
public enum EventPrecision
{
    /// <summary>The day, and unless it takes the whole day the time.</summary>
    Exact,

    /// <summary>The month alone.</summary>
    Month,

    /// <summary>The year alone.</summary>
    Year,
}

/// <summary>How far an event is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventState>))]
public enum EventState
{
    Planned,

    Held,

    /// <summary>It will take place, but not when it was planned; the time stays the old one until a new one is known.</summary>
    Postponed,

    Cancelled,
}

/// <summary>What makes an item an event of the calendar. It may be attached to items of any type.</summary>
public sealed class EventPart : ContentPart
{
    /// <summary>Exactly one term.</summary>
    public TaxonomyField Kind { get; set; } = new();

    /// <summary>Which one it is, in Arabic or Roman numerals; empty where events of its kind are not counted.</summary>
    public TextField Number { get; set; } = new();

    /// <summary>
    /// The beginning, in UTC. For whole days, months and years the midnight of the site's zone at which they begin. Null only in drafts.
    /// </summary>
    public DateTime? StartUtc { get; set; }

    /// <summary>
    /// The end, in UTC, no longer part of the event. For whole days, months and years the midnight after the last day; null where the end is not known.
    /// </summary>
    public DateTime? EndUtc { get; set; }

    public bool AllDay { get; set; }

    public EventPrecision Precision { get; set; }

    /// <summary>How many events an entry without an exact date stands for; 0 for several of which not even the number is known. Null is one.</summary>
    public int? Count { get; set; }

    public EventState State { get; set; }

    /// <summary>The place in words.</summary>
    public TextField Place { get; set; } = new();

    /// <summary>Latitude and longitude in degrees, as maps copy them.</summary>
    public TextField Point { get; set; } = new();

    /// <summary>At most one term.</summary>
    public TaxonomyField Settlement { get; set; } = new();

    /// <summary>Organisations and TOS of the registers that hold it.</summary>
    public ContentPickerField Organizers { get; set; } = new();

    /// <summary>Others that hold it, one a line.</summary>
    public TextField OtherOrganizers { get; set; } = new();

    /// <summary>Organisations and TOS of the registers that take part.</summary>
    public ContentPickerField Participants { get; set; } = new();

    /// <summary>Others that take part, one a line.</summary>
    public TextField OtherParticipants { get; set; } = new();
}
