using CivicSite.Mailing;
using CivicSite.Museum.Services;
using Microsoft.Extensions.Localization;

namespace CivicSite.Museum.Bookings;

/// <summary>
/// Writes to teachers, in the language of the site. A letter is stored with what it tells of and leaves only if that is kept.
/// Each has a link of its own, because the site does not know the earlier ones: the booking has to be saved afterwards.
/// </summary>
internal sealed class BookingLetters(IOutbox outbox, SiteLanguage language, BookingStore bookings, BookingFacts facts, MuseumTexts texts, IStringLocalizer<BookingLetters> S)
{
    // What fits into a letter: all dates stand on the page.
    private const int OffersInLetter = 3;

    /// <summary>By what the outbox knows the letters of a booking.</summary>
    public static string About(string bookingId) => "museum:" + bookingId;

    /// <param name="contact">Where it is not stored yet.</param>
    public async Task WriteAsync(ClassBooking booking, BookingStep step, BookingContact? contact = null)
    {
        contact ??= await bookings.ContactAsync(booking.BookingId);
        if (EmailAddresses.Normalize(contact?.Email) is not { } address)
        {
            return;
        }

        var fact = await facts.OfAsync(booking);
        var link = await facts.Links.AbsoluteAsync("/museum/booking", "?key=" + BookingStore.AddToken(booking));
        var site = await facts.Links.SiteNameAsync();
        await outbox.EnqueueAsync(await language.WriteAsync(() =>
            new Letter(address, $"{Subject(booking, step)}: {fact.Lesson}", Text(booking, step, fact, link, site), About(booking.BookingId))));
    }

    private LocalizedString Subject(ClassBooking booking, BookingStep step) => step switch
    {
        BookingStep.Made => S["A museum lesson is booked"],
        BookingStep.Queued => S["You are in the waiting list"],
        BookingStep.Promoted => S["Places have come free, the lesson is booked"],
        BookingStep.Asked => S["The museum has received your request"],
        BookingStep.Declined => S["The museum cannot agree to the change"],
        BookingStep.Offered => S["The date does not take place"],
        BookingStep.Cancelled => S["The booking is cancelled"],
        BookingStep.Reminded => S["A reminder of the museum lesson"],
        BookingStep.FollowedUp => S["Thank you for the visit"],
        _ => booking.State == BookingState.Booked ? S["The booking is changed"] : S["Your place in the waiting list is changed"],
    };

    private string Text(ClassBooking booking, BookingStep step, BookingFact fact, string? link, string site)
    {
        var paragraphs = new List<string> { S["Good day!"], Sentence(step) };
        if (step is not BookingStep.FollowedUp)
        {
            paragraphs.Add(string.Join('\n', Facts(booking, fact)));
        }

        if (booking.State is BookingState.Waiting or BookingState.Offered && fact.Others.Count > 0)
        {
            paragraphs.Add(S["On these dates there is room for the class: {0}. You can choose one on the page of the booking.",
                string.Join("; ", fact.Others.Take(OffersInLetter).Select(static other => MuseumTexts.When(other.LocalStart)))]);
        }

        if (link is not null)
        {
            paragraphs.Add(S["All about the booking is on this page, where you can also change or cancel it:"]);
            paragraphs.Add(link);
            paragraphs.Add(S["Please do not pass the link on: whoever has it can act in your name."]);
        }

        paragraphs.AddRange(new[] { fact.House.Contact, site }.Where(static line => line.Length > 0));
        return string.Join("\n\n", paragraphs);
    }

    private LocalizedString Sentence(BookingStep step) => step switch
    {
        BookingStep.Made => S["The museum expects your class."],
        BookingStep.Queued => S["All places of this date are taken. You are in the waiting list: as soon as there is room for the whole class, the places are yours and we write to you."],
        BookingStep.Promoted => S["There is now room for the whole class, and the places are yours. If you cannot come, please cancel on the page of the booking."],
        BookingStep.Asked => S["It is too late to change the booking on the page alone. The museum will look at your request and write to you. Until then the booking stays as it was."],
        BookingStep.Declined => S["The museum could not agree to what you asked for. The booking stays as it was."],
        BookingStep.Offered => S["We are sorry: the museum had to cancel this date. Nothing is booked for your class until you choose another one."],
        BookingStep.Cancelled => S["The places have been given back. We will be glad to see you another time."],
        BookingStep.Reminded => S["The museum expects your class soon. If you cannot come, please tell us: others are waiting."],
        BookingStep.FollowedUp => S["Thank you for coming to the museum with your class. You are welcome to write to us what was good and what was missing."],
        _ => S["This is how it stands now:"],
    };

    private IEnumerable<string> Facts(ClassBooking booking, BookingFact fact)
    {
        yield return fact.Lesson;
        yield return S["When: {0}", MuseumTexts.When(fact.LocalStart)];
        if (fact.Place.Length > 0)
        {
            yield return S["Where: {0}", texts.Place(fact.Place)];
        }

        // The name of the school is left out: whoever types an advertisement there could have it sent to others.
        yield return S["Who: {0}, {1}", texts.Class(booking), texts.Pupils(booking.Pupils)];
    }
}
