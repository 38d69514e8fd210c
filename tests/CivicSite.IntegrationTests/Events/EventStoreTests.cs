using CivicSite.Calendar;
using CivicSite.Engine.Recipes;
using CivicSite.Events.Days;
using CivicSite.Events.Rules;
using CivicSite.Events.Services;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace CivicSite.IntegrationTests.Events;

/// <summary>The site's recipe with the demonstration on top, read through the index, in the tests' process.</summary>
public sealed class EventStoreTests
{
    private static readonly TimeZoneInfo Zone = ZonedTime.Zone("Asia/Krasnoyarsk");

    [Theory, DatabaseData]
    public async Task Days_are_read_through_the_index_as_counting_all_events_gives_them(TestDatabase database)
    {
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        var demonstration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "demo-events.recipe.json"));
        await new RecipeExecutor(engine.Shells).RunAsync(Recipe.Parse(demonstration), dryRun: false);

        await engine.InScopeAsync(static async services =>
        {
            var (calendar, rows) = (services.GetRequiredService<EventCalendar>(), services.GetRequiredService<EventRows>());
            var all = (await EventsAsync(calendar, rows)).ToList();
            Assert.Equal(25 + 4 + 2, all.Count);
            for (var month = MonthGrid.Parse("2025-12")!; month.First < new DateOnly(2028, 2, 1); month = month.Next!)
            {
                var expected = all.Where(static entry => entry.Time.IsExact).SelectMany(entry => entry.Between(month.From, month.To, Zone)).Select(static occurrence => (occurrence.Entry.Id, occurrence.Start)).Order();
                var found = await calendar.OccurrencesAsync(new EventScope(), month.From, month.To, Zone);
                Assert.Equal(expected, found.Select(static occurrence => (occurrence.Entry.Id, occurrence.Start)).Order());
                Assert.Equal(found.OrderBy(static occurrence => occurrence.Start).Select(static occurrence => occurrence.Start), found.Select(static occurrence => occurrence.Start));
            }

            // The turn of the year: an evening that ends in the new year is on in both, and the series leaves out its holidays.
            var (december, january) = (await calendar.OccurrencesAsync(new EventScope(), new(2026, 12, 31), new(2026, 12, 31), Zone), await calendar.OccurrencesAsync(new EventScope(), new(2027, 1, 1), new(2027, 1, 1), Zone));
            Assert.Equal(["Новогодний хоровод снеговиков (пример 17)"], december.Select(static occurrence => occurrence.Entry.Name));
            Assert.Equal(["Новогодний хоровод снеговиков (пример 17)"], january.Select(static occurrence => occurrence.Entry.Name));
            Assert.Equal(["Фестиваль лунных котов (пример 24)", "Форум воображаемых дворов (пример 23)"], (await calendar.VagueAsync(new EventScope(), new(2027, 6, 1), new(2027, 6, 30), Zone)).Select(static entry => entry.Name).Order());
        });
    }

    [Theory, DatabaseData]
    public async Task A_new_day_is_begun_once(TestDatabase database)
    {
        await using var engine = await EngineHost.StartAsync(database, await TestRecipes.SiteAsync());
        for (var i = 0; i < 2; i++)
        {
            await engine.InScopeAsync(static async services =>
            {
                await services.GetRequiredService<CalendarDays>().TurnAsync();
                await services.GetRequiredService<ISession>().SaveChangesAsync();
            });
        }

        await engine.InScopeAsync(static async services => Assert.Equal(1, await services.GetRequiredService<ISession>().QueryIndex<CalendarDayIndex>().CountAsync()));
    }

    private static async Task<IReadOnlyList<EventEntry>> EventsAsync(EventCalendar calendar, EventRows rows)
    {
        var (from, to) = (new DateTime(1950, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2190, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var found = (await rows.ShortAsync(new EventScope(), from, to)).Concat(await rows.LongAsync(new EventScope(), from, to)).Concat(await rows.VagueAsync(new EventScope(), from, to));
        return await calendar.EntriesAsync(found.Select(static row => row.ContentItemId));
    }
}
