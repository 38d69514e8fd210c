namespace CivicSite.Calendar;

/// <summary>Why a text is no rule.</summary>
public enum RecurrenceFault
{
    /// <summary>It cannot be read at all.</summary>
    NotReadable,

    /// <summary>It repeats by hours or less, or asks for a time of day: an event has one time.</summary>
    MoreThanDaily,

    /// <summary>A part of it is not supported.</summary>
    UnknownPart,

    /// <summary><c>UNTIL</c> is no day such as 20261231.</summary>
    Until,

    /// <summary>Too many repetitions, or too long an interval.</summary>
    TooMuch,
}

/// <summary>A rule, or why there is none.</summary>
public sealed record RecurrenceReading(Recurrence? Rule, RecurrenceFault? Fault)
{
    internal static RecurrenceReading Of(RecurrenceFault fault) => new(null, fault);
}
