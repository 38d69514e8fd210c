using CivicSite.Organizations.Models;
using CivicSite.Organizations.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;

namespace CivicSite.Organizations.Services;

/// <inheritdoc cref="IAgreementPages"/>
internal sealed class AgreementPages(
    AgreementArchive archive,
    OrganizationContexts contexts,
    OrganizationTexts texts,
    ListHead head,
    IContentManager contents) : IAgreementPages
{
    private const int MembersShown = 20;

    public async Task<AgreementListViewModel> ListAsync()
    {
        var context = await contexts.GetAsync();
        head.List(context.Urls.Absolute(context.Urls.Agreements), context.SiteName);
        return new AgreementListViewModel(
            [.. (await archive.AllAsync()).Select(item => Card(item, Members(item, context).Count, context))],
            context.Urls.All);
    }

    public async Task<AgreementViewModel> BuildPageAsync(ContentItem agreement)
    {
        var context = await contexts.GetAsync();
        var part = agreement.Part<AgreementPart>();
        var members = Members(agreement, context);
        var body = await contents.PopulateAspectAsync<BodyAspect>(agreement);
        var slug = context.Directory.Agreements.ById(agreement.ContentItemId)?.Slug ?? "";
        return new AgreementViewModel(
            Card(agreement, members.Count, context),
            part.SignedOn.Day(),
            part.Parties.Lines(),
            OrganizationCards.Image(part.Document)?.Path,
            body.Body,
            await MemberCardsAsync(agreement.ContentItemId, members, context),
            context.Urls.List(new OrganizationQuery(Agreement: slug)),
            context.Urls.Agreements);
    }

    public async Task<AgreementCard> BuildCardAsync(ContentItem agreement)
    {
        var context = await contexts.GetAsync();
        return Card(agreement, Members(agreement, context).Count, context);
    }

    /// <summary>The name with its years, which tell agreements of one name apart.</summary>
    public static string FullName(ContentItem agreement)
    {
        var years = Years(agreement.Part<AgreementPart>());
        return years.Length > 0 ? $"{agreement.DisplayText} ({years})" : agreement.DisplayText ?? "";
    }

    private static string Years(AgreementPart part) => AgreementYears.Span(part.FirstYear.Year() ?? 0, part.LastYear.Year() ?? 0);

    private static IReadOnlyList<OrganizationEntry> Members(ContentItem agreement, OrganizationContext context) =>
        [.. context.Directory.Entries.Where(entry => entry.AgreementIds.Contains(agreement.ContentItemId, StringComparer.Ordinal))];

    private static AgreementCard Card(ContentItem agreement, int members, OrganizationContext context)
    {
        var part = agreement.Part<AgreementPart>();
        return new AgreementCard(
            agreement.ContentItemId,
            agreement.DisplayText ?? "",
            context.Urls.Item(agreement),
            Years(part),
            AgreementYears.Ended(part.LastYear.Year() ?? 0, part.Terminated?.Value == true, context.Today.Year),
            members);
    }

    private async Task<IReadOnlyList<OrganizationCard>> MemberCardsAsync(string agreementId, IReadOnlyList<OrganizationEntry> members, OrganizationContext context)
    {
        var ids = members.Take(MembersShown).Select(static entry => entry.Id).ToList();
        var items = ids.Count == 0 ? [] : await contents.GetAsync(ids, VersionOptions.Published);
        var known = items.ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
        return [.. ids.Where(known.ContainsKey).Select(id => OrganizationCards.Card(known[id], context, texts, Note(known[id], agreementId)))];
    }

    private string Note(ContentItem organization, string agreementId) =>
        organization.Part<OrganizationAgreementsPart>().Joined
            .Find(joined => string.Equals(joined.ContentItemId, agreementId, StringComparison.Ordinal))?.JoinedOn is { } day
            ? texts.Joined(DateOnly.FromDateTime(day))
            : "";
}
