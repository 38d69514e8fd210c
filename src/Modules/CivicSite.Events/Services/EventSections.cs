using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Events.ViewModels;
using Microsoft.Extensions.Localization;

namespace CivicSite.Events.Services;

/// <summary>The links between the views, and what they can be narrowed to.</summary>
internal sealed class EventSections(EventOrganizers organizers, ListHead head, IStringLocalizer<EventSections> S)
{
    /// <summary>Describes the view that is shown, and puts its address into the page's head.</summary>
    /// <param name="url">Its address with the filters.</param>
    /// <param name="view">Its address without them.</param>
    /// <param name="day">The day that other views open at.</param>
    /// <param name="hasDemonstration">Something on the page is made up.</param>
    public async Task<EventSection> SectionAsync(EventContext context, EventFilter filter, string url, string view, DateOnly day, bool hasDemonstration)
    {
        head.List(context.Urls.Absolute(url), context.SiteName, indexed: filter.Values().Count <= 1);
        var choices = await organizers.GetAsync();
        var file = context.Urls.Absolute(context.Urls.File(filter));
        return new EventSection(
            Links(context, filter, view, day),
            view,
            filter,
            [.. context.Kinds.All.Select(static term => new NamedLink(term.Name, term.Slug))],
            [.. context.Settlements.All.Select(static term => new NamedLink(term.Name, term.Slug))],
            choices,
            string.Equals(view, context.Urls.All, StringComparison.Ordinal),
            Applied(context, filter, url, choices),
            context.Urls.File(filter),
            "webcal://" + file[(file.IndexOf("://", StringComparison.Ordinal) + "://".Length)..],
            hasDemonstration);
    }

    private IReadOnlyList<SectionLink> Links(EventContext context, EventFilter filter, string view, DateOnly day)
    {
        var none = new EventFilter();
        var archived = Math.Min(day.Year, context.Today.Year);
        (string Name, string Url, string View)[] links =
        [
            (S["List"], context.Urls.List(filter with { From = null, To = null }), context.Urls.All),
            (S["Month"], context.Urls.Month(MonthGrid.Of(day)!, filter), context.Urls.Month(MonthGrid.Of(day)!, none)),
            (S["Week"], context.Urls.Week(WeekGrid.Of(day)!, filter), context.Urls.Week(WeekGrid.Of(day)!, none)),
            (S["Archive"], context.Urls.Archive(archived, filter), context.Urls.Archive(archived, none)),
            (S["Meetings"], context.Urls.Meetings, context.Urls.Meetings),
        ];
        return [.. links.Select(link => new SectionLink(link.Name, link.Url, string.Equals(link.View, view, StringComparison.Ordinal)))];
    }

    private IReadOnlyList<NamedLink> Applied(EventContext context, EventFilter filter, string url, IReadOnlyList<NamedLink> choices)
    {
        var view = url.Split('?')[0];
        (string Name, EventFilter Without)[] filters =
        [
            (string.IsNullOrEmpty(filter.Kind) ? "" : context.Kinds.BySlug(filter.Kind)?.Name ?? "", filter with { Kind = null }),
            (string.IsNullOrEmpty(filter.Settlement) ? "" : context.Settlements.BySlug(filter.Settlement)?.Name ?? "", filter with { Settlement = null }),
            (string.IsNullOrEmpty(filter.Organizer) ? "" : Organizer(filter.Organizer, choices), filter with { Organizer = null }),
            (filter.FirstDay is { } first ? S["from {0}", Day(first)] : "", filter with { From = null }),
            (filter.LastDay is { } last ? S["to {0}", Day(last)] : "", filter with { To = null }),
        ];
        return [.. filters.Where(static row => row.Name.Length > 0).Select(row => new NamedLink(row.Name, view + context.Urls.List(row.Without)[context.Urls.All.Length..]))];
    }

    private string Organizer(string id, IReadOnlyList<NamedLink> choices) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Url, id, StringComparison.Ordinal))?.Name ?? S["One organiser"];

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentUICulture);
}
