using System.Globalization;
using CivicSite.Tos.Models;
using CivicSite.Tos.Rules;
using CivicSite.Tos.ViewModels;
using Microsoft.AspNetCore.Html;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;

namespace CivicSite.Tos.Services;

/// <inheritdoc cref="IContestPages"/>
internal sealed class ContestPages(TosContexts contexts, TosSections sections, ListHead head, JurySheets sheets, IContentManager contents) : IContestPages
{
    public async Task<ContestListViewModel> ListAsync()
    {
        var context = await contexts.GetAsync();
        head.List(context.Urls.Absolute(context.Urls.Contests), context.SiteName);
        return new ContestListViewModel(
            sections.Section(context, context.Urls.Contests),
            [.. context.Directory.Contests.Select(contest => Card(contest, context))],
            context.Urls.All);
    }

    public async Task<ContestViewModel> BuildPageAsync(ContentItem contest)
    {
        var context = await contexts.GetAsync();
        var entry = TosReading.Contest(contest);
        var part = contest.Part<TosContestPart>();
        var works = context.Directory.WorksIn(entry.Id).ToLookup(static work => work.NominationId, StringComparer.Ordinal);
        var hasProtocol = entry.State == ContestState.Closed && contest.Published && (await sheets.AllAsync(entry.Id)).Count > 0;
        return new ContestViewModel(
            Card(entry, context),
            await BodyAsync(contest),
            part.Prizes.Lines(),
            [.. entry.Nominations.Select(nomination => new NominationViewModel(nomination.Name, [.. works[nomination.Id].Select(work => Row(work, context))]))],
            TosCards.Documents(part.Documents),
            hasProtocol ? context.Urls.Protocol(entry.Id) : null,
            context.Urls.All,
            context.Urls.Contests);
    }

    public async Task<WorkViewModel> BuildWorkAsync(ContentItem work)
    {
        var context = await contexts.GetAsync();
        var part = work.Part<TosContestEntryPart>();
        var entry = context.Directory.Works.FirstOrDefault(known => string.Equals(known.Id, work.ContentItemId, StringComparison.Ordinal))
            ?? TosReading.Work(work, standing: null, closed: false);
        return new WorkViewModel(
            work.DisplayText ?? "",
            TosCards.Result(entry, context),
            TosCards.Tos(entry.TosId, context),
            await BodyAsync(work),
            TosCards.Images(part.Photographs),
            TosReading.IsDemonstration(work),
            context.Urls.All,
            context.Urls.Contests);
    }

    public async Task<ProtocolViewModel?> ProtocolAsync(string contestId)
    {
        var context = await contexts.GetAsync();
        if (context.Directory.Contest(contestId) is not { State: ContestState.Closed } contest || await sheets.AllAsync(contestId) is not { Count: > 0 } stored)
        {
            return null;
        }

        var works = context.Directory.WorksIn(contestId).ToList();
        var items = await contents.GetAsync(works.Select(static work => work.Id), VersionOptions.Published);
        var protocol = ContestProtocol.Of([.. items], stored);
        return new ProtocolViewModel(
            new NamedLink(contest.Name, context.Urls.Item(contest.Id, contest.Path)),
            protocol.Jurors,
            [.. works.Select(work => Protocol(work, protocol, context))],
            context.Urls.All,
            context.Urls.Contests);
    }

    private static ProtocolRow Protocol(WorkEntry work, ContestProtocol protocol, TosContext context)
    {
        var standing = protocol.StandingOf(work.Id);
        return new ProtocolRow(
            TosCards.Result(work, context).Nomination,
            new NamedLink(work.Name, context.Urls.Item(work.Id, work.Path)),
            [.. protocol.Marks.GetValueOrDefault(work.Id, []).Select(static mark => mark switch
            {
                { Recused: true } => null,
                { Points: { } points } when Scoring.IsPoints(points) => points.ToString(CultureInfo.InvariantCulture),
                _ => "–",
            })],
            standing?.Mean,
            standing?.Place,
            standing?.LastPlace);
    }

    private static ContestCard Card(ContestEntry contest, TosContext context) => new(
        contest.Name,
        context.Urls.Item(contest.Id, contest.Path),
        contest.Year,
        contest.State,
        context.Directory.WorksIn(contest.Id).Count(),
        contest.Demonstration);

    private static WorkRow Row(WorkEntry work, TosContext context) => new(
        new NamedLink(work.Name, context.Urls.Item(work.Id, work.Path)),
        TosCards.Tos(work.TosId, context),
        work.Place,
        work.Shared,
        work.Prize);

    private async Task<IHtmlContent> BodyAsync(ContentItem item) => (await contents.PopulateAspectAsync<BodyAspect>(item)).Body;
}
