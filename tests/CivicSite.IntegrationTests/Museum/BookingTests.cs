using CivicSite.Booking;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.IntegrationTests.Mailing;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.IntegrationTests.Museum;

/// <summary>Classes get all their places or none, however many ask at once, and everybody is told once.</summary>
[Collection(Engines.Collection)]
public sealed class BookingTests(Engines engines) : IDisposable
{
    private readonly string _first = $"{Guid.NewGuid():n}@example.org";
    private readonly string _second = $"{Guid.NewGuid():n}@example.org";
    private readonly LetterBox _box = new();

    [Theory]
    [Providers]
    public async Task Two_hundred_teachers_at_once_get_no_more_than_the_last_places(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var date = Assert.Single(await engine.DatesAsync(await engine.PublishLessonAsync(50, shared: true, 30)));
        Assert.Equal(ClerkAnswer.Done, (await engine.BookAsync(date, 25, "")).Answer);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(async () =>
            (Size: 2 + (number % 6), (await engine.BookAsync(date, 2 + (number % 6), "", mayWait: number % 4 == 0)).Answer))));

        var stored = Assert.Single(await engine.DatesAsync(date.LessonId));
        Assert.Equal(25 + answers.Where(static answer => answer.Answer == ClerkAnswer.Done).Sum(static answer => answer.Size), stored.Seats.Taken);
        Assert.InRange(stored.Seats.Taken, 49, 50);
        Assert.Equal(answers.Count(static answer => answer.Answer == ClerkAnswer.Queued), stored.Seats.Waiting.Count);
        Assert.All(answers, static answer => Assert.Contains(answer.Answer, (ClerkAnswer[])[ClerkAnswer.Done, ClerkAnswer.Queued, ClerkAnswer.Full]));
        await AssertConsistentAsync(engine, stored);
    }

    [Theory]
    [Providers]
    public async Task Sites_that_do_not_know_of_each_other_do_not_overbook_either(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var date = Assert.Single(await engine.DatesAsync(await engine.PublishLessonAsync(25, shared: true, 30)));

        // Each desk has locks of its own, as in another process: only the store keeps them apart.
        await engine.InScopeAsync(async services =>
        {
            var desks = Enumerable.Range(0, 4).Select(_ => new SeatDesk(services.GetRequiredService<IServiceScopeFactory>())).ToList();
            var asked = await Task.WhenAll(Enumerable.Range(0, 48).Select(number => Task.Run(async () =>
            {
                try
                {
                    return (await desks[number % desks.Count].DoAsync<BookingClerk, (ClerkAnswer Answer, string)>(
                        date.LessonId, clerk => clerk.PlaceAsync(Lessons.Draft(date, 3), Lessons.Contact(""), mayWait: false))).Answer;
                }
                catch (Exception conflict) when (conflict.GetType().Name.Contains("Concurrency", StringComparison.Ordinal))
                {
                    // After so many attempts the teacher is asked to try again; nothing was stored.
                    return ClerkAnswer.Closed;
                }
            })));
            Assert.Equal(8, asked.Count(static answer => answer == ClerkAnswer.Done));
            desks.ForEach(static desk => desk.Dispose());
        });

        var stored = Assert.Single(await engine.DatesAsync(date.LessonId));
        Assert.Equal(24, stored.Seats.Taken);
        await AssertConsistentAsync(engine, stored);
    }

    [Theory]
    [Providers]
    public async Task Whoever_waits_comes_up_when_there_is_room_for_the_whole_class_and_is_told(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var dates = await engine.DatesAsync(await engine.PublishLessonAsync(25, shared: false, 30, 40));
        var (_, first) = await engine.BookAsync(dates[0], 20, _first);
        var (answer, second) = await engine.BookAsync(dates[0], 24, _second, mayWait: true);
        Assert.Equal(ClerkAnswer.Queued, answer);
        Assert.Equal(ClerkAnswer.Full, (await engine.BookAsync(dates[0], 1, _second)).Answer);
        var queued = Assert.Single(await _box.DeliverAsync(engine, _second));
        Assert.Contains("листе ожидания", queued.Subject, StringComparison.Ordinal);
        Assert.Contains("Класс поместится в эти дни", queued.TextBody, StringComparison.Ordinal);

        Assert.Equal(ClerkAnswer.Done, await engine.AtDeskAsync<BookingClerk, ClerkAnswer>(dates[0].LessonId, clerk => clerk.CancelAsync(first)));

        Assert.Equal(BookingState.Booked, (await engine.BookingAsync(second)).State);
        Assert.Equal(BookingState.Cancelled, (await engine.BookingAsync(first)).State);
        Assert.Contains("Места освободились", Assert.Single(await _box.DeliverAsync(engine, _second)).Subject, StringComparison.Ordinal);
        Assert.Empty(await _box.DeliverAsync(engine, _second));
        await AssertConsistentAsync(engine, (await engine.DatesAsync(dates[0].LessonId))[0]);
    }

    [Theory]
    [Providers]
    public async Task A_class_moves_to_a_date_that_has_room_and_stays_where_there_is_none(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var dates = await engine.DatesAsync(await engine.PublishLessonAsync(25, shared: true, 30, 40));
        var (_, token) = await engine.BookAsync(dates[0], 20, _first);
        await engine.BookAsync(dates[1], 10, _second);

        Assert.Equal(ClerkAnswer.Full, await ChangeAsync(engine, token, dates[0].LessonId, 20, dates[1].SessionId));
        Assert.Equal(dates[0].SessionId, (await engine.BookingAsync(token)).SessionId);
        Assert.Equal(ClerkAnswer.Full, await ChangeAsync(engine, token, dates[0].LessonId, 26, ""));
        Assert.Equal(ClerkAnswer.Done, await ChangeAsync(engine, token, dates[0].LessonId, 15, dates[1].SessionId));

        var moved = await engine.BookingAsync(token);
        var stored = await engine.DatesAsync(dates[0].LessonId);
        Assert.Equal((dates[1].SessionId, dates[1].StartUtc, 15), (moved.SessionId, moved.StartUtc, moved.Pupils));
        Assert.Equal((0, 25), (stored[0].Seats.Taken, stored[1].Seats.Taken));
        Assert.Equal(ClerkAnswer.Closed, await ChangeAsync(engine, token, dates[0].LessonId, 15, (await engine.DatesAsync(await engine.PublishLessonAsync(25, shared: true, 30)))[0].SessionId));
    }

    [Theory]
    [Providers]
    public async Task After_the_deadline_the_museum_is_asked_and_its_word_counts(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var dates = await engine.DatesAsync(await engine.PublishLessonAsync(25, shared: true, 4));
        var (_, token) = await engine.BookAsync(dates[0], 20, _first);
        await engine.StartInAsync(dates[0].LessonId, TimeSpan.FromHours(30));

        Assert.Equal(ClerkAnswer.Asked, await ChangeAsync(engine, token, dates[0].LessonId, 10, ""));
        var booking = await engine.BookingAsync(token);
        Assert.Equal((20, BookingWish.Change), (booking.Pupils, booking.Request!.Wish));

        await engine.AtDeskAsync<BookingOffice, ClerkAnswer>(booking.LessonId, office => office.DeclineAsync(booking.BookingId, "clerk"));
        Assert.Equal((20, null), ((await engine.BookingAsync(token)).Pupils, (await engine.BookingAsync(token)).Request));
        await ChangeAsync(engine, token, dates[0].LessonId, 10, "");
        Assert.Equal(ClerkAnswer.Done, await engine.AtDeskAsync<BookingOffice, ClerkAnswer>(booking.LessonId, office => office.AgreeAsync(booking.BookingId, "clerk")));
        Assert.Equal(10, (await engine.BookingAsync(token)).Pupils);
        Assert.Equal(ClerkAnswer.Asked, await engine.AtDeskAsync<BookingClerk, ClerkAnswer>(booking.LessonId, clerk => clerk.CancelAsync(token)));
        Assert.Equal(BookingState.Booked, (await engine.BookingAsync(token)).State);
        Assert.Equal(6, (await _box.DeliverAsync(engine, _first)).Count);
        await engine.StartInAsync(dates[0].LessonId, TimeSpan.FromHours(23));
        Assert.Equal(ClerkAnswer.Closed, (await engine.BookAsync(dates[0], 1, _second)).Answer);
    }

    [Theory]
    [Providers]
    public async Task A_date_that_the_museum_cancels_is_offered_elsewhere(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var dates = await engine.DatesAsync(await engine.PublishLessonAsync(25, shared: false, 30, 40));
        var (_, token) = await engine.BookAsync(dates[0], 20, _first);
        await _box.DeliverAsync(engine, _first);

        await engine.AtDeskAsync<BookingOffice, ClerkAnswer>(dates[0].LessonId, office => office.CancelDateAsync(dates[0].SessionId, "clerk"));

        Assert.Equal(BookingState.Offered, (await engine.BookingAsync(token)).State);
        Assert.Contains("не состоится", Assert.Single(await _box.DeliverAsync(engine, _first)).Subject, StringComparison.Ordinal);
        Assert.Equal(ClerkAnswer.Done, await ChangeAsync(engine, token, dates[0].LessonId, 20, dates[1].SessionId));
        Assert.Equal(BookingState.Booked, (await engine.BookingAsync(token)).State);
    }

    [Theory]
    [Providers]
    public async Task A_teacher_is_reminded_and_thanked_once_however_often_the_work_is_done(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var date = Assert.Single(await engine.DatesAsync(await engine.PublishLessonAsync(25, shared: false, 5)));
        await engine.BookAsync(date, 20, _first);
        await _box.DeliverAsync(engine, _first);

        await engine.StartInAsync(date.LessonId, TimeSpan.FromDays(1.5));
        await DueAsync(engine);
        await DueAsync(engine);
        Assert.Contains("Напоминание", Assert.Single(await _box.DeliverAsync(engine, _first)).Subject, StringComparison.Ordinal);

        await engine.StartInAsync(date.LessonId, TimeSpan.FromDays(-2));
        await Task.WhenAll(DueAsync(engine), DueAsync(engine));
        Assert.Contains("Спасибо", Assert.Single(await _box.DeliverAsync(engine, _first)).Subject, StringComparison.Ordinal);
        await DueAsync(engine);
        Assert.Empty(await _box.DeliverAsync(engine, _first));
    }

    public void Dispose() => _box.Dispose();

    private static Task<ClerkAnswer> ChangeAsync(EngineHost engine, string token, string lessonId, int pupils, string sessionId) =>
        engine.AtDeskAsync<BookingClerk, ClerkAnswer>(lessonId, clerk => clerk.ChangeAsync(token, new BookingChange(pupils, 1, "", sessionId)));

    private static Task<int> DueAsync(EngineHost engine) =>
        engine.InScopeAsync(services => services.GetRequiredService<DueLetters>().WriteAsync(CancellationToken.None));

    // Bookings and the book of seats say the same of each other, and the row of the date what the book says.
    private static Task AssertConsistentAsync(EngineHost engine, MuseumSession date) => engine.InScopeAsync(async services =>
    {
        var bookings = await services.GetRequiredService<BookingStore>().OfSessionAsync(date.SessionId);
        Assert.Equal(Of(BookingState.Booked), date.Seats.Seated.Select(static group => (group.Key, group.Size)).Order());
        Assert.Equal(Of(BookingState.Waiting), date.Seats.Waiting.Select(static group => (group.Key, group.Size)).Order());
        var row = (await services.GetRequiredService<SessionStore>().RowAsync(date.SessionId))!;
        Assert.Equal((date.Seats.Free, date.Seats.Waiting.Count), (row.Free, row.Waiting));
        Assert.Equal(LessonPlaces.Museum, row.Place);

        IEnumerable<(string, int)> Of(BookingState state) => bookings.Where(booking => booking.State == state).Select(static booking => (booking.BookingId, booking.Pupils)).Order();
    });
}
