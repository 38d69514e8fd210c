using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Museum.Day;

/// <summary>Tells who publishes a lesson of dates at which its room or guide is needed elsewhere. It is published all the same: the museum may mean it.</summary>
internal sealed class ScheduleWarnings(SessionStore sessions, MuseumContexts contexts, INotifier notifier, IHtmlLocalizer<ScheduleWarnings> H) : ContentHandlerBase
{
    public override async Task PublishedAsync(PublishContentContext context)
    {
        if (!string.Equals(context.ContentItem.ContentType, MuseumTypes.Lesson, StringComparison.Ordinal))
        {
            return;
        }

        var museum = await contexts.GetAsync();
        var conflicts = await FindAsync(context.ContentItem, museum);
        if (conflicts.Count > 0)
        {
            var first = museum.ToLocal(conflicts[0].StartUtc);
            await notifier.WarningAsync(H.Plural(
                conflicts.Count,
                "At {0} date of the lesson its room or guide is needed elsewhere: {1}. Look at the museum’s day.",
                "At {0} dates of the lesson its room or guide is needed elsewhere, the first is {1}. Look at the museum’s day.",
                MuseumTexts.When(new DateTimeOffset(first, TimeSpan.Zero))));
        }
    }

    /// <summary>The dates of the schedule that stand in the way of others, in order.</summary>
    private async Task<IReadOnlyList<PlannedSession>> FindAsync(ContentItem lesson, MuseumContext museum)
    {
        var plan = new SessionPlan(museum.House, museum.Zone)
            .Make(lesson.Part<MuseumLessonPart>(), lesson.Part<MuseumSchedulePart>(), museum.Today, SchoolYear.Horizon(museum.Today))
            .Where(planned => planned.StartUtc > museum.Now).ToList();
        if (plan.Count == 0)
        {
            return [];
        }

        // The dates of the lesson itself are being made from the same plan.
        var others = (await sessions.BetweenAsync(museum.Now, plan[^1].EndUtc))
            .Where(row => !string.Equals(row.LessonId, lesson.ContentItemId, StringComparison.Ordinal) && row.State != (int)SessionState.Cancelled)
            .Select(static row => new Occupancy(row.SessionId, row.StartUtc, row.EndUtc, Occupancy.RoomOf(row.Place, row.RoomId), row.GuideId, 0));
        var planned = plan.Select(static one => new Occupancy(one.Origin, one.StartUtc, one.EndUtc, Occupancy.RoomOf(one.Place, one.RoomId), one.GuideId, 0));
        var found = Conflicts.Of(planned.Concat(others), museum.House);
        return [.. plan.Where(one => found.Any(conflict => conflict.Concerns(one.Origin)))];
    }
}
