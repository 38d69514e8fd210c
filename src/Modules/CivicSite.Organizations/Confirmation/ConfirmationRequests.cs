using System.Globalization;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Email;
using OrchardCore.Localization;
using OrchardCore.Modules;

namespace CivicSite.Organizations.Confirmation;

/// <summary>A new link.</summary>
/// <param name="Url">Absolute where the site's address is known.</param>
/// <param name="Sent">It went out by e-mail.</param>
internal sealed record IssuedLink(string Url, bool Sent);

/// <summary>Makes links for the contacts of organisations and sends them.</summary>
internal sealed class ConfirmationRequests(ConfirmationStore store, ConfirmationLetters letters, OrganizationContexts contexts, IClock clock)
{
    public const int ValidDays = 30;

    /// <summary>Where the link goes: the administration's own contact before the public one; null where there is neither.</summary>
    public static string? AddressOf(ContentItem item) =>
        EmailAddresses.Normalize(item.Part<OrganizationOfficePart>().Email) ?? EmailAddresses.Normalize(item.Part<OrganizationContactsPart>().Email?.Text);

    /// <summary>Makes a link, which takes the place of earlier ones.</summary>
    /// <param name="item">The published organisation.</param>
    /// <param name="by">User name of who asks; null for the yearly request.</param>
    public async Task<IssuedLink> IssueAsync(ContentItem item, string? by)
    {
        await store.WithdrawAsync(item.ContentItemId);
        var token = SecretToken.New();
        var now = clock.UtcNow;
        var urls = (await contexts.GetAsync()).Urls;
        var link = urls.Absolute(urls.Confirm(token));
        var request = new ConfirmationRequest
        {
            RequestId = Guid.NewGuid().ToString("n"),
            ContentItemId = item.ContentItemId,
            Name = item.DisplayText ?? "",
            TokenHash = SecretToken.Hash(token)!,
            CreatedUtc = now,
            ExpiresUtc = now.AddDays(ValidDays),
            RequestedBy = by,
            Sent = urls.HasOrigin && AddressOf(item) is { } address && await letters.SendAsync(address, item.DisplayText ?? "", link, now.AddDays(ValidDays)),
        };
        await store.SaveAsync(request);
        return new IssuedLink(link, request.Sent);
    }
}

/// <summary>Writes the letters with links, in the language of the site.</summary>
internal sealed class ConfirmationLetters(IEmailService mail, ILocalizationService localization, OrganizationContexts contexts, IStringLocalizer<ConfirmationLetters> S)
{
    /// <returns>False where the letter could not be handed over, or sending is not set up.</returns>
    public async Task<bool> SendAsync(string address, string organization, string link, DateTime validUntil)
    {
        var site = (await contexts.GetAsync()).SiteName;
        var culture = CultureInfo.GetCultureInfo(await localization.GetDefaultCultureAsync());
        var (former, formerUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        MailMessage letter;
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            letter = new MailMessage
            {
                To = address,
                Subject = S["Please check the record of your organization in the register"],
                TextBody = Text(organization, link, validUntil, site),
            };
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (former, formerUi);
        }

        return (await mail.SendAsync(letter)).Succeeded;
    }

    private string Text(string organization, string link, DateTime validUntil, string site) => string.Join("\n\n",
        S["Good day!"].Value,
        S["The register of public organizations holds a record of “{0}”. Please look whether it is still right. You need neither an account nor a password, only this link:", organization].Value,
        link,
        S["The link is valid until {0}, for one answer. Please do not pass it on: whoever has it can answer in the name of the organization.", validUntil.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)].Value,
        S["If you have nothing to do with this organization, do nothing."].Value,
        site);
}
