using YesSql.Indexes;

namespace CivicSite.Events.Indexes;

/// <summary>How long an event lasts, as far as queries have to know: each kind is found in its own way.</summary>
public static class EventSpan
{
    /// <summary>An exact time and at most <see cref="MaxShortDays"/> days: what is on at a time began shortly before it.</summary>
    public const int Short = 0;

    /// <summary>A series, or an event of more days. There are few of them, so those that have not ended are all looked at.</summary>
    public const int Long = 1;

    /// <summary>No exact time: the row begins and ends with the month or the year.</summary>
    public const int Vague = 2;

    public const int MaxShortDays = 7;
}

/// <summary>
/// All that lists and calendars choose and order by: for each published event one row without an organiser and one more for each organiser,
/// so that a list of one organiser is read like the list of all.
/// </summary>
public sealed class EventIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    /// <summary>Empty in the row that stands for the event itself.</summary>
    public string OrganizerId { get; set; } = "";

    public string KindId { get; set; } = "";

    public string SettlementId { get; set; } = "";

    /// <summary>A constant of <see cref="EventSpan"/>.</summary>
    public int Span { get; set; }

    public DateTime StartUtc { get; set; }

    /// <summary>The end, or the beginning where no end is known. Of a series the end of its last occurrence or later; the end of the calendar where it has none.</summary>
    public DateTime EndUtc { get; set; }

    /// <summary>How many events the entry stands for; 0 where that is not known, and for what is made up: it adds to nobody's figures.</summary>
    public int Count { get; set; }

    /// <summary>The number of an <see cref="Models.EventState"/>.</summary>
    public int State { get; set; }
}

/// <summary>One row for each event that was taken out of a series: the series finds them by it. Drafts are among them.</summary>
public sealed class SeparateEventIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string SeriesId { get; set; } = "";

    public DateTime StartUtc { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

/// <summary>One row for each published meeting with decisions.</summary>
public sealed class EventDecisionIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string KindId { get; set; } = "";

    public DateTime StartUtc { get; set; }

    /// <summary>How many decisions there are.</summary>
    public int Decisions { get; set; }

    /// <summary>How many of them are done.</summary>
    public int Done { get; set; }
}
