using CivicSite.Booking;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.IntegrationTests.Mailing;
using CivicSite.Museum;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Day;
using CivicSite.Museum.House;
using CivicSite.Museum.Models;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.Statistics;
using CivicSite.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using YesSql;

namespace CivicSite.IntegrationTests.Museum;

/// <summary>What the museum does at its desk, with what is stored of it.</summary>
[Collection(Engines.Collection)]
public sealed class MuseumDeskTests(Engines engines) : IDisposable
{
    private readonly string _lesson = MuseumHouseDesk.NewId();
    private readonly string _address = $"{Guid.NewGuid():n}@example.org";
    private readonly LetterBox _box = new();

    [Theory]
    [Providers]
    public async Task Of_two_who_move_a_date_at_once_one_does_and_the_classes_go_along_with_one_letter(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var now = await NowAsync(engine);
        var date = await AddAsync(engine, now.AddDays(10));
        var booking = await PlaceAsync(engine, date, "А", mayWait: false);
        var stamp = await engine.InScopeAsync(async services => Stamps.Of((await services.GetRequiredService<SessionStore>().ByIdAsync(date))!));
        await _box.DeliverAsync(engine, _address);

        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(day => DeskAsync<MoveClerk, MoveResult>(
            engine, clerk => clerk.MoveAsync(date, new DateMove(now.AddDays(10 + day), "", "", stamp, Anyway: false), "museum"))));

        Assert.Equal([DateAnswer.Done, DateAnswer.Changed, DateAnswer.Changed, DateAnswer.Changed], results.Select(static result => result.Answer).Order());
        Assert.Equal(1, results.Sum(static result => result.Letters));
        var moved = await SessionAsync(engine, date);
        var kept = await BookingAsync(engine, booking);
        Assert.True(moved.IsMoved);
        Assert.Equal((moved.StartUtc, moved.EndUtc, now.AddDays(10)), (kept.StartUtc, kept.EndUtc, kept.Move!.FromUtc));
        Assert.Contains("переносит", Assert.Single(await _box.DeliverAsync(engine, _address)).Subject, StringComparison.Ordinal);
    }

    [Theory]
    [Providers]
    public async Task A_teacher_who_cannot_come_at_the_new_time_cancels_whatever_the_deadline_and_the_next_moves_up(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var now = await NowAsync(engine);
        var date = await AddAsync(engine, now.AddDays(10));
        var (first, second) = (await PlaceAsync(engine, date, "А", mayWait: false), await PlaceAsync(engine, date, "Б", mayWait: true));
        await MoveAsync(engine, date, now.AddHours(3));
        var token = await TokenAsync(engine, first);

        Assert.True(await DeskAsync<MoveAnswers, bool>(engine, answers => answers.AnswerAsync(token, comes: false)));
        Assert.False(await DeskAsync<MoveAnswers, bool>(engine, answers => answers.AnswerAsync(token, comes: true)));

        Assert.Equal((BookingState.Cancelled, BookingState.Booked), ((await BookingAsync(engine, first)).State, (await BookingAsync(engine, second)).State));
        Assert.Equal(second, Assert.Single((await SessionAsync(engine, date)).Seats.Seated).Key);
    }

    [Theory]
    [Providers]
    public async Task What_a_teacher_asks_after_the_deadline_waits_for_the_museum_and_is_done_or_not(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var date = await AddAsync(engine, (await NowAsync(engine)).AddHours(30));
        var booking = await PlaceAsync(engine, date, "А", mayWait: false);
        var token = await TokenAsync(engine, booking);

        Assert.Equal(ClerkAnswer.Asked, await DeskAsync<BookingClerk, ClerkAnswer>(engine, clerk => clerk.ChangeAsync(token, new BookingChange(24, 2, "", ""))));
        Assert.Contains("24", Assert.Single(await RequestsAsync(engine, booking)).Wants, StringComparison.Ordinal);
        Assert.True(await AnswerAsync(engine, booking, agree: false));
        Assert.Empty(await RequestsAsync(engine, booking));
        Assert.Equal(20, (await BookingAsync(engine, booking)).Pupils);

        Assert.Equal(ClerkAnswer.Asked, await DeskAsync<BookingClerk, ClerkAnswer>(engine, clerk => clerk.CancelAsync(token)));
        Assert.True(await AnswerAsync(engine, booking, agree: true));
        Assert.Null(await AnswerAsync(engine, booking, agree: true));
        Assert.Equal(BookingState.Cancelled, (await BookingAsync(engine, booking)).State);
        Assert.True((await SessionAsync(engine, date)).Seats.IsEmpty);
    }

    [Theory]
    [Providers]
    public async Task Attendance_is_noted_once_on_the_day_and_counts_who_came(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var now = await NowAsync(engine);
        var (today, later) = (await AddAsync(engine, now.AddMinutes(-30)), await AddAsync(engine, now.AddDays(2)));
        var (came, early) = (await PlaceAsync(engine, today, "А", mayWait: false), await PlaceAsync(engine, later, "Б", mayWait: false));
        var stamp = Stamps.Of(await BookingAsync(engine, came));

        Assert.Equal(DateAnswer.Gone, await MarkAsync(engine, early, BookingState.Attended, Stamps.Of(await BookingAsync(engine, early))));
        Assert.Equal(DateAnswer.Done, await MarkAsync(engine, came, BookingState.Attended, stamp));
        Assert.Equal(DateAnswer.Changed, await MarkAsync(engine, came, BookingState.Missed, stamp));

        var booking = await BookingAsync(engine, came);
        Assert.Equal((BookingState.Attended, 17, 3), (booking.State, booking.CamePupils!.Value, booking.CameAdults!.Value));
        Assert.Equal((17, 3), await VisitAsync(engine, came, static row => (row.Pupils, row.Adults)));
        Assert.Equal(DateAnswer.Done, await MarkAsync(engine, came, BookingState.Missed, Stamps.Of(booking)));
        booking = await BookingAsync(engine, came);
        Assert.Equal((BookingState.Missed, null, null), (booking.State, booking.CamePupils, booking.LetterUtc));
    }

    [Theory]
    [Providers]
    public async Task Whoever_publishes_a_schedule_is_warned_of_dates_in_anothers_room_and_it_is_published(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var room = Guid.NewGuid().ToString("n")[..8];

        Assert.Empty(await PublishAsync(engine, room, new TimeOnly(10, 0)));
        Assert.Empty(await PublishAsync(engine, room, new TimeOnly(10, 45)));
        Assert.Equal(NotifyType.Warning, Assert.Single(await PublishAsync(engine, room, new TimeOnly(11, 0))).Type);
    }

    [Theory]
    [Providers]
    public async Task Who_booked_is_forgotten_after_the_time_that_is_set_and_the_figures_stay(string provider)
    {
        var engine = await engines.GetSiteAsync(provider);
        var now = await NowAsync(engine);
        var days = new MuseumHouse().RetentionDays;
        var date = await AddAsync(engine, now.AddMinutes(-30));
        var (old, young, nameless) = (
            await PlaceAsync(engine, date, "группа Ивановой", mayWait: false), await PlaceAsync(engine, await AddAsync(engine, now.AddMinutes(-30)), "Б", mayWait: false),
            await PlaceAsync(engine, await AddAsync(engine, now.AddMinutes(-30)), "В", mayWait: false, contact: false));
        await MarkAsync(engine, old, BookingState.Attended, Stamps.Of(await BookingAsync(engine, old)));
        await AgeAsync(engine, old, now.AddDays(-days).AddMinutes(-1));
        await AgeAsync(engine, nameless, now.AddDays(-days).AddMinutes(-1));
        await AgeAsync(engine, young, now.AddDays(-days).AddMinutes(10));

        Assert.True(await engine.InScopeAsync(services => services.GetRequiredService<ContactRetention>().CountAsync(now)) >= 2);
        await engine.InScopeAsync(services => services.GetRequiredService<ContactRetention>().RunAsync(CancellationToken.None));
        Assert.Equal(0, await engine.InScopeAsync(services => services.GetRequiredService<ContactRetention>().CountAsync(now)));

        foreach (var (id, contacts, wishes) in new[] { (old, 0, ""), (nameless, 0, ""), (young, 1, "Позвать Ивана Тайного") })
        {
            var booking = await BookingAsync(engine, id);
            Assert.Equal((contacts, wishes), (await ContactsAsync(engine, id), booking.Wishes));
            Assert.Equal(1 - contacts, booking.History.Count(static step => step.Step == BookingStep.ContactRemoved));
        }

        Assert.Equal(("", "Школа № 1"), ((await BookingAsync(engine, old)).ClassLetter, (await BookingAsync(engine, old)).School));
        Assert.Equal((17, (int)BookingState.Attended, 0), await VisitAsync(engine, old, static row => (row.Pupils, row.State, row.Personal)));
    }

    public void Dispose() => _box.Dispose();

    private static Task<DateTime> NowAsync(EngineHost engine) => engine.InScopeAsync(services =>
    {
        var now = services.GetRequiredService<IClock>().UtcNow;
        return Task.FromResult(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)));
    });

    private Task<TResult> DeskAsync<TClerk, TResult>(EngineHost engine, Func<TClerk, Task<TResult>> work)
        where TClerk : notnull =>
        engine.InScopeAsync(services => services.GetRequiredService<SeatDesk>().DoAsync(_lesson, work));

    private Task<string> AddAsync(EngineHost engine, DateTime start) => engine.InScopeAsync(async services =>
    {
        var date = new MuseumSession
        {
            SessionId = Guid.NewGuid().ToString("n"),
            LessonId = _lesson,
            StartUtc = start,
            EndUtc = start.AddMinutes(45),
            Place = LessonPlaces.Museum,
            Seats = new SeatBook { Capacity = 25, MaxGroups = 1 },
        };
        await services.GetRequiredService<SessionStore>().SaveAsync(date);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
        return date.SessionId;
    });

    private async Task<string> PlaceAsync(EngineHost engine, string date, string letter, bool mayWait, bool contact = true)
    {
        ClassBooking? made = null;
        var answer = await DeskAsync<VisitClerk, ClerkAnswer>(engine, clerk =>
        {
            made = new ClassBooking { SessionId = date, School = "Школа № 1", Grade = 5, ClassLetter = letter, Pupils = 20, Adults = 2, Wishes = "Позвать Ивана Тайного" };
            return clerk.PlaceAsync(made, contact ? new BookingContact { Name = "Учитель", Email = _address } : null, mayWait, "museum");
        });
        Assert.Equal(mayWait ? ClerkAnswer.Queued : ClerkAnswer.Done, answer);
        return made!.BookingId;
    }

    private static Task<IList<NotifyEntry>> PublishAsync(EngineHost engine, string room, TimeOnly time) => engine.InScopeAsync(async services =>
    {
        var contents = services.GetRequiredService<IContentManager>();
        var lesson = await contents.NewAsync(MuseumTypes.Lesson);
        lesson.DisplayText = $"Урок {Guid.NewGuid():n}";
        lesson.Alter<MuseumLessonPart>(static part => (part.Audiences, part.Places) = ([LessonAudiences.School], [LessonPlaces.Museum]));
        lesson.Alter<MuseumSchedulePart>(part => part.Slots = [new ScheduleSlot { Id = "a", Date = MuseumRecipe.Today.AddDays(12), Time = time, RoomId = room }]);
        await contents.CreateAsync(lesson, VersionOptions.Published);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
        Assert.True(lesson.Published);
        return services.GetRequiredService<INotifier>().List();
    });

    private static Task<string> TokenAsync(EngineHost engine, string id) => engine.InScopeAsync(async services =>
    {
        var store = services.GetRequiredService<BookingStore>();
        var booking = (await store.ByIdAsync(id))!;
        var token = BookingStore.AddToken(booking);
        await store.SaveAsync(booking);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
        return token;
    });

    private static Task<IReadOnlyList<RequestRow>> RequestsAsync(EngineHost engine, string id) => engine.InScopeAsync<IReadOnlyList<RequestRow>>(async services =>
        [.. (await services.GetRequiredService<IRequestPages>().ListAsync(1)).Rows.Where(row => row.BookingId == id)]);

    private static Task<bool?> AnswerAsync(EngineHost engine, string id, bool agree) =>
        engine.InScopeAsync(services => services.GetRequiredService<IRequestPages>().AnswerAsync(id, agree, "museum"));

    private async Task MoveAsync(EngineHost engine, string date, DateTime start)
    {
        var stamp = Stamps.Of(await SessionAsync(engine, date));
        var result = await DeskAsync<MoveClerk, MoveResult>(engine, clerk => clerk.MoveAsync(date, new DateMove(start, "", "", stamp, Anyway: true), "museum"));
        Assert.Equal((DateAnswer.Done, 2), (result.Answer, result.Letters));
    }

    private Task<DateAnswer> MarkAsync(EngineHost engine, string booking, BookingState state, string stamp) =>
        DeskAsync<VisitClerk, DateAnswer>(engine, clerk => clerk.MarkAsync(booking, new VisitMark(state, 17, 3, stamp), "museum"));

    // The engine's clock is the machine's: what is stored grows older instead.
    private static Task AgeAsync(EngineHost engine, string booking, DateTime end) => engine.InScopeAsync(async services =>
    {
        var store = services.GetRequiredService<BookingStore>();
        var aged = (await store.ByIdAsync(booking))!;
        (aged.StartUtc, aged.EndUtc) = (end.AddMinutes(-45), end);
        await store.SaveAsync(aged);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
    });

    private static Task<MuseumSession> SessionAsync(EngineHost engine, string id) =>
        engine.InScopeAsync(async services => (await services.GetRequiredService<SessionStore>().ByIdAsync(id))!);

    private static Task<ClassBooking> BookingAsync(EngineHost engine, string id) =>
        engine.InScopeAsync(async services => (await services.GetRequiredService<BookingStore>().ByIdAsync(id))!);

    private static Task<int> ContactsAsync(EngineHost engine, string id) =>
        engine.InScopeAsync(services => services.GetRequiredService<ISession>().Query<BookingContact, BookingContactIndex>(row => row.BookingId == id).CountAsync());

    private static Task<T> VisitAsync<T>(EngineHost engine, string id, Func<VisitIndex, T> of) =>
        engine.InScopeAsync(async services => of((await services.GetRequiredService<ISession>().QueryIndex<VisitIndex>(row => row.BookingId == id).FirstOrDefaultAsync())!));
}
