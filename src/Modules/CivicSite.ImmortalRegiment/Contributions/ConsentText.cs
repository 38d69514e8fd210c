using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>The document of consent. Each change of its text needs a new <see cref="Version"/>.</summary>
internal sealed class ConsentText(IStringLocalizer<ConsentText> S, ContributionLinks links)
{
    public const string Version = "2026-11-26";

    /// <summary>The text in the language of the request, by paragraphs.</summary>
    public async Task<IReadOnlyList<string>> ParagraphsAsync()
    {
        var site = await links.SiteNameAsync();
        return
        [
            S["I agree that the administration of the municipality (site “{0}”) processes my personal data under Federal Law 152-FZ of 27 July 2006 “On Personal Data”.", site],
            S["Which data: my name, my e-mail address and telephone number if I state them, and what I am to the person whom I write about."],
            S["What for: to ask me about what I sent, and to tell me what became of it. For nothing else."],
            S["What is done with them: they are recorded, kept, used and removed, with and without automation. They are kept apart from the archive, are read only by the archive’s curators, are not published and not passed on. Only what I am to the person may stand in the archive as the source of a fact."],
            S["What I write about the person, and the photographs and documents, may be published in the archive. I have the right to hand them over, and they tell nothing of living people without their consent."],
            S["The consent is valid until I withdraw it. I can withdraw it at any time on the page of my contribution or by a letter to the administration; my data are then removed, and the removal is noted. What has been published stays, without any word of me."],
        ];
    }

    /// <summary>Names exactly the text that was shown.</summary>
    public async Task<string> HashAsync() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        Version + '\n' + CultureInfo.CurrentUICulture.TwoLetterISOLanguageName + '\n' + string.Join('\n', await ParagraphsAsync()))));
}
