using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.Series;
using CivicSite.Events.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;

namespace CivicSite.Events.Services;

/// <summary>Reads the parts of an event of which lists know nothing.</summary>
internal sealed class EventReading(IContentManager contents, EventPeople people, SeriesReading series, EventTexts texts)
{
    public Task<BodyAspect> BodyAsync(ContentItem item) => contents.PopulateAspectAsync<BodyAspect>(item);

    /// <summary>The series that the event was taken out of, and the events that were taken out of it.</summary>
    public async Task<(NamedLink? Series, IReadOnlyList<NamedLink> Separate)> SeriesAsync(ContentItem item, EventEntry entry, EventContext context) =>
        (await series.SeriesAsync(item, context.Urls), await series.SeparateAsync(entry, context));

    public async Task<(IReadOnlyList<NamedLink> Organizers, IReadOnlyList<NamedLink> Participants)> PeopleAsync(ContentItem item, EventUrls urls)
    {
        var part = item.Part<EventPart>();
        return (
            await people.NamesAsync(part.Organizers.Ids(), part.OtherOrganizers.Lines(), urls),
            await people.NamesAsync(part.Participants.Ids(), part.OtherParticipants.Lines(), urls));
    }

    public DecisionRow Row(MeetingDecision decision, DateOnly today) => new(
        decision.Text,
        decision.Responsible,
        decision.DueOn is { } due ? texts.Day(due) : "",
        decision.DoneOn is { } done ? texts.Day(done) : "",
        decision.DoneOn is null && decision.DueOn < today);
}
