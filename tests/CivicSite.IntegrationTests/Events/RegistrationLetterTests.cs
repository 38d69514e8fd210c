using System.Text.RegularExpressions;
using CivicSite.Engine.Recipes;
using CivicSite.Events.Models;
using CivicSite.Events.Registration;
using CivicSite.Events.Series;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.IntegrationTests.Mailing;
using CivicSite.PersonalData;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.IntegrationTests.Events;

/// <summary>What those who registered are written, and how long the site knows them.</summary>
[Collection(Engines.Collection)]
public sealed partial class RegistrationLetterTests(Engines engines) : IDisposable
{
    private readonly string _anna = $"anna-{Guid.NewGuid():n}@example.org";
    private readonly string _boris = $"boris-{Guid.NewGuid():n}@example.org";
    private readonly LetterBox _box = new();

    [Theory]
    [Providers]
    public async Task The_confirmation_has_a_link_and_who_waits_gets_the_place_that_becomes_free(string provider)
    {
        var engine = await StartAsync(provider);
        var eventId = await engine.PublishEventAsync(places: "2");
        await engine.RegisterAsync(eventId, _anna, people: 2);
        await engine.RegisterAsync(eventId, _boris);

        var letter = Assert.Single(await _box.DeliverAsync(engine, _anna));
        Assert.Equal("Вы записаны: Форум соседей", letter.Subject);
        Assert.Contains("Дом культуры", letter.TextBody, StringComparison.Ordinal);
        var opened = await OpenAsync(engine, letter);
        Assert.Equal((RegistrationState.Registered, 2), (opened.State, opened.Size));

        await engine.InScopeAsync(services => services.GetRequiredService<RegistrationDesk>().CancelAsync(opened, LetterKind.Cancelled));

        Assert.Equal("Ваша запись отменена: Форум соседей", Assert.Single(await _box.DeliverAsync(engine, _anna)).Subject);
        Assert.Equal(RegistrationState.Registered, (await engine.StoreAsync(store => store.OfEventAsync(eventId)))[1].State);
    }

    [Theory]
    [Providers]
    public async Task Who_waits_is_told_so_then_promoted_and_each_is_told_once_of_a_new_time(string provider)
    {
        var engine = await StartAsync(provider);
        var eventId = await engine.PublishEventAsync(places: "1");
        var anna = await engine.RegisterAsync(eventId, _anna);
        await engine.RegisterAsync(eventId, _boris);
        Assert.Equal("Вы в листе ожидания: Форум соседей", Assert.Single(await _box.DeliverAsync(engine, _boris)).Subject);
        await EraseAsync(engine, anna);
        Assert.Equal("Для вас нашлось место: Форум соседей", Assert.Single(await _box.DeliverAsync(engine, _boris)).Subject);

        await engine.ChangeEventAsync(eventId, static part => part.StartUtc += TimeSpan.FromDays(1), since: TimeSpan.FromMinutes(1));
        await engine.RoundsAsync();
        Assert.Empty(await _box.DeliverAsync(engine, _boris));

        await engine.ChangeEventAsync(eventId, static _ => { }, since: RegistrationFollowUp.Grace);
        await engine.RoundsAsync();
        await engine.RoundsAsync();
        Assert.Equal("Изменились время или место: Форум соседей", Assert.Single(await _box.DeliverAsync(engine, _boris)).Subject);

        await engine.ChangeEventAsync(eventId, static part => part.State = EventState.Cancelled, since: RegistrationFollowUp.Grace);
        await engine.RoundsAsync();
        Assert.Equal("Событие отменено: Форум соседей", Assert.Single(await _box.DeliverAsync(engine, _boris)).Subject);
    }

    [Theory]
    [Providers]
    public async Task A_reminder_goes_out_once_within_a_day_of_the_event_and_again_only_if_it_moves(string provider)
    {
        var engine = await StartAsync(provider);
        var eventId = await engine.PublishEventAsync(hoursAhead: 23);
        await engine.RegisterAsync(eventId, _anna);
        Assert.Equal("Вы записаны: Форум соседей", Assert.Single(await _box.DeliverAsync(engine, _anna)).Subject);

        await engine.RoundsAsync();
        await engine.RoundsAsync();

        Assert.Equal("Напоминание: Форум соседей", Assert.Single(await _box.DeliverAsync(engine, _anna)).Subject);

        await engine.ChangeEventAsync(eventId, static part => part.StartUtc -= TimeSpan.FromHours(1), since: RegistrationFollowUp.Grace);
        await engine.RoundsAsync();
        await engine.RoundsAsync();
        Assert.Equal(["Изменились время или место: Форум соседей", "Напоминание: Форум соседей"], (await _box.DeliverAsync(engine, _anna)).Select(static letter => letter.Subject));
    }

    [Theory]
    [Providers]
    public async Task Who_registered_is_told_once_that_a_withdrawn_event_does_not_take_place_and_that_it_does_after_all(string provider)
    {
        var engine = await StartAsync(provider);
        var eventId = await engine.PublishEventAsync(places: "1");
        await engine.RegisterAsync(eventId, _anna);
        await engine.RegisterAsync(eventId, _boris);
        await DeliverAsync(engine);

        await TakeOffAsync(engine, eventId, static (contents, item) => contents.UnpublishAsync(item), commit: false);
        Assert.Empty(await DeliverAsync(engine));

        await TakeOffAsync(engine, eventId, static (contents, item) => contents.UnpublishAsync(item));
        Assert.Equal(["Событие не состоится: Форум соседей", "Событие не состоится: Форум соседей"], await DeliverAsync(engine));
        await engine.RoundsAsync();
        Assert.Empty(await DeliverAsync(engine));

        await TakeOffAsync(engine, eventId, static (contents, item) => contents.PublishAsync(item));
        await engine.ChangeEventAsync(eventId, static _ => { }, since: RegistrationFollowUp.Grace);
        await engine.RoundsAsync();
        Assert.Equal(["Событие всё-таки состоится: Форум соседей", "Событие всё-таки состоится: Форум соседей"], await DeliverAsync(engine));

        await TakeOffAsync(engine, eventId, static (contents, item) => contents.RemoveAsync(item));
        Assert.Equal(["Событие не состоится: Форум соседей", "Событие не состоится: Форум соседей"], await DeliverAsync(engine));
    }

    [Theory]
    [Providers]
    public async Task A_withdrawn_event_that_is_over_or_was_cancelled_needs_no_letter(string provider)
    {
        var engine = await StartAsync(provider);
        var (past, cancelled) = (await engine.PublishEventAsync(), await engine.PublishEventAsync());
        await engine.RegisterAsync(past, _anna);
        await engine.RegisterAsync(cancelled, _boris);
        await AgeAsync(engine, past, 1);
        await engine.ChangeEventAsync(cancelled, static part => part.State = EventState.Cancelled, since: RegistrationFollowUp.Grace);
        await engine.RoundsAsync();
        await DeliverAsync(engine);

        await TakeOffAsync(engine, past, static (contents, item) => contents.UnpublishAsync(item));
        await TakeOffAsync(engine, cancelled, static (contents, item) => contents.RemoveAsync(item));

        Assert.Empty(await DeliverAsync(engine));
    }

    [Theory]
    [Providers]
    public async Task A_day_that_people_have_registered_for_is_not_taken_out_of_a_series(string provider)
    {
        var engine = await StartAsync(provider);
        var eventId = await engine.PublishEventAsync();
        await engine.RegisterAsync(eventId, _anna);

        await engine.InScopeAsync(async services =>
        {
            var series = (await services.GetRequiredService<IContentManager>().GetAsync(eventId, VersionOptions.Latest))!;
            series.Alter<EventSeriesPart>(static part => part.Rule = "FREQ=DAILY");
            var desk = services.GetRequiredService<ISeriesDesk>();
            var days = (await desk.ShowAsync(series)).Days;

            Assert.Equal(SeparationOutcome.HasRegistrations, (await desk.SeparateAsync(series, days[0].Url, new SeriesUser(null, null))).Outcome);
            Assert.Equal(SeparationOutcome.NoSuchDay, (await desk.SeparateAsync(series, "2019-01-01", new SeriesUser(null, null))).Outcome);
            Assert.Equal(SeparationOutcome.Done, (await desk.SeparateAsync(series, days[1].Url, new SeriesUser(null, null))).Outcome);
        });
    }

    [Theory]
    [Providers]
    public async Task Long_after_the_event_only_the_numbers_are_left(string provider)
    {
        var engine = await StartAsync(provider);
        var eventId = await engine.PublishEventAsync();
        var anna = await engine.RegisterAsync(eventId, _anna, people: 3);
        await AgeAsync(engine, eventId, 89);
        await engine.RoundsAsync();
        Assert.Single(await engine.StoreAsync(store => store.RegistrantsAsync(eventId)));

        await AgeAsync(engine, eventId, 91);
        await engine.RoundsAsync();

        Assert.Empty(await engine.StoreAsync(store => store.RegistrantsAsync(eventId)));
        Assert.Null(await engine.StoreAsync(store => store.ByTokenAsync(anna.Token)));
        Assert.Equal(3, Assert.Single(await engine.StoreAsync(store => store.OfEventAsync(eventId))).Size);
        Assert.Empty(await _box.DeliverAsync(engine, _anna));
        Assert.Empty(await FindAsync(engine, _anna));
    }

    [Theory]
    [Providers]
    public async Task A_person_is_found_by_either_address_or_number_and_erased_with_the_letters_that_wait(string provider)
    {
        var engine = await StartAsync(provider);
        var eventId = await engine.PublishEventAsync(places: "1");
        var phone = "+7 923 " + string.Concat(Guid.NewGuid().ToByteArray().Take(7).Select(static number => (char)('0' + (number % 10))));
        await engine.RegisterAsync(eventId, _anna, phone: PhoneNumber(phone));
        await engine.RegisterAsync(eventId, _boris);

        // The registration and the letter that waits; the number stands in the registration alone.
        Assert.Equal((2, 1), ((await FindAsync(engine, _anna)).Count, (await FindAsync(engine, phone)).Count));
        await engine.InScopeAsync(async services =>
        {
            await services.GetRequiredService<IPersonalDataPages>().EraseAsync(_anna.ToUpperInvariant(), "admin");
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });

        Assert.Empty(await FindAsync(engine, _anna));
        Assert.Empty(await _box.DeliverAsync(engine, _anna));
        Assert.Equal([RegistrationState.Cancelled, RegistrationState.Registered], (await engine.StoreAsync(store => store.OfEventAsync(eventId))).Select(static one => one.State));
    }

    public void Dispose() => _box.Dispose();

    private static Task TakeOffAsync(EngineHost engine, string eventId, Func<IContentManager, ContentItem, Task> act, bool commit = true) => engine.InScopeAsync(async services =>
    {
        var contents = services.GetRequiredService<IContentManager>();
        await act(contents, (await contents.GetAsync(eventId, VersionOptions.Latest))!);
        var session = services.GetRequiredService<ISession>();
        await (commit ? session.SaveChangesAsync() : session.CancelAsync());
    });

    // What both are written; the letters of the one are gone from the box when those of the other are asked for.
    private async Task<IReadOnlyList<string>> DeliverAsync(EngineHost engine) => [.. (await _box.DeliverAsync(engine, _anna, _boris)).Select(static letter => letter.Subject ?? "")];

    private static string PhoneNumber(string text) => CivicSite.Registers.PhoneNumbers.Parse(text)!.Value.Display;

    // The letters of other tests do not wait here any more.
    private async Task<EngineHost> StartAsync(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        await new RecipeExecutor(engine.Shells).RunAsync(
            Recipe.Parse("""{"name":"x","steps":[{"name":"settings","BaseUrl":"https://gorod.example"}]}"""), dryRun: false);
        await _box.DeliverAsync(engine, _anna);
        return engine;
    }

    private static async Task<EventRegistration> OpenAsync(EngineHost engine, MimeMessage letter)
    {
        var key = Link().Match(letter.TextBody!).Groups["key"].Value;
        return (await engine.StoreAsync(store => store.ByTokenAsync(key)))!;
    }

    private static Task<bool> EraseAsync(EngineHost engine, RegistrationResult made) => engine.InScopeAsync(async services =>
        await services.GetRequiredService<RegistrationDesk>().EraseAsync((await services.GetRequiredService<RegistrationStore>().ByTokenAsync(made.Token))!));

    private static Task<List<string>> FindAsync(EngineHost engine, string person) => engine.InScopeAsync(async services =>
        (await services.GetRequiredService<IPersonalDataPages>().FindAsync(person)).Records!.Select(static record => record.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList());

    // The engine's clock is the machine's: the event is put back instead.
    private static async Task AgeAsync(EngineHost engine, string eventId, int days)
    {
        var end = DateTime.UtcNow.AddDays(-days);
        await engine.ChangeEventAsync(eventId, part => (part.StartUtc, part.EndUtc) = (end.AddHours(-2), end), since: RegistrationFollowUp.Grace);
        await engine.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<RegistrationStore>();
            var seats = (await store.SeatsAsync(eventId))!;
            (seats.Told.StartUtc, seats.Told.EndUtc) = (end.AddHours(-2), end);
            await store.SaveAsync(seats);
            await services.GetRequiredService<ISession>().SaveChangesAsync();
        });
    }

    [GeneratedRegex(@"https://gorod\.example/events/registration\?key=(?<key>[\w-]{43})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
