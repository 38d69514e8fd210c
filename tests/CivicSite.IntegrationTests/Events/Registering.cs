using CivicSite.Events;
using CivicSite.Events.Models;
using CivicSite.Events.Registration;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;
using YesSql;

namespace CivicSite.IntegrationTests.Events;

/// <summary>Events and registrations in an engine without a web server.</summary>
internal static class Registering
{
    public const string Title = "Форум соседей";

    /// <summary>Publishes an event with a registration and returns its id.</summary>
    public static Task<string> PublishEventAsync(this EngineHost engine, int hoursAhead = 48, string places = "25", bool mayWait = true) => engine.InScopeAsync(async services =>
    {
        var contents = services.GetRequiredService<IContentManager>();
        var item = await contents.NewAsync(EventTypes.Event);
        item.Alter<TitlePart>(static part => part.Title = Title);
        item.DisplayText = Title;
        item.Alter<EventPart>(part =>
        {
            part.StartUtc = DateTime.UtcNow.AddHours(hoursAhead);
            part.EndUtc = part.StartUtc.Value.AddHours(2);
            part.Place.Text = "Дом культуры";
            part.Kind.TermContentItemIds = [EventTypes.ForumKindId];
        });
        item.Alter<EventRegistrationPart>(part =>
        {
            part.Open.Value = true;
            part.Places.Text = places;
            part.WaitingList.Value = mayWait;
        });
        await contents.CreateAsync(item, VersionOptions.Published);
        await services.GetRequiredService<ISession>().SaveChangesAsync();
        return item.ContentItemId;
    });

    /// <summary>Changes the published event as an editor does, and lets time pass since.</summary>
    public static Task ChangeEventAsync(this EngineHost engine, string eventId, Action<EventPart> change, TimeSpan since) => engine.InScopeAsync(async services =>
    {
        var contents = services.GetRequiredService<IContentManager>();
        var item = (await contents.GetAsync(eventId, VersionOptions.Published))!;
        item.Alter(change);
        item.PublishedUtc = DateTime.UtcNow - since;
        var session = services.GetRequiredService<ISession>();
        await session.SaveAsync(item);
        await session.SaveChangesAsync();
    });

    public static Task<RegistrationResult> RegisterAsync(this EngineHost engine, string eventId, string email, int people = 1, string phone = "") =>
        engine.InScopeAsync(services => services.GetRequiredService<RegistrationDesk>().RegisterAsync(eventId, Entry(email, people, phone)));

    public static RegistrationEntry Entry(string email, int people = 1, string phone = "") =>
        new("Анна Вымышленная", email, phone, people, [new RegistrationAnswer { Question = "Откуда вы?", Answer = "Майна" }], new RegistrationConsent());

    public static Task<T> StoreAsync<T>(this EngineHost engine, Func<RegistrationStore, Task<T>> read) =>
        engine.InScopeAsync(services => read(services.GetRequiredService<RegistrationStore>()));

    /// <summary>What the background tasks do.</summary>
    public static Task RoundsAsync(this EngineHost engine) => engine.InScopeAsync(async services =>
    {
        await services.GetRequiredService<RegistrationRounds>().FollowUpAsync(CancellationToken.None);
        await services.GetRequiredService<RegistrationRounds>().ClearAsync(CancellationToken.None);
    });
}
