using CivicSite.Events.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Events.Series;

/// <summary>The dates of a series in the admin.</summary>
public interface ISeriesDesk
{
    /// <summary>The newest version of the series; null where there is no series of that id.</summary>
    Task<ContentItem?> FindAsync(string seriesId);

    /// <summary>The dates to come, and the events that were taken out.</summary>
    Task<SeriesDatesViewModel> ShowAsync(ContentItem series);

    /// <summary>Makes the time of a day an event of its own, as a draft, and takes the day out of the series.</summary>
    /// <param name="day">Such as <c>2026-12-07</c>.</param>
    Task<SeparationResult> SeparateAsync(ContentItem series, string? day, SeriesUser user);
}

/// <param name="Id">Becomes the owner of the new event.</param>
/// <param name="Name">Becomes its author.</param>
public sealed record SeriesUser(string? Id, string? Name);

/// <summary>How taking a day out of a series went.</summary>
public enum SeparationOutcome
{
    Done,

    /// <summary>The series does not take place on that day, or no longer.</summary>
    NoSuchDay,

    /// <summary>The series has a draft that is not public: with the day, the rest of it would become public too.</summary>
    HasDraft,

    /// <summary>People have registered for that day, when the event was none that recurs.</summary>
    HasRegistrations,

    /// <summary>The series could not be published; the user has been told why.</summary>
    Refused,
}

/// <param name="EventId">The new event; empty where there is none.</param>
public sealed record SeparationResult(SeparationOutcome Outcome, string EventId = "");

/// <summary>A series with its dates.</summary>
/// <param name="Days">The next ones; of each the value is the day for programs.</param>
/// <param name="Separate">Events that were taken out, each with when it is; the value is its id.</param>
public sealed record SeriesDatesViewModel(string SeriesId, string Title, string Repeats, IReadOnlyList<NamedLink> Days, IReadOnlyList<SeparateEventRow> Separate);

/// <param name="IsPublic">Else it is a draft.</param>
public sealed record SeparateEventRow(string EventId, string Title, string When, bool IsPublic);
