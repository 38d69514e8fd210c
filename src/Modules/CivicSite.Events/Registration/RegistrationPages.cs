using System.Net;
using CivicSite.Booking;
using CivicSite.Events.Files;
using CivicSite.Events.Services;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <inheritdoc cref="IRegistrationPages"/>
internal sealed class RegistrationPages(
    RegistrationStore store, RegistrationDesk desk, RegistrationViews views, RegistrationThrottle throttle, RegistrationClock clock, IEventFiles files) : IRegistrationPages
{
    private static readonly Dictionary<string, RegistrationFault> NoFaults = new(StringComparer.Ordinal);

    public async Task<RegistrationFormViewModel?> FormAsync(string eventId, IPAddress? address) =>
        await OfferedAsync(eventId) is not { } item ? null
        : await views.FormAsync(item, new RegistrationForm(), NoFaults, clock.Stamp()) is { } form ? Limited(form, throttle.TryEnter(address)) : null;

    public async Task<RegistrationFormViewModel?> RegisterAsync(string eventId, RegistrationForm form, IPAddress? address)
    {
        var entered = throttle.TryEnter(address);
        if (await OfferedAsync(eventId) is not { } item)
        {
            return null;
        }

        var (faults, entry) = RegistrationReader.Read(form, RegistrationTerms.Of(item), byOffice: false);
        if (faults.Count == 0 && (form.Website is { Length: > 0 } || clock.IsTooFast(form.Stamp)))
        {
            faults = Fault(RegistrationReader.Form, RegistrationFault.TooFast);
        }

        if (faults.Count > 0 || !entered || !throttle.TryBegin(address))
        {
            return await views.FormAsync(item, form, faults, clock.Stamp()) is { } page ? Limited(page, faults.Count > 0 && entered) : null;
        }

        var result = await desk.RegisterAsync(eventId, entry);
        var shown = await views.FormAsync(item, form, result.Answer is SeatAnswer.Full or SeatAnswer.TooLarge ? Fault(RegistrationReader.People, RegistrationFault.Full) : NoFaults, clock.Stamp());
        return result.Token.Length == 0 ? shown : shown! with { Outcome = RegistrationOutcome.Done, Token = result.Token };
    }

    public async Task<RegistrationViewModel> OpenAsync(string? token, IPAddress? address) =>
        !throttle.TryEnter(address) ? new RegistrationViewModel(RegistrationOutcome.Busy)
        : await store.ByTokenAsync(token) is { } registration ? await views.RegistrationAsync(registration, token!)
        : RegistrationViewModel.Unknown;

    public Task<RegistrationViewModel> ChangeAsync(string? token, string? people, IPAddress? address) => ActAsync(token, address, async registration =>
    {
        if (await store.EventAsync(registration.EventId) is not { } item)
        {
            return null;
        }

        var terms = RegistrationTerms.Of(item);
        var fault = RegistrationReader.PeopleFault(people, terms);
        if (fault is null && !await desk.ResizeAsync(registration, RegistrationReader.Count(people)!.Value))
        {
            fault = RegistrationFault.Full;
        }

        return fault is { } known ? await views.RegistrationAsync(registration, token!) with { Typed = people ?? "", Error = await ErrorAsync(known, item, terms) } : null;
    });

    public Task<RegistrationViewModel> CancelAsync(string? token, IPAddress? address) => ActAsync(token, address, async registration =>
    {
        await desk.CancelAsync(registration, LetterKind.Cancelled);
        return null;
    });

    public Task<RegistrationViewModel> ForgetAsync(string? token, IPAddress? address) => ActAsync(token, address, async registration =>
    {
        await desk.EraseAsync(registration);
        return null;
    });

    public async Task<IActionResult?> CalendarAsync(string? token, IPAddress? address) =>
        throttle.TryEnter(address) && await store.ByTokenAsync(token) is { State: not RegistrationState.Cancelled } registration ? await files.EventAsync(registration.EventId) : null;

    public Task<IReadOnlyList<string>> ConsentAsync() => desk.ConsentAsync();

    // An action on the registration that the secret opens; it answers the page where something is wrong.
    private async Task<RegistrationViewModel> ActAsync(string? token, IPAddress? address, Func<EventRegistration, Task<RegistrationViewModel?>> act)
    {
        if (!throttle.TryEnter(address))
        {
            return new RegistrationViewModel(RegistrationOutcome.Busy);
        }

        return await store.ByTokenAsync(token) is { } registration
            ? await act(registration) ?? new RegistrationViewModel(RegistrationOutcome.Done)
            : RegistrationViewModel.Unknown;
    }

    private async Task<ContentItem?> OfferedAsync(string eventId) =>
        await store.EventAsync(eventId) is { } item && RegistrationTerms.Of(item).IsOffered ? item : null;

    private async Task<string> ErrorAsync(RegistrationFault fault, ContentItem item, RegistrationTerms terms) => views.Text(fault, terms, await views.TeaserAsync(item));

    private static RegistrationFormViewModel Limited(RegistrationFormViewModel form, bool entered) => entered ? form : form with { Outcome = RegistrationOutcome.Busy };

    private static Dictionary<string, RegistrationFault> Fault(string field, RegistrationFault fault) => new(StringComparer.Ordinal) { [field] = fault };
}

/// <inheritdoc/>
internal sealed class RegistrationTeasers(RegistrationViews views, PageLifetime lifetime) : IRegistrationTeasers
{
    public async Task<RegistrationTeaser?> OfAsync(ContentItem item)
    {
        if (!item.Has<EventRegistrationPart>() || RegistrationTerms.Of(item) is not { IsOffered: true } terms)
        {
            return null;
        }

        lifetime.EndsAt(terms.Turns);
        return await views.TeaserAsync(item);
    }
}

/// <summary>Takes its turn at the seats of an event for each thing that is asked of them.</summary>
internal sealed class RegistrationDesk(SeatDesk desk, ConsentText consent, IClock clock)
{
    public async Task<RegistrationResult> RegisterAsync(string eventId, RegistrationEntry entry)
    {
        var given = entry with { Consent = new RegistrationConsent { Version = ConsentText.Version, TextHash = await consent.HashAsync(), GivenUtc = clock.UtcNow } };
        return await desk.DoAsync<RegistrationClerk, RegistrationResult>(eventId, clerk => clerk.RegisterAsync(eventId, given));
    }

    /// <summary>Writes down somebody who called.</summary>
    /// <param name="by">User name of who does.</param>
    public Task<RegistrationResult> NoteAsync(string eventId, RegistrationEntry entry, string by)
    {
        var given = entry with { Consent = new RegistrationConsent { Version = ConsentText.Version, GivenUtc = clock.UtcNow, NotedBy = by } };
        return desk.DoAsync<RegistrationClerk, RegistrationResult>(eventId, clerk => clerk.RegisterAsync(eventId, given));
    }

    public Task<bool> ResizeAsync(EventRegistration registration, int people) =>
        desk.DoAsync<RegistrationClerk, bool>(registration.EventId, clerk => clerk.ResizeAsync(registration.RegistrationId, people));

    public Task<bool> CancelAsync(EventRegistration registration, LetterKind letter) =>
        desk.DoAsync<RegistrationClerk, bool>(registration.EventId, clerk => clerk.CancelAsync(registration.RegistrationId, letter));

    public Task<bool> EraseAsync(EventRegistration registration) =>
        desk.DoAsync<RegistrationClerk, bool>(registration.EventId, clerk => clerk.EraseAsync(registration.RegistrationId));

    public Task<IReadOnlyList<string>> ConsentAsync() => consent.ParagraphsAsync();
}
