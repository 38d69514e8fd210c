using CivicSite.Maps.Geometry;
using CivicSite.Tos.Handlers;
using CivicSite.Tos.Models;
using CivicSite.Tos.Rules;
using CivicSite.Tos.ViewModels;
using Microsoft.AspNetCore.Html;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;

namespace CivicSite.Tos.Services;

/// <inheritdoc cref="ITosPages"/>
internal sealed class TosPages(TosContexts contexts, TosNews news, IContentManager contents) : ITosPages
{
    public async Task<TosViewModel> BuildPageAsync(ContentItem tos)
    {
        var context = await contexts.GetAsync();
        var entry = TosReading.Tos(tos);
        var part = tos.Part<TosPart>();
        var council = tos.Part<TosCouncilPart>();
        var shown = TosCards.Council(council);
        var settlement = context.Directory.Settlements.ById(entry.SettlementId);
        return new TosViewModel(
            TosCards.Card(entry, context),
            settlement is null ? null : new NamedLink(settlement.Name, context.Urls.List(new TosQuery(Settlement: settlement.Slug))),
            part.Decision.TextOrEmpty(),
            part.DecisionOn.Day(),
            await BodyAsync(tos),
            shown,
            council.Members.Count - shown.Count,
            entry.Area is null ? [] : [new MapShape(entry.Area)],
            context.Urls.BordersOf(entry.Id),
            [.. entry.Streets.Select(static street => new StreetRow(street.Text, street.Houses))],
            await ProjectsAsync(entry.Id, context),
            [.. context.Directory.WorksOf(entry.Id).Where(static work => work.IsAwarded).Select(work => TosCards.Result(work, context))],
            [.. context.Directory.Forums.Where(forum => forum.AttendedIds.Contains(entry.Id, StringComparer.Ordinal))
                .Select(forum => new NamedLink(forum.Name, context.Urls.Item(forum.Id, forum.Path)))],
            [.. Chronicle.Parse(part.Chronicle?.Text).Select(static item => new ChronicleRow(item.Year, item.Text))],
            TosCards.Documents(part.Documents),
            await news.NewestAsync(entry.Id),
            context.Urls.All);
    }

    public async Task<TosCard> BuildCardAsync(ContentItem tos) => TosCards.Card(TosReading.Tos(tos), await contexts.GetAsync());

    public async Task<NamedLink> BuildLinkAsync(ContentItem item) =>
        new(item.DisplayText ?? "", (await contexts.GetAsync()).Urls.Item(item));

    public async Task<ProjectViewModel> BuildProjectAsync(ContentItem project)
    {
        var context = await contexts.GetAsync();
        var part = project.Part<TosProjectPart>();
        return new ProjectViewModel(
            project.DisplayText ?? "",
            TosCards.Tos(part.Tos.Ids().FirstOrDefault() ?? "", context),
            part.Year.Year(),
            part.State,
            await BodyAsync(project),
            part.Budget.TextOrEmpty().Length > 0 ? Numbers.Whole(part.Budget?.Text, TosRules.MaxBudget) : null,
            part.Partners.Lines(),
            TosCards.Images(part.Before),
            TosCards.Images(part.After),
            TosReading.IsDemonstration(project),
            context.Urls.All);
    }

    private async Task<IHtmlContent> BodyAsync(ContentItem item) => (await contents.PopulateAspectAsync<BodyAspect>(item)).Body;

    private async Task<IReadOnlyList<ProjectCard>> ProjectsAsync(string tosId, TosContext context)
    {
        var projects = context.Directory.ProjectsOf(tosId).ToList();
        if (projects.Count == 0)
        {
            return [];
        }

        var items = (await contents.GetAsync(projects.Select(static project => project.Id), VersionOptions.Published))
            .ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
        return [.. projects.Select(project =>
        {
            var part = items.GetValueOrDefault(project.Id)?.Part<TosProjectPart>();
            return new ProjectCard(
                project.Name,
                context.Urls.Item(project.Id, project.Path),
                project.Year,
                project.State,
                TosCards.Images(part?.After).Concat(TosCards.Images(part?.Before)).FirstOrDefault());
        })];
    }
}
