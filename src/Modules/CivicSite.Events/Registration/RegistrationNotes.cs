using System.Globalization;
using CivicSite.Events.Rules;
using CivicSite.Events.Services;
using CivicSite.Events.ViewModels;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace CivicSite.Events.Registration;

/// <summary>What lists say of the registration for their events. The seats of all events of a page are read at once.</summary>
internal sealed class RegistrationNotes(RegistrationStore store, PageLifetime lifetime, ILocalClock local, IClock clock, IStringLocalizer<RegistrationNotes> S)
{
    /// <summary>By the event; there is none for events without a registration, and for those that are over or called off.</summary>
    public async Task<IReadOnlyDictionary<string, RegistrationNote>> OfAsync(IEnumerable<EventEntry> entries)
    {
        var now = clock.UtcNow;
        var open = entries.Where(entry => entry.Registration is not null && !entry.Time.HasEnded(now)).DistinctBy(static entry => entry.Id, StringComparer.Ordinal).ToList();
        var taken = await store.TakenAsync([.. open.Where(entry => entry.Registration is { Places: not null } terms && terms.At(now) == RegistrationWindow.Open).Select(static entry => entry.Id)]);
        var notes = new Dictionary<string, RegistrationNote>(StringComparer.Ordinal);
        foreach (var entry in open)
        {
            if (await NoteAsync(entry.Registration!, taken.GetValueOrDefault(entry.Id), now) is { } note)
            {
                notes[entry.Id] = note;
            }
        }

        return notes;
    }

    private async Task<RegistrationNote?> NoteAsync(RegistrationTerms terms, int taken, DateTime now)
    {
        lifetime.EndsAt(terms.Turns);
        return terms.At(now) switch
        {
            RegistrationWindow.NotYet => new RegistrationNote(S["Registration opens on {0}", await MomentAsync(terms.OpensUtc!.Value, now)], "", IsOpen: false),
            RegistrationWindow.Over => new RegistrationNote(S["Registration is closed"], "", IsOpen: false),
            RegistrationWindow.Open => await OpenAsync(terms, taken, now),
            _ => null,
        };
    }

    private async Task<RegistrationNote> OpenAsync(RegistrationTerms terms, int taken, DateTime now)
    {
        var free = terms.Places - taken;
        if (free <= 0)
        {
            return terms.MayWait ? new RegistrationNote(S["Waiting list"], "", IsOpen: true) : new RegistrationNote(S["No places left"], "", IsOpen: false);
        }

        var text = terms.ClosesEarly ? S["Registration until {0}", await MomentAsync(terms.ClosesUtc, now)] : S["Registration is open"];
        return new RegistrationNote(text, free is { } left ? S["Places left: {0}", left] : "", IsOpen: true);
    }

    // The year goes without saying where it is this one.
    private async Task<string> MomentAsync(DateTime utc, DateTime now)
    {
        var (moment, today) = (await LocalTimes.LocalAsync(utc, local), await LocalTimes.LocalAsync(now, local));
        return moment.ToString(moment.Year == today.Year ? "d MMMM, HH:mm" : "d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture);
    }
}
