using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CivicSite.Mailing;
using Microsoft.Extensions.Localization;

namespace CivicSite.Events.Registration;

/// <summary>The document of consent. Each change of its text needs a new <see cref="Version"/>.</summary>
internal sealed class ConsentText(IStringLocalizer<ConsentText> S, SiteLinks links, RegistrationRetention retention)
{
    public const string Version = "2026-11-26";

    /// <summary>The text in the language of the request, by paragraphs.</summary>
    public async Task<IReadOnlyList<string>> ParagraphsAsync()
    {
        var site = await links.SiteNameAsync();
        return
        [
            S["I agree that the administration of the municipality (site “{0}”) processes my personal data under Federal Law 152-FZ of 27 July 2006 “On Personal Data”.", site],
            S["Which data: my name, my e-mail address, my telephone number if I state it, how many people I come with, and my answers to the questions of the form."],
            S["What for: to keep places for me at the event, to write to me about it, to note that I came, and to make a certificate of it. For nothing else."],
            S["What is done with them: they are recorded, kept, used and removed, with and without automation. They are read only by those who hold the event, are not published and not passed on."],
            S.Plural(retention.Days, "They are removed {0} day after the event. Only the number of those who came is kept.", "They are removed {0} days after the event. Only the number of those who came is kept."),
            S["The consent is valid until then, or until I withdraw it. I can withdraw it at any time on the page of my registration or by a letter to the administration; my data are then removed, and places that are kept for me become free."],
        ];
    }

    /// <summary>Names exactly the text that was shown.</summary>
    public async Task<string> HashAsync() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        Version + '\n' + CultureInfo.CurrentUICulture.TwoLetterISOLanguageName + '\n' + string.Join('\n', await ParagraphsAsync()))));
}
