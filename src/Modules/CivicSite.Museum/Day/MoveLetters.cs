using CivicSite.Mailing;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Services;
using Microsoft.Extensions.Localization;

namespace CivicSite.Museum.Day;

/// <summary>Tells teachers that the museum has put their date to another time, with a link to a page where they say whether they come.</summary>
internal sealed class MoveLetters(IOutbox outbox, SiteLanguage language, BookingStore bookings, BookingFacts facts, MuseumContexts contexts, IStringLocalizer<MoveLetters> S)
{
    /// <summary>The booking has to be saved afterwards: the letter's link is new.</summary>
    /// <returns>False where nobody can be written to.</returns>
    public async Task<bool> WriteAsync(ClassBooking booking)
    {
        if (EmailAddresses.Normalize((await bookings.ContactAsync(booking.BookingId))?.Email) is not { } address || booking.Move is not { } move)
        {
            return false;
        }

        var fact = await facts.OfAsync(booking);
        var former = new DateTimeOffset((await contexts.GetAsync()).ToLocal(move.FromUtc), fact.LocalStart.Offset);
        var link = await facts.Links.AbsoluteAsync("/museum/booking/moved", "?key=" + BookingStore.AddToken(booking));
        var site = await facts.Links.SiteNameAsync();
        await outbox.EnqueueAsync(await language.WriteAsync(() => new Letter(
            address, S["The museum has to move your lesson: {0}", fact.Lesson], Text(booking, fact, former, link, site), BookingLetters.About(booking.BookingId))));
        return true;
    }

    private string Text(ClassBooking booking, BookingFact fact, DateTimeOffset former, string? link, string site)
    {
        var paragraphs = new List<string>
        {
            S["Good day!"],
            S["We are sorry: the museum has to move the lesson “{0}” that your class has booked.", fact.Lesson],
            S["It was to be on {0}.", MuseumTexts.When(former)] + "\n" + S["Now it is on {0}.", MuseumTexts.When(fact.LocalStart)],
            booking.State == BookingState.Waiting
                ? S["Your class keeps its turn in the waiting list of the new time."]
                : S["The places for your class are kept at the new time."],
        };
        if (link is not null)
        {
            paragraphs.Add(S["Please say on this page whether your class comes, cancel, or choose another date:"]);
            paragraphs.Add(link);
            paragraphs.Add(S["Please do not pass the link on: whoever has it can act in your name."]);
        }

        paragraphs.AddRange(new[] { fact.House.Contact, site }.Where(static line => line.Length > 0));
        return string.Join("\n\n", paragraphs);
    }
}
