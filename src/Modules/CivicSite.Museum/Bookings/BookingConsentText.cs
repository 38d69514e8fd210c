using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CivicSite.Mailing;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace CivicSite.Museum.Bookings;

/// <summary>The document of consent. Each change of its text needs a new <see cref="Version"/>.</summary>
internal sealed class BookingConsentText(IStringLocalizer<BookingConsentText> S, SiteLinks links, IClock clock)
{
    public const string Version = "2026-11-26";

    /// <summary>The text in the language of the request, by paragraphs.</summary>
    public async Task<IReadOnlyList<string>> ParagraphsAsync()
    {
        var site = await links.SiteNameAsync();
        return
        [
            S["I agree that the administration of the municipality (site “{0}”) processes my personal data under Federal Law 152-FZ of 27 July 2006 “On Personal Data”.", site],
            S["Which data: my name, my e-mail address, my telephone number if I state it, and what I write as a wish. I state no data of the pupils."],
            S["What for: to hold the lesson that I book, to remind me of it and to tell me of changes. For nothing else."],
            S["What is done with them: they are recorded, kept, used and removed, with and without automation. They are kept apart from the booking, are read only by those who run the museum’s lessons, are not published and not passed on."],
            S["The consent is valid until I withdraw it or the time of keeping after the lesson is over. I can withdraw it at any time on the page of my booking once it is cancelled or over, or by a letter to the administration; my data are then removed, and the removal is noted."],
        ];
    }

    /// <summary>That the text as it is shown now was agreed to.</summary>
    public async Task<BookingConsent> GiveAsync() => new()
    {
        Version = Version,
        GivenUtc = clock.UtcNow,
        TextHash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
            Version + '\n' + CultureInfo.CurrentUICulture.TwoLetterISOLanguageName + '\n' + string.Join('\n', await ParagraphsAsync())))),
    };
}
