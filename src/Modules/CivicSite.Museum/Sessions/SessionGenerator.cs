using CivicSite.Booking;
using CivicSite.Museum.Models;
using CivicSite.Museum.Rules;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace CivicSite.Museum.Sessions;

/// <summary>Makes the dates of lessons out of their schedules, up to the end of the school year.</summary>
internal sealed class SessionGenerator(SessionStore store, ISiteService sites, ILocalClock localClock, IClock clock)
{
    /// <summary>Brings the dates of a lesson into line with its schedule. They are saved, not committed.</summary>
    /// <param name="lesson">As it is published.</param>
    public async Task MakeAsync(ContentItem lesson)
    {
        var part = lesson.Part<MuseumLessonPart>();
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await localClock.GetLocalTimeZoneAsync()).TimeZoneId);
        var today = DateOnly.FromDateTime((await localClock.GetLocalNowAsync()).DateTime);
        var plan = new SessionPlan(await sites.GetSettingsAsync<MuseumHouse>(), zone)
            .Make(part, lesson.Part<MuseumSchedulePart>(), today, SchoolYear.Horizon(today))
            .Where(planned => planned.StartUtc > clock.UtcNow).ToList();
        await ApplyAsync(lesson.ContentItemId, SessionChanges.Of(plan, await store.OfLessonAsync(lesson.ContentItemId, clock.UtcNow), MaxGroups(part)), MaxGroups(part));
    }

    /// <summary>Takes away the dates to come of a lesson that is no longer public, except those that somebody relies on.</summary>
    public async Task WithdrawAsync(string lessonId) =>
        await ApplyAsync(lessonId, SessionChanges.Of([], await store.OfLessonAsync(lessonId, clock.UtcNow), 1), 1);

    private static int MaxGroups(MuseumLessonPart lesson) => lesson.Shared ? 0 : 1;

    private async Task ApplyAsync(string lessonId, SessionChanges changes, int maxGroups)
    {
        foreach (var plan in changes.Add)
        {
            await store.SaveAsync(Fill(new MuseumSession { SessionId = Guid.NewGuid().ToString("n"), LessonId = lessonId, Origin = plan.Origin, Seats = new SeatBook { MaxGroups = maxGroups } }, plan));
        }

        foreach (var (session, plan) in changes.Update)
        {
            if (session.Seats.IsEmpty)
            {
                session.Seats.MaxGroups = maxGroups;
            }

            await store.SaveAsync(Fill(session, plan));
        }

        foreach (var session in changes.Remove)
        {
            store.Delete(session);
        }

        await store.FlushAsync();
    }

    private static MuseumSession Fill(MuseumSession session, PlannedSession plan)
    {
        (session.StartUtc, session.EndUtc, session.Place, session.RoomId, session.GuideId) = (plan.StartUtc, plan.EndUtc, plan.Place, plan.RoomId, plan.GuideId);
        session.Seats.Capacity = plan.Capacity;
        return session;
    }
}
