using CivicSite.News.Services;
using CivicSite.Tos.Models;
using CivicSite.Tos.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;

namespace CivicSite.Tos.Services;

/// <inheritdoc cref="IForumPages"/>
internal sealed class ForumPages(TosContexts contexts, TosSections sections, ListHead head, ArticleShapes articles, IContentManager contents) : IForumPages
{
    public async Task<ForumListViewModel> ListAsync()
    {
        var context = await contexts.GetAsync();
        head.List(context.Urls.Absolute(context.Urls.Forums), context.SiteName);
        return new ForumListViewModel(
            sections.Section(context, context.Urls.Forums),
            [.. context.Directory.Forums.Select(forum => Card(forum, context))],
            context.Urls.All);
    }

    public async Task<ForumViewModel> BuildPageAsync(ContentItem forum)
    {
        var context = await contexts.GetAsync();
        var part = forum.Part<TosForumPart>();
        var body = await contents.PopulateAspectAsync<BodyAspect>(forum);
        return new ForumViewModel(
            Card(TosReading.Forum(forum), context),
            part.Place.TextOrEmpty(),
            body.Body,
            [.. part.Programme.Lines().Select(Row)],
            part.Participants.Lines(),
            [.. part.Attended.Ids().Select(id => TosCards.Tos(id, context)).OfType<NamedLink>()],
            part.Resolution.Lines(),
            TosCards.Images(part.Photographs),
            TosCards.Documents(part.Documents),
            await articles.DrawAsync(part.News.Ids()),
            context.Urls.All,
            context.Urls.Forums);
    }

    internal static ProgrammeRow Row(string line)
    {
        var cells = line.Split(';', 2, StringSplitOptions.TrimEntries);
        return cells is [{ Length: > 0 } time, { Length: > 0 } text] && char.IsAsciiDigit(time[0]) ? new(time, text) : new("", line);
    }

    private static ForumCard Card(ForumEntry forum, TosContext context) => new(
        forum.Number > 0 ? RomanNumerals.Write(forum.Number) : "",
        forum.Name,
        context.Urls.Item(forum.Id, forum.Path),
        forum.When,
        forum.Planned,
        forum.TosCount,
        forum.Demonstration);
}
