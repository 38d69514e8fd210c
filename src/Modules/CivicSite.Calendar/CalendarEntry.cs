namespace CivicSite.Calendar;

/// <summary>Something with a date, as calendar programs get it.</summary>
/// <param name="Uid">Stays the same for the life of the event: by it a program knows what it already has.</param>
/// <param name="StartUtc">For events of whole days, the midnight of the zone at which the first day begins.</param>
/// <param name="EndUtc">The end, which is no longer part of it; for whole days the midnight after the last one. Null where it is not known.</param>
/// <param name="Url">Absolute; empty for none.</param>
/// <param name="Sequence">Grows with each change.</param>
public sealed record CalendarEntry(
    string Uid,
    string Title,
    DateTime StartUtc,
    DateTime? EndUtc,
    bool AllDay = false,
    string Location = "",
    string Url = "",
    string Description = "",
    bool Cancelled = false,
    int Sequence = 0)
{
    /// <summary>When the entry was last changed; null where that is not known.</summary>
    public DateTime? ChangedUtc { get; init; }

    /// <summary>It may still be moved.</summary>
    public bool Tentative { get; init; }

    /// <summary>How it recurs; null for a single event.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>Days of the zone on which it does not take place although the rule says so.</summary>
    public IReadOnlyCollection<DateOnly> Exceptions { get; init; } = [];
}
