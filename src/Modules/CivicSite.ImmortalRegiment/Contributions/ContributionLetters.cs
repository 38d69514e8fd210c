using CivicSite.Mailing;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>
/// Writes to contributors, in the language of the site. Each letter has a link of its own, because the site does not know the earlier ones.
/// Who has stated no address gets none: the page behind the contributor's own link says the same.
/// </summary>
internal sealed class ContributionLetters(IOutbox outbox, SiteLanguage language, ContributionLinks links, IStringLocalizer<ContributionLetters> S)
{
    /// <summary>The key under which letters about a contribution stand in the outbox.</summary>
    public static string About(string contributionId) => "contribution:" + contributionId;

    public Task ReceivedAsync(Contribution contribution, ContributionContact contact) =>
        SendAsync(contribution, contact, () => S["Your contribution to the Immortal Regiment has been received"],
            () => S["Thank you for what you sent about {0}. A curator of the archive will look at it and may ask you something.", contribution.Name]);

    public Task QuestionAsync(Contribution contribution, ContributionContact contact, string question) =>
        SendAsync(contribution, contact, () => S["A question about your contribution to the Immortal Regiment"],
            () => S["The curator asks about {0}: {1}", contribution.Name, question]);

    public Task DecidedAsync(Contribution contribution, ContributionContact contact) =>
        SendAsync(contribution, contact, () => S["Your contribution to the Immortal Regiment"],
            () => contribution.State == ContributionState.Accepted
                ? S["What you sent about {0} is now part of the archive. Thank you.", contribution.Name]
                : S["What you sent about {0} could not be accepted: {1}", contribution.Name, contribution.Reason]);

    private async Task SendAsync(Contribution contribution, ContributionContact contact, Func<LocalizedString> subject, Func<LocalizedString> text)
    {
        if (EmailAddresses.Normalize(contact.Email) is not { } address)
        {
            return;
        }

        var link = await links.SecretAsync(ContributionStore.AddToken(contribution));
        var site = await links.SiteNameAsync();
        await outbox.EnqueueAsync(await language.WriteAsync(() => new Letter(
            address,
            subject(),
            string.Join("\n\n", S["Good day!"], text(), S["Everything about it is on this page, where you can also answer and remove your data:"], link,
                S["Please do not pass the link on: whoever has it can answer in your name."], site),
            About(contribution.ContributionId))));
    }
}
