using CivicSite.Calendar;
using CivicSite.Events.Models;
using CivicSite.Events.Registration;
using CivicSite.Events.Rules;
using CivicSite.Events.Services;
using CivicSite.Events.ViewModels;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.Events.Series;

/// <inheritdoc cref="ISeriesDesk"/>
internal sealed class SeriesDesk(
    IContentManager contents, ISession session, RegistrationStore registrations, SeriesReading reading, EventContexts contexts, EventTexts texts) : ISeriesDesk
{
    private const int ShownDays = 20;

    public async Task<ContentItem?> FindAsync(string seriesId) =>
        await contents.GetAsync(seriesId, VersionOptions.Latest) is { } item && EventEntry.Of(item)?.Recurrence is not null ? item : null;

    public async Task<SeriesDatesViewModel> ShowAsync(ContentItem series)
    {
        var context = await contexts.GetAsync();
        var entry = EventEntry.Of(series)!;
        var separate = (await reading.OfAsync(series.ContentItemId)).Select(item => new SeparateEventRow(
            item.ContentItemId, item.DisplayText ?? "", EventEntry.Of(item) is { } single ? texts.When(single.Time, context.Zone) : "", item.Published));
        return new SeriesDatesViewModel(
            entry.Id,
            entry.Name,
            texts.Repeats(entry, context.Zone),
            [.. entry.Coming(context.UtcNow, context.Zone).Take(ShownDays).Select(occurrence => new NamedLink(texts.When(occurrence), EventUrls.Day(occurrence.FirstDay)))],
            [.. separate]);
    }

    public async Task<SeparationResult> SeparateAsync(ContentItem series, string? day, SeriesUser user)
    {
        var context = await contexts.GetAsync();
        if (EventFilter.ReadDay(day) is not { } date || EventEntry.Of(series)?.On(date, context.Zone) is not { } occurrence || occurrence.EndUtc(context.Zone) <= context.UtcNow)
        {
            return new SeparationResult(SeparationOutcome.NoSuchDay);
        }

        if (!series.Published && await contents.GetAsync(series.ContentItemId, VersionOptions.Published) is not null)
        {
            return new SeparationResult(SeparationOutcome.HasDraft);
        }

        if (await registrations.SeatsAsync(series.ContentItemId) is { } seats && seats.AreToBeTold(context.UtcNow) && context.Zone.Day(seats.Told.StartUtc) == date)
        {
            return new SeparationResult(SeparationOutcome.HasRegistrations);
        }

        var single = SeparateEvent.Fill(await contents.NewAsync(series.ContentType), series, occurrence, context.Zone);
        (single.Owner, single.Author) = (user.Id, user.Name);
        await contents.CreateAsync(single, VersionOptions.Draft);
        if (await TakeOutAsync(series, date))
        {
            return new SeparationResult(SeparationOutcome.Done, single.ContentItemId);
        }

        await session.CancelAsync();
        return new SeparationResult(SeparationOutcome.Refused);
    }

    // A public series changes for visitors at once: a day that had two events would be worse than one whose event is still written.
    private async Task<bool> TakeOutAsync(ContentItem series, DateOnly day)
    {
        var draft = (await contents.GetAsync(series.ContentItemId, VersionOptions.DraftRequired))!;
        draft.Alter<EventSeriesPart>(part => part.Exceptions = [.. part.Exceptions.Append(day).Distinct().Order()]);
        await contents.SaveDraftAsync(draft);
        return !series.Published || await contents.PublishAsync(draft);
    }
}
