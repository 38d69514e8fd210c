using CivicSite.Booking;
using CivicSite.Events.Models;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <summary>What somebody wants who registers.</summary>
/// <param name="ByOffice">Those who hold the event write somebody down: they may do so before and after the time of registration.</param>
internal sealed record RegistrationEntry(
    string Name, string Email, string Phone, int People, IReadOnlyList<RegistrationAnswer> Answers, RegistrationConsent Consent, bool ByOffice = false);

/// <summary>What became of a registration that was asked for.</summary>
/// <param name="Answer">Null where there is no registration at the moment.</param>
/// <param name="Token">The secret that opens it.</param>
internal sealed record RegistrationResult(SeatAnswer? Answer, string Token = "");

/// <summary>
/// Gives places away, inside the turn that <see cref="SeatDesk"/> gives it: the document of the event's seats is changed with every registration,
/// so two who want the same place cannot both get it.
/// </summary>
internal sealed class RegistrationClerk(RegistrationStore store, RegistrationLetters letters, IClock clock)
{
    public async Task<RegistrationResult> RegisterAsync(string eventId, RegistrationEntry entry)
    {
        if (await store.EventAsync(eventId) is not { } item || EventOutline.Of(item) is not { } outline)
        {
            return new RegistrationResult(Answer: null);
        }

        var terms = RegistrationTerms.Of(item);
        if (!MayRegister(terms.At(clock.UtcNow), entry.ByOffice))
        {
            return new RegistrationResult(Answer: null);
        }

        var seats = await store.SeatsAsync(eventId) ?? new EventSeats { EventId = eventId, Told = outline };
        var promoted = seats.Book.Reshape(terms.Capacity, maxGroups: 0).Promoted;
        var registration = new EventRegistration
        {
            RegistrationId = Guid.NewGuid().ToString("n"),
            EventId = eventId,
            Number = ++seats.LastNumber,
            Size = entry.People,
            CreatedUtc = clock.UtcNow,
            Consent = entry.Consent,
        };
        var answer = seats.Book.Ask(registration.RegistrationId, entry.People, terms.MayWait);
        if (answer is SeatAnswer.Full or SeatAnswer.TooLarge)
        {
            return new RegistrationResult(answer);
        }

        registration.State = answer == SeatAnswer.Seated ? RegistrationState.Registered : RegistrationState.Waiting;
        await PromoteAsync(outline, promoted);
        await store.SaveAsync(seats);
        return new RegistrationResult(answer, await KeepAsync(outline, registration, entry));
    }

    /// <summary>Makes a registration larger or smaller.</summary>
    /// <returns>False where there is no room for more.</returns>
    public async Task<bool> ResizeAsync(string registrationId, int people)
    {
        if (await OpenAsync(registrationId) is not var (registration, seats, outline))
        {
            return false;
        }

        var change = seats.Book.Resize(registrationId, people);
        if (!change.Done)
        {
            return false;
        }

        registration.Size = people;
        await store.SaveAsync(registration);
        await PromoteAsync(outline, change.Promoted);
        await store.SaveAsync(seats);
        return true;
    }

    /// <summary>Gives the places back and tells so.</summary>
    /// <returns>False where there was nothing to cancel.</returns>
    public async Task<bool> CancelAsync(string registrationId, LetterKind letter)
    {
        if (await OpenAsync(registrationId) is not var (registration, seats, outline))
        {
            return false;
        }

        registration.State = RegistrationState.Cancelled;
        await letters.SendAsync(letter, outline, registration, await store.RegistrantAsync(registrationId));
        await store.SaveAsync(registration);
        await PromoteAsync(outline, seats.Book.Leave(registrationId).Promoted);
        await store.SaveAsync(seats);
        return true;
    }

    /// <summary>Removes whose registration it is. Places at an event to come become free; of a past one the count stays.</summary>
    public async Task<bool> EraseAsync(string registrationId)
    {
        if (await store.ByIdAsync(registrationId) is not { } registration)
        {
            return false;
        }

        if (await OpenAsync(registrationId) is var (_, seats, outline))
        {
            registration.State = RegistrationState.Cancelled;
            await PromoteAsync(outline, seats.Book.Leave(registrationId).Promoted);
            await store.SaveAsync(seats);
        }

        if (await store.RegistrantAsync(registrationId) is { } registrant)
        {
            store.Delete(registrant);
        }

        await letters.RemoveAsync(registrationId);
        registration.TokenHashes.Clear();
        await store.SaveAsync(registration);
        return true;
    }

    private static bool MayRegister(RegistrationWindow window, bool byOffice) =>
        window == RegistrationWindow.Open || (byOffice && window is (RegistrationWindow.NotYet or RegistrationWindow.Over));

    // A registration that can still be changed, with the seats it belongs to; null where the event is over.
    private async Task<(EventRegistration Registration, EventSeats Seats, EventOutline Outline)?> OpenAsync(string registrationId)
    {
        if (await store.ByIdAsync(registrationId) is not { State: not RegistrationState.Cancelled } registration || await store.SeatsAsync(registration.EventId) is not { } seats)
        {
            return null;
        }

        // An event that is no longer public is known by what those who come were told.
        var outline = (await store.EventAsync(registration.EventId) is { } item ? EventOutline.Of(item) : null) ?? seats.Told;
        return outline.OverUtc > clock.UtcNow ? (registration, seats, outline) : null;
    }

    private async Task PromoteAsync(EventOutline outline, IReadOnlyList<SeatGroup> promoted)
    {
        foreach (var group in promoted)
        {
            if (await store.ByIdAsync(group.Key) is not { } registration)
            {
                continue;
            }

            registration.State = RegistrationState.Registered;
            if (outline.State == EventState.Planned)
            {
                await letters.SendAsync(LetterKind.Promoted, outline, registration, await store.RegistrantAsync(group.Key));
            }

            await store.SaveAsync(registration);
        }
    }

    private async Task<string> KeepAsync(EventOutline outline, EventRegistration registration, RegistrationEntry entry)
    {
        var token = registration.AddToken();
        var registrant = new EventRegistrant
        {
            RegistrationId = registration.RegistrationId,
            EventId = registration.EventId,
            Name = entry.Name,
            Email = entry.Email,
            Phone = entry.Phone,
            Answers = [.. entry.Answers],
        };
        await letters.SendAsync(registration.State == RegistrationState.Registered ? LetterKind.Registered : LetterKind.Waiting, outline, registration, registrant);
        await store.SaveAsync(registration);
        await store.SaveAsync(registrant);
        return token;
    }
}
