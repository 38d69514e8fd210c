using System.Globalization;
using CivicSite.PersonalData;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <summary>Who contributed to the archive. What was contributed is about somebody else and stays; of a draft everything goes.</summary>
internal sealed class ContributorHolder(
    ContributionStore store, ContributionDesk desk, LinkGenerator links, IHttpContextAccessor http, ILocalClock local, IStringLocalizer<ContributorHolder> S) : IPersonalDataHolder
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(PersonKey key)
    {
        var records = new List<PersonalRecord>();
        foreach (var contact in await store.ContactsAsync(key))
        {
            var contribution = await store.ByIdAsync(contact.ContributionId);
            var data = new List<PersonalDatum> { new(S["Name"], contact.Name), new(S["E-mail"], contact.Email), new(S["Telephone"], contact.Phone) };
            if (contribution is not null)
            {
                data.Add(new(S["What they are to the person"], contribution.Value(ContributionFields.Relation)));
                data.Add(new(S["Consent given"], contribution.Consent is { } consent ? (await local.ConvertToLocalAsync(new DateTimeOffset(consent.GivenUtc))).ToString("g", CultureInfo.CurrentCulture) : ""));
            }

            records.Add(new PersonalRecord(
                S["Contribution to the Immortal Regiment"],
                contribution?.Name ?? "",
                [.. data.Where(static datum => datum.Value.Length > 0)],
                contribution is null or { State: ContributionState.Draft } ? "" : Url(contribution)));
        }

        return records;
    }

    public async Task EraseAsync(PersonKey key, string by)
    {
        foreach (var contact in await store.ContactsAsync(key))
        {
            await store.RemoveContactAsync(contact.ContributionId, by);
            if (await store.ByIdAsync(contact.ContributionId) is { State: ContributionState.Draft } draft)
            {
                await desk.DeleteAsync(draft);
            }
        }
    }

    private string Url(Contribution contribution) => http.HttpContext is { } context
        ? links.GetPathByAction(context, "Review", "Contributions", new { area = "CivicSite.ImmortalRegiment", contribution.ContributionId }) ?? ""
        : "";
}
