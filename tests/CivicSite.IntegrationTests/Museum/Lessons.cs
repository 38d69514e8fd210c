using CivicSite.Booking;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Museum;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.IntegrationTests.Museum;

/// <summary>Lessons of an engine's site and what teachers do with them, without pages.</summary>
internal static class Lessons
{
    /// <summary>Publishes a lesson with a date for each of these days from now on, at noon.</summary>
    public static async Task<string> PublishLessonAsync(this EngineHost engine, int capacity, bool shared, params int[] days) =>
        await engine.InScopeAsync(async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            var today = DateOnly.FromDateTime(services.GetRequiredService<IClock>().UtcNow.AddHours(7));
            var lesson = await contents.NewAsync(MuseumTypes.Lesson);
            lesson.DisplayText = $"Урок {Guid.NewGuid():n}";
            lesson.Alter<MuseumLessonPart>(part =>
            {
                (part.Audiences, part.Places) = ([LessonAudiences.School], [LessonPlaces.Museum]);
                (part.Smallest, part.Largest, part.Shared) = (1, capacity, shared);
            });
            lesson.Alter<MuseumSchedulePart>(part => part.Slots =
                [.. days.Select(day => new ScheduleSlot { Id = $"d{day}", Date = today.AddDays(day), Time = new TimeOnly(12, 0) })]);
            await contents.CreateAsync(lesson, VersionOptions.Published);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
            return lesson.ContentItemId;
        });

    public static async Task<IReadOnlyList<MuseumSession>> DatesAsync(this EngineHost engine, string lessonId) =>
        [.. (await engine.InScopeAsync(services => services.GetRequiredService<SessionStore>().AllOfLessonAsync(lessonId))).OrderBy(static date => date.StartUtc)];

    /// <summary>Brings the dates of a lesson and what is booked on them nearer, as if time had gone by: the first begins so long from now.</summary>
    public static Task StartInAsync(this EngineHost engine, string lessonId, TimeSpan fromNow) => engine.InScopeAsync(async services =>
    {
        var dates = await services.GetRequiredService<SessionStore>().AllOfLessonAsync(lessonId);
        var by = services.GetRequiredService<IClock>().UtcNow + fromNow - dates.Min(static date => date.StartUtc);
        foreach (var date in dates)
        {
            (date.StartUtc, date.EndUtc) = (date.StartUtc + by, date.EndUtc + by);
            await services.GetRequiredService<SessionStore>().SaveAsync(date);
        }

        foreach (var booking in await services.GetRequiredService<BookingStore>().OfLessonAsync(lessonId))
        {
            (booking.StartUtc, booking.EndUtc, booking.LetterUtc) = (booking.StartUtc + by, booking.EndUtc + by, booking.LetterUtc + by);
            await services.GetRequiredService<BookingStore>().SaveAsync(booking);
        }

        await services.GetRequiredService<ISession>().SaveChangesAsync();
    });

    public static Task<T> AtDeskAsync<TClerk, T>(this EngineHost engine, string lessonId, Func<TClerk, Task<T>> work)
        where TClerk : notnull =>
        engine.InScopeAsync(services => services.GetRequiredService<SeatDesk>().DoAsync(lessonId, work));

    /// <summary>Books a class. The name is that of its school.</summary>
    public static Task<(ClerkAnswer Answer, string Token)> BookAsync(this EngineHost engine, MuseumSession date, int pupils, string email, string school = "Школа", bool mayWait = false) =>
        engine.AtDeskAsync<BookingClerk, (ClerkAnswer, string)>(date.LessonId, clerk => clerk.PlaceAsync(Draft(date, pupils, school), Contact(email), mayWait));

    public static ClassBooking Draft(MuseumSession date, int pupils, string school = "Школа") =>
        new() { SessionId = date.SessionId, School = school, Grade = 7, ClassLetter = "А", Pupils = pupils, Adults = 1, Wishes = "Хотим увидеть раму" };

    public static BookingContact Contact(string email) =>
        new() { Name = "Учитель Тайный", Email = email, Phone = "+7 923 000-00-00", Consent = new BookingConsent { Version = "x", GivenUtc = DateTime.UnixEpoch } };

    public static Task<ClassBooking> BookingAsync(this EngineHost engine, string token) =>
        engine.InScopeAsync(async services => (await services.GetRequiredService<BookingStore>().ByTokenAsync(token))!);
}
