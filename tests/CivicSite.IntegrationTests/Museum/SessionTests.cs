using CivicSite.Engine.Hosting;
using CivicSite.Engine.Recipes;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Indexes;
using CivicSite.Museum.Models;
using CivicSite.Museum.Services;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;
using CivicSite.PersonalData;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.ContentManagement;
using OrchardCore.Settings;
using YesSql;

namespace CivicSite.IntegrationTests.Museum;

/// <summary>Dates follow the schedule, except those that somebody relies on; what belongs to persons is found and goes.</summary>
[Collection(Engines.Collection)]
public sealed class SessionTests(Engines engines)
{
    [Theory]
    [Providers]
    public async Task Dates_that_are_booked_or_moved_survive_the_schedule(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var lessonId = await engine.PublishLessonAsync(25, shared: false, 30, 40, 50, 60);
        var dates = await engine.DatesAsync(lessonId);
        Assert.Equal(4, dates.Count);
        await engine.BookAsync(dates[0], 20, "");
        await engine.AtDeskAsync<SessionStore, bool>(lessonId, async store =>
        {
            var moved = (await store.ByIdAsync(dates[1].SessionId))!;
            (moved.StartUtc, moved.IsMoved) = (moved.StartUtc.AddDays(-100), true);
            await store.SaveAsync(moved);
            return true;
        });

        await ScheduleAsync(engine, lessonId, static part => part.Slots.RemoveAt(3));
        Assert.Equal([dates[1].SessionId, dates[0].SessionId, dates[2].SessionId], (await engine.DatesAsync(lessonId)).Select(static date => date.SessionId));

        await engine.InScopeAsync(services => services.GetRequiredService<SessionRenewal>().RunAsync(CancellationToken.None));
        Assert.Equal(3, (await engine.DatesAsync(lessonId)).Count);

        await engine.InScopeAsync(async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            await contents.UnpublishAsync((await contents.GetAsync(lessonId, VersionOptions.Published))!);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });
        Assert.Equal([dates[1].SessionId, dates[0].SessionId], (await engine.DatesAsync(lessonId)).Select(static date => date.SessionId));
    }

    [Theory]
    [Providers]
    public async Task Who_booked_is_found_exported_and_erased_and_the_class_still_comes(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var email = $"{Guid.NewGuid():n}@example.org";
        var date = Assert.Single(await engine.DatesAsync(await engine.PublishLessonAsync(25, shared: false, 30)));
        var (_, token) = await engine.BookAsync(date, 20, email);
        var id = (await engine.BookingAsync(token)).BookingId;

        await engine.InScopeAsync(async services =>
        {
            var holder = services.GetServices<IPersonalDataHolder>().OfType<TeacherHolder>().Single();
            var record = Assert.Single(await holder.FindAsync(PersonKey.Of(email.ToUpperInvariant())!));
            Assert.Contains(record.Data, datum => datum.Value == email);
            Assert.Contains(record.Data, static datum => datum.Value == "Хотим увидеть раму");
            await holder.EraseAsync(PersonKey.Of(email)!, "clerk");
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });

        await engine.InScopeAsync(async services =>
        {
            var booking = (await services.GetRequiredService<BookingStore>().ByIdAsync(id))!;
            Assert.Equal((BookingState.Booked, "", 0), (booking.State, booking.Wishes, booking.TokenHashes.Count));
            Assert.Null(await services.GetRequiredService<BookingStore>().ContactAsync(id));
            Assert.Empty(await services.GetServices<IPersonalDataHolder>().OfType<TeacherHolder>().Single().FindAsync(PersonKey.Of(email)!));
            Assert.Equal(BookingStep.ContactRemoved, booking.History[^1].Step);
        });
    }

    [Theory]
    [Providers]
    public async Task The_demonstration_is_booked_counted_and_removed_with_all_that_belongs_to_it(string provider)
    {
        await using var engine = await EngineHost.StartAsync(TestDatabase.Create(provider), await TestRecipes.SiteAsync());
        var demonstration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "demo-museum.recipe.json"));
        await new RecipeExecutor(engine.Shells).RunAsync(Recipe.Parse(demonstration), dryRun: false);
        await new RecipeExecutor(engine.Shells).RunAsync(Recipe.Parse(demonstration), dryRun: false);

        MuseumSession? date = null;
        await engine.InScopeAsync(async services =>
        {
            var list = (await services.GetRequiredService<IMuseumListPages>().ListAsync(new LessonQuery()))!;
            Assert.Equal((10, true), (list.All, list.HasDemonstration));
            Assert.All(list.Items, static item => Assert.True(item.FreeDates > 5));
            Assert.Equal(2, (await services.GetRequiredService<ISiteService>().GetSettingsAsync<MuseumHouse>()).Rooms.Count);
            date = await services.GetRequiredService<SessionStore>().ByIdAsync(
                (await services.GetRequiredService<SessionStore>().NextFreeAsync(list.Items[0].Id, 1, DateTime.UtcNow.AddDays(2), 1))[0].SessionId);
            var year = (await services.GetRequiredService<IMuseumListPages>().YearAsync(null))!;
            Assert.Equal((9, 10), (year.Months.Count, year.Rows.Count));
        });
        Assert.Equal(ClerkAnswer.Done, (await engine.BookAsync(date!, 10, "teacher@example.org")).Answer);

        await new RemoveDemonstrationCommand(engine.Shells, NullLogger<RemoveDemonstrationCommand>.Instance).RemoveAsync(CancellationToken.None);

        await engine.InScopeAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            Assert.Equal(0, await session.QueryIndex<MuseumLessonIndex>().CountAsync());
            Assert.Equal(0, await session.QueryIndex<MuseumSessionIndex>().CountAsync());
            Assert.Equal(0, await session.QueryIndex<BookingIndex>().CountAsync());
            Assert.Equal(0, await session.QueryIndex<BookingContactIndex>().CountAsync());
            Assert.Empty((await services.GetRequiredService<ISiteService>().GetSettingsAsync<MuseumHouse>()).Rooms);
        });
    }

    private static Task ScheduleAsync(EngineHost engine, string lessonId, Action<MuseumSchedulePart> change) => engine.InScopeAsync(async services =>
    {
        var contents = services.GetRequiredService<IContentManager>();
        var draft = (await contents.GetAsync(lessonId, VersionOptions.DraftRequired))!;
        draft.Alter(change);
        await contents.UpdateAsync(draft);
        await contents.PublishAsync(draft);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
    });
}
