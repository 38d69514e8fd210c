using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;

namespace CivicSite.Museum.Services;

/// <inheritdoc cref="IMuseumPages"/>
internal sealed class MuseumPages(MuseumContexts contexts, SessionStore sessions, LessonCards cards, LessonVeterans veterans, MuseumTexts texts, IContentManager contents) : IMuseumPages
{
    /// <summary>Dates on the page of a lesson.</summary>
    private const int Shown = 24;

    public async Task<LessonViewModel> BuildPageAsync(ContentItem lesson)
    {
        var context = await contexts.GetAsync();
        var entry = LessonEntry.From(lesson);
        var part = lesson.Part<MuseumLessonPart>();
        var rows = await sessions.NextAsync(entry.Id, BookingHours.FirstBookable(context.House, context.Now), Shown + 1);
        return new LessonViewModel(
            cards.Card(entry, [.. rows.Where(static row => row.Free > 0)], context),
            (await contents.PopulateAspectAsync<BodyAspect>(lesson)).Body,
            texts.Group(entry.Smallest, entry.Largest),
            part.Language.TextOrEmpty(),
            texts.Price(entry.Price),
            [.. entry.TopicIds.Select(context.Directory.Topics.ById).OfType<Term>().Select(topic => new NamedLink(topic.Name, context.Urls.List(new LessonQuery(Topic: topic.Slug))))],
            part.Curriculum.Lines(),
            part.Exhibits.Lines(),
            LessonCards.Files(part.Materials),
            LessonCards.Files(part.Pictures),
            await veterans.LinksAsync(entry.VeteranIds, context),
            Days(rows.Take(Shown), entry, context),
            rows.Count > Shown,
            context.House.Contact,
            context.Urls.All);
    }

    public async Task<LessonCard> BuildCardAsync(ContentItem lesson)
    {
        var context = await contexts.GetAsync();
        var rows = await sessions.NextFreeAsync(lesson.ContentItemId, 1, BookingHours.FirstBookable(context.House, context.Now), 1);
        return cards.Card(LessonEntry.From(lesson), rows, context);
    }

    private List<SlotDay> Days(IEnumerable<MuseumSessionIndex> rows, LessonEntry lesson, MuseumContext context) =>
        [.. rows.GroupBy(row => context.DayOf(row.StartUtc)).Select(day => new SlotDay(
            MuseumTexts.Day(day.Key.ToDateTime(TimeOnly.MinValue)),
            [.. day.Select(row => new SlotRow(
                row.SessionId,
                MuseumTexts.Time(context.ToLocal(row.StartUtc)),
                lesson.Places.Count > 1 ? texts.Place(row.Place) : "",
                row.Free > 0 ? texts.Free(row.Free) : "",
                context.Urls.Book(row.SessionId)))]))];
}

/// <summary>The people of the archive whom lessons are about.</summary>
internal sealed class LessonVeterans(IContentManager contents)
{
    public async Task<IReadOnlyList<NamedLink>> LinksAsync(IReadOnlyList<string> ids, MuseumContext context)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var byId = (await contents.GetAsync(ids, VersionOptions.Published)).ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
        return [.. ids.Where(byId.ContainsKey).Select(id => new NamedLink(byId[id].DisplayText ?? "", context.Urls.Item(byId[id])))];
    }
}
