using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration.Withdrawing;

/// <summary>Finds whom it concerns if events do not take place.</summary>
internal sealed class WithdrawalQuestions(RegistrationStore store, IContentManager contents, IAuthorizationService authorization, IHttpContextAccessor http, IClock clock, ILocalClock local)
{
    /// <summary>Those of the items that somebody has registered for, and that the user may edit.</summary>
    public async Task<IReadOnlyList<ConcernedEvent>> OfAsync(IEnumerable<string> contentItemIds)
    {
        var concerned = new List<ConcernedEvent>();
        foreach (var id in contentItemIds)
        {
            if (await OfAsync(id) is { } found && await contents.GetAsync(id, VersionOptions.Latest) is { } item
                && await authorization.AuthorizeAsync(http.HttpContext!.User, CommonPermissions.EditContent, item))
            {
                concerned.Add(found);
            }
        }

        return concerned;
    }

    /// <summary>Null where nobody would have to be told.</summary>
    public async Task<ConcernedEvent?> OfAsync(string eventId) => await store.SeatsAsync(eventId) is { } seats && seats.AreToBeTold(clock.UtcNow)
        ? new ConcernedEvent(eventId, seats.Told.Title, (await LocalTimes.OfAsync(seats.Told, local)).Text(), seats.Book.Taken, seats.Book.Waiting.Sum(static group => group.Size))
        : null;
}

/// <summary>An event that people have registered for.</summary>
/// <param name="When">On the site's clock, in the language of the request.</param>
public sealed record ConcernedEvent(string EventId, string Title, string When, int Registered, int Waiting);

/// <summary>The question before events are taken off the site.</summary>
/// <param name="Url">The action that was asked for; the answer goes there.</param>
/// <param name="Fields">What was sent to it.</param>
/// <param name="BackUrl">Where the user came from.</param>
public sealed record WithdrawalViewModel(IReadOnlyList<ConcernedEvent> Events, bool IsDeletion, string Url, IReadOnlyList<KeyValuePair<string, string>> Fields, string BackUrl);
