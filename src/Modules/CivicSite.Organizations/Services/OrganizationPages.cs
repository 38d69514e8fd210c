using CivicSite.Organizations.Confirmation;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Rules;
using CivicSite.Organizations.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;

namespace CivicSite.Organizations.Services;

/// <inheritdoc cref="IOrganizationPages"/>
internal sealed class OrganizationPages(
    OrganizationContexts contexts,
    OrganizationTexts texts,
    OrganizationNews news,
    AgreementArchive agreements,
    ConfirmedFields confirmed,
    IContentManager contents) : IOrganizationPages
{
    public async Task<OrganizationViewModel> BuildPageAsync(ContentItem organization)
    {
        var context = await contexts.GetAsync();
        var profile = organization.Part<OrganizationProfilePart>();
        var verified = CheckedOn(organization, context);
        var body = await contents.PopulateAspectAsync<BodyAspect>(organization);
        return new OrganizationViewModel(
            OrganizationCards.Card(organization, context, texts),
            OrganizationCards.Identity(organization),
            Links(context.Directory.Kinds, organization.Part<OrganizationPart>().Kind.TermIds(), static slug => new OrganizationQuery(Kind: slug), context).FirstOrDefault(),
            Links(context.Directory.Settlements, profile.Settlements.TermIds(), static slug => new OrganizationQuery(Settlement: slug), context),
            Links(context.Directory.Activities, profile.Activities.TermIds(), static slug => new OrganizationQuery(Activity: slug), context),
            OrganizationCards.Contacts(organization),
            OrganizationCards.Chamber(organization),
            await AgreementsAsync(organization, context),
            OrganizationCards.Support(organization),
            FreshnessRule.Of(verified, context.Today) switch
            {
                Freshness.Fresh => RecordState.Verified,
                Freshness.Stale => RecordState.Stale,
                _ => RecordState.NeverVerified,
            },
            verified is { } day ? DateOnly.FromDateTime(day) : null,
            await confirmed.OfAsync(organization),
            body.Body,
            await news.NewestAsync(organization.ContentItemId),
            context.Urls.All);
    }

    public async Task<OrganizationCard> BuildCardAsync(ContentItem organization) =>
        OrganizationCards.Card(organization, await contexts.GetAsync(), texts);

    // A draft is in no directory.
    private static DateTime? CheckedOn(ContentItem item, OrganizationContext context) =>
        context.Directory.Find(item.ContentItemId) is { } entry ? entry.CheckedOn : item.Part<OrganizationRecordPart>().VerifiedOn?.Value;

    private static IReadOnlyList<NamedLink> Links(TermBook book, IReadOnlyList<string> ids, Func<string, OrganizationQuery> query, OrganizationContext context) =>
        [.. ids.Select(book.ById).OfType<Term>().Select(term => new NamedLink(term.Name, context.Urls.List(query(term.Slug))))];

    private async Task<IReadOnlyList<JoinedAgreementRow>> AgreementsAsync(ContentItem organization, OrganizationContext context)
    {
        var joined = organization.Part<OrganizationAgreementsPart>().Joined;
        if (joined.Count == 0)
        {
            return [];
        }

        var known = (await agreements.AllAsync()).ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
        return [.. joined.Where(entry => known.ContainsKey(entry.ContentItemId)).Select(entry => new JoinedAgreementRow(
            new NamedLink(AgreementPages.FullName(known[entry.ContentItemId]), context.Urls.Item(known[entry.ContentItemId])),
            entry.JoinedOn is { } day ? DateOnly.FromDateTime(day) : null))];
    }
}
