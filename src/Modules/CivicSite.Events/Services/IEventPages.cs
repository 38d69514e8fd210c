using CivicSite.Events.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Events.Services;

/// <summary>Builds lists of events. Null means that there is no such page; pages count from 1.</summary>
public interface IEventListPages
{
    /// <summary>Coming events, or those between two days.</summary>
    Task<EventListViewModel?> ListAsync(EventFilter filter, int page);

    /// <param name="year">Null for the year of today.</param>
    Task<EventArchiveViewModel?> ArchiveAsync(int? year, EventFilter filter, int page);
}

/// <summary>Builds months and weeks. Null means that there is no such page.</summary>
public interface IEventCalendarPages
{
    /// <param name="month">Such as <c>2026-11</c>; null for the month of today.</param>
    Task<CalendarViewModel?> MonthAsync(string? month, EventFilter filter);

    /// <param name="week">Such as <c>2026-W48</c>; null for the week of today.</param>
    Task<CalendarViewModel?> WeekAsync(string? week, EventFilter filter);
}

/// <summary>Turns events into what templates show. The templates of the content items ask for it, so it is public.</summary>
public interface IEventPages
{
    /// <summary>The whole page, on the day that the address names. Works for drafts too.</summary>
    Task<EventViewModel> BuildPageAsync(ContentItem item);

    /// <summary>The event as a list shows it; null for a draft without a time.</summary>
    Task<EventCard?> BuildCardAsync(ContentItem item);
}

/// <summary>Builds the page of meetings.</summary>
public interface IMeetingPages
{
    /// <param name="year">Null for the newest one that has any.</param>
    Task<MeetingsViewModel> ListAsync(int? year);
}
