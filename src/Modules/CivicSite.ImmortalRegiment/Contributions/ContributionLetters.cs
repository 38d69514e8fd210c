using Microsoft.Extensions.Localization;
using OrchardCore.Email;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>
/// Writes to contributors, in the language of the site. Each letter has a link of its own, because the site does not know the earlier ones.
/// A letter that cannot be sent is no fault: the page behind the contributor's own link says the same.
/// </summary>
internal sealed class ContributionLetters(IEmailService mail, SiteLanguage language, ContributionLinks links, IStringLocalizer<ContributionLetters> S)
{
    public Task<bool> ReceivedAsync(Contribution contribution, ContributionContact contact) =>
        SendAsync(contribution, contact, () => S["Your contribution to the Immortal Regiment has been received"],
            () => S["Thank you for what you sent about {0}. A curator of the archive will look at it and may ask you something.", contribution.Name]);

    public Task<bool> QuestionAsync(Contribution contribution, ContributionContact contact, string question) =>
        SendAsync(contribution, contact, () => S["A question about your contribution to the Immortal Regiment"],
            () => S["The curator asks about {0}: {1}", contribution.Name, question]);

    public Task<bool> DecidedAsync(Contribution contribution, ContributionContact contact) =>
        SendAsync(contribution, contact, () => S["Your contribution to the Immortal Regiment"],
            () => contribution.State == ContributionState.Accepted
                ? S["What you sent about {0} is now part of the archive. Thank you.", contribution.Name]
                : S["What you sent about {0} could not be accepted: {1}", contribution.Name, contribution.Reason]);

    private async Task<bool> SendAsync(Contribution contribution, ContributionContact contact, Func<LocalizedString> subject, Func<LocalizedString> text)
    {
        if (EmailAddresses.Normalize(contact.Email) is not { } address)
        {
            return false;
        }

        var link = await links.SecretAsync(ContributionStore.AddToken(contribution));
        var site = await links.SiteNameAsync();
        var letter = await language.WriteAsync(() => new MailMessage
        {
            To = address,
            Subject = subject(),
            TextBody = string.Join("\n\n", S["Good day!"], text(), S["Everything about it is on this page, where you can also answer and remove your data:"], link,
                S["Please do not pass the link on: whoever has it can answer in your name."], site),
        });
        return (await mail.SendAsync(letter)).Succeeded;
    }
}
