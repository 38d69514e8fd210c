using System.Diagnostics;
using System.Globalization;
using CivicSite.Booking;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Museum;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.Benchmarks;

/// <summary>How long the catalogue, the page of a lesson and a booking take with many bookings made before. Past the page cache, without the drawing of pages.</summary>
internal sealed class MuseumBenchmark(IReadOnlyList<int> counts, TextWriter output)
{
    private const int LessonCount = 20;
    private const int Batch = 1_000;
    private const int Times = 100;

    public async Task RunAsync()
    {
        await output.WriteLineAsync("| database | bookings | dates to come | catalogue p50 ms | p95 | lesson p50 ms | p95 | booking p50 ms | p95 |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        string[] providers = Environment.GetEnvironmentVariable("CIVICSITE_TEST_POSTGRES") is { Length: > 0 } ? [TestDatabase.Sqlite, TestDatabase.Postgres] : [TestDatabase.Sqlite];
        foreach (var provider in providers)
        {
            foreach (var count in counts)
            {
                using var database = TestDatabase.Create(provider);
                await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
                var lessons = await PublishAsync(engine);
                await FillAsync(engine, lessons, count);
                await MeasureAsync(engine, lessons, provider, count);
            }
        }
    }

    private static async Task<IReadOnlyList<string>> PublishAsync(EngineHost engine)
    {
        var ids = new List<string>();
        await engine.InScopeAsync(async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            for (var i = 0; i < LessonCount; i++)
            {
                var lesson = await contents.NewAsync(MuseumTypes.Lesson);
                lesson.DisplayText = $"Урок {i}";
                lesson.Alter<MuseumLessonPart>(static part => (part.Audiences, part.Places, part.Largest) = ([LessonAudiences.School], [LessonPlaces.Museum], 30));
                lesson.Alter<MuseumSchedulePart>(static part => part.Rules = [new ScheduleRule { Id = "r", Weekdays = [1, 2, 3, 4, 5], Times = [new(10, 0), new(12, 0)] }]);
                await contents.CreateAsync(lesson, VersionOptions.Published);
                ids.Add(lesson.ContentItemId);
            }

            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });
        return ids;
    }

    // Bookings of the years before: each has its date, with the class on it.
    private static async Task FillAsync(EngineHost engine, IReadOnlyList<string> lessons, int count)
    {
        for (var start = 0; start < count; start += Batch)
        {
            var first = start;
            await engine.InScopeAsync(async services =>
            {
                var session = services.GetRequiredService<ISession>();
                var now = services.GetRequiredService<IClock>().UtcNow;
                for (var i = first; i < Math.Min(first + Batch, count); i++)
                {
                    var begin = now.AddHours(-i - 1);
                    var date = new MuseumSession
                    {
                        SessionId = Guid.NewGuid().ToString("n"),
                        LessonId = lessons[i % lessons.Count],
                        Origin = "old",
                        StartUtc = begin,
                        EndUtc = begin.AddMinutes(45),
                        Place = LessonPlaces.Museum,
                        Seats = new SeatBook { Capacity = 30, MaxGroups = 1 },
                    };
                    var booking = new ClassBooking
                    {
                        BookingId = Guid.NewGuid().ToString("n"),
                        SessionId = date.SessionId,
                        LessonId = date.LessonId,
                        StartUtc = begin,
                        EndUtc = date.EndUtc,
                        School = $"Школа {i % 50}",
                        Grade = 1 + (i % 11),
                        Pupils = 25,
                        State = BookingState.Attended,
                        TokenHashes = [Guid.NewGuid().ToString("n")],
                    };
                    date.Seats.Ask(booking.BookingId, booking.Pupils, mayWait: false);
                    await session.SaveAsync(date);
                    await session.SaveAsync(booking);
                    await session.SaveAsync(new BookingContact { BookingId = booking.BookingId, Name = "Учитель", Email = $"t{i}@example.org" });
                }

                await session.SaveChangesAsync();
            });
        }
    }

    private async Task MeasureAsync(EngineHost engine, IReadOnlyList<string> lessons, string provider, int count)
    {
        var (list, page, booking) = (new List<double>(), new List<double>(), new List<double>());
        var coming = 0;
        for (var i = 0; i < Times + 10; i++)
        {
            var id = lessons[i % lessons.Count];
            list.Add(await TimeAsync(engine, static services => services.GetRequiredService<IMuseumListPages>().ListAsync(new LessonQuery())));
            page.Add(await TimeAsync(engine, async services =>
                await services.GetRequiredService<IMuseumPages>().BuildPageAsync((await services.GetRequiredService<IContentManager>().GetAsync(id, VersionOptions.Published))!)));
            var dates = await engine.InScopeAsync(services => services.GetRequiredService<SessionStore>().NextFreeAsync(id, 20, services.GetRequiredService<IClock>().UtcNow.AddDays(2), 1000));
            coming = dates.Count * lessons.Count;
            booking.Add(await TimeAsync(engine, services => services.GetRequiredService<SeatDesk>().DoAsync<BookingClerk, (ClerkAnswer, string)>(id, clerk => clerk.PlaceAsync(
                new ClassBooking { SessionId = dates[0].SessionId, School = "Школа", Grade = 5, Pupils = 20 }, new BookingContact { Name = "Учитель", Email = "teacher@example.org" }, mayWait: false))));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {provider} | {count} | {coming} | {Of(list, 0.5):F1} | {Of(list, 0.95):F1} | {Of(page, 0.5):F1} | {Of(page, 0.95):F1} | {Of(booking, 0.5):F1} | {Of(booking, 0.95):F1} |"));
    }

    private static async Task<double> TimeAsync(EngineHost engine, Func<IServiceProvider, Task> work)
    {
        var clock = Stopwatch.GetTimestamp();
        await engine.InScopeAsync(work);
        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }

    // Without the first ones, which wait for the compiler.
    private static double Of(List<double> times, double share)
    {
        var sorted = times.Skip(10).Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }
}
