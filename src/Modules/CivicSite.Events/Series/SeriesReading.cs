using CivicSite.Events.Indexes;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.Services;
using CivicSite.Events.ViewModels;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Events.Series;

/// <summary>Finds the events that were taken out of a series, and the series that an event was taken out of.</summary>
internal sealed class SeriesReading(ISession session, IContentManager contents, EventTexts texts)
{
    private const int Most = 50;

    /// <summary>The series as a link; null where there is none, or it is not public.</summary>
    public async Task<NamedLink?> SeriesAsync(ContentItem item, EventUrls urls) =>
        item.As<EventSeriesPart>() is { SeriesId.Length: > 0 } part && await contents.GetAsync(part.SeriesId, VersionOptions.Published) is { } series
            ? new NamedLink(series.DisplayText ?? "", urls.Item(series))
            : null;

    /// <summary>Those to come that are public, each with when it is.</summary>
    public async Task<IReadOnlyList<NamedLink>> SeparateAsync(EventEntry entry, EventContext context)
    {
        if (entry.Recurrence is null)
        {
            return [];
        }

        var (seriesId, now) = (entry.Id, context.UtcNow);
        var rows = await session.QueryIndex<SeparateEventIndex>(row => row.SeriesId == seriesId && row.Published && row.StartUtc > now).OrderBy(row => row.StartUtc).Take(Most).ListAsync();
        var events = (await contents.GetAsync(rows.Select(static row => row.ContentItemId).ToList(), VersionOptions.Published)).Select(EventEntry.Of).OfType<EventEntry>();
        return [.. events.Select(single => new NamedLink(texts.When(single.Time, context.Zone), context.Urls.Item(single)))];
    }

    /// <summary>All of a series, drafts too, by the beginning.</summary>
    public async Task<IReadOnlyList<ContentItem>> OfAsync(string seriesId)
    {
        var rows = await session.QueryIndex<SeparateEventIndex>(row => row.SeriesId == seriesId && row.Latest).OrderBy(row => row.StartUtc).Take(Most).ListAsync();
        return [.. await contents.GetAsync(rows.Select(static row => row.ContentItemId).ToList(), VersionOptions.Latest)];
    }
}
