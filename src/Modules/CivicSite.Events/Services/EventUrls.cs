using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Events.Rules;
using CivicSite.Events.ViewModels;
using Microsoft.AspNetCore.Http;

namespace CivicSite.Events.Services;

/// <summary>All addresses of the module. Filters go along from view to view.</summary>
internal sealed class EventUrls(PathString pathBase, string origin) : ItemUrls(pathBase, origin)
{
    public string All => Local("/events");

    public string List(EventFilter filter) => With(All, filter.Values());

    public string Month(MonthGrid month, EventFilter filter) => With(Local($"/events/month/{month.Text}"), filter.Scope());

    public string Week(WeekGrid week, EventFilter filter) => With(Local($"/events/week/{week.Text}"), filter.Scope());

    public string Archive(int year, EventFilter filter) => With(Local(string.Create(CultureInfo.InvariantCulture, $"/events/archive/{year}")), filter.Scope());

    public string Meetings => Local("/events/meetings");

    public string MeetingsOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{Meetings}?year={year}");

    /// <summary>The calendar file of all events that the filter lets through.</summary>
    public string File(EventFilter filter) => With(Local("/events/calendar.ics"), filter.Scope());

    public string FileOf(string id) => Local($"/events/calendar/{id}.ics");

    public string Item(EventEntry entry) => Item(entry.Id, entry.Path);

    /// <summary>An occurrence of a series has an address of its own.</summary>
    public string Item(EventOccurrence occurrence) =>
        occurrence.Entry.Recurrence is null ? Item(occurrence.Entry) : Item(occurrence.Entry) + "?date=" + Day(occurrence.FirstDay);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="page">Counted from 1.</param>
    public static string Page(string url, int page) =>
        page == 1 ? url : string.Create(CultureInfo.InvariantCulture, $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}");

    private static string With(string url, IReadOnlyList<(string Name, string Value)> values) =>
        values.Count == 0 ? url : $"{url}?{string.Join('&', values.Select(static pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"))}";
}
