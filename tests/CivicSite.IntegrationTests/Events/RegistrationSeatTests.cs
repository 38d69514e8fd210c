using CivicSite.Booking;
using CivicSite.Events.Registration;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.IntegrationTests.Events;

/// <summary>Nobody gets a place that somebody else has.</summary>
[Collection(Engines.Collection)]
public sealed class RegistrationSeatTests(Engines engines)
{
    private const int Places = 25;

    [Theory]
    [Providers]
    public async Task A_hundred_who_register_at_one_moment_get_just_the_places_that_there_are(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var eventId = await engine.PublishEventAsync(places: "25");

        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() => engine.RegisterAsync(eventId, $"p{number}@example.org", 1 + (number % 3)))));

        Assert.All(results, static result => Assert.NotEmpty(result.Token));
        var (seats, all) = (await engine.StoreAsync(store => store.SeatsAsync(eventId)), await engine.StoreAsync(store => store.OfEventAsync(eventId)));
        var taken = all.Where(static one => one.State == RegistrationState.Registered).Sum(static one => one.Size);
        Assert.Equal(100, all.Count);
        Assert.Equal((Places, Places), (taken, seats!.Book.Taken));
        Assert.Equal(Enumerable.Range(1, 100), all.Select(static one => one.Number));
        Assert.Equal(seats.Book.Waiting.Count, all.Count(static one => one.State == RegistrationState.Waiting));
    }

    [Theory]
    [Providers]
    public async Task Two_processes_give_no_place_twice_and_those_who_come_too_late_are_told(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var eventId = await engine.PublishEventAsync(places: "5", mayWait: false);

        // Each process has locks of its own: what keeps them apart is the store.
        var answers = await engine.InScopeAsync(async services =>
        {
            using var here = new SeatDesk(services.GetRequiredService<IServiceScopeFactory>());
            using var there = new SeatDesk(services.GetRequiredService<IServiceScopeFactory>());
            return await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => (number % 2 == 0 ? here : there)
                .DoAsync<RegistrationClerk, RegistrationResult>(eventId, clerk => clerk.RegisterAsync(eventId, Registering.Entry($"q{number}@example.org"))))));
        });

        Assert.Equal((5, 7), (answers.Count(static one => one.Answer == SeatAnswer.Seated), answers.Count(static one => one.Answer == SeatAnswer.Full)));
        Assert.Equal(5, (await engine.StoreAsync(store => store.OfEventAsync(eventId))).Count);
        Assert.Equal(5, (await engine.StoreAsync(store => store.SeatsAsync(eventId)))!.Book.Taken);
    }

    [Theory]
    [Providers]
    public async Task While_some_cancel_and_change_others_register_and_the_book_stays_true(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var eventId = await engine.PublishEventAsync(places: "10");
        foreach (var number in Enumerable.Range(0, 8))
        {
            await engine.RegisterAsync(eventId, $"r{number}@example.org", 2);
        }

        var first = await engine.StoreAsync(store => store.OfEventAsync(eventId));
        await Task.WhenAll(first.Select((one, number) => Task.Run<object>(async () => number switch
        {
            < 3 => await engine.InScopeAsync(services => services.GetRequiredService<RegistrationDesk>().CancelAsync(one, LetterKind.Cancelled)),
            < 6 => await engine.InScopeAsync(services => services.GetRequiredService<RegistrationDesk>().ResizeAsync(one, 3)),
            _ => await engine.RegisterAsync(eventId, $"s{number}@example.org", 2),
        })));

        var book = (await engine.StoreAsync(store => store.SeatsAsync(eventId)))!.Book;
        var all = (await engine.StoreAsync(store => store.OfEventAsync(eventId))).ToDictionary(static one => one.RegistrationId, StringComparer.Ordinal);
        Assert.True(book.Taken <= 10, $"{book.Taken} of 10 places are taken.");
        Assert.All(book.Seated, group => Assert.Equal((RegistrationState.Registered, group.Size), (all[group.Key].State, all[group.Key].Size)));
        Assert.All(book.Waiting, group => Assert.Equal((RegistrationState.Waiting, group.Size), (all[group.Key].State, all[group.Key].Size)));
        Assert.DoesNotContain(book.Waiting, group => book.Fits(group.Size));
        Assert.Equal(book.Seated.Count + book.Waiting.Count, all.Values.Count(static one => one.State != RegistrationState.Cancelled));
    }
}
