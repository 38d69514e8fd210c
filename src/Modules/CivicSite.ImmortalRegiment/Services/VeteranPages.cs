using System.Text.Json.Nodes;
using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Models;

namespace CivicSite.ImmortalRegiment.Services;

/// <inheritdoc cref="IVeteranPages"/>
internal sealed class VeteranPages(VeteranContexts contexts, VeteranPageParts parts, VeteranKin kin, VeteranNews news, IEnumerable<IVeteranRelations> relations, IContentManager contents) : IVeteranPages
{
    public async Task<VeteranViewModel> BuildPageAsync(ContentItem veteran)
    {
        var context = await contexts.GetAsync();
        var part = veteran.Part<VeteranPart>();
        var facts = veteran.Part<VeteranFactsPart>();
        var gallery = veteran.Part<VeteranGalleryPart>();
        var numbers = new SourceNumbers(facts);

        // Footnotes are numbered in the order in which these parts stand on the page.
        var groups = parts.Groups(facts, numbers);
        var way = parts.Way(veteran, facts, numbers, context);
        var photos = VeteranPageParts.Photos(gallery, numbers);
        var documents = VeteranPageParts.Documents(gallery, numbers);
        parts.UseGallery(photos.Count);
        return new VeteranViewModel(
            Card(veteran, context),
            context.Urls.Item(veteran),
            part.Summary,
            parts.OtherNames(part),
            groups,
            way,
            parts.Times(facts),
            parts.Sources(numbers),
            (await contents.PopulateAspectAsync<BodyAspect>(veteran)).Body,
            photos,
            documents,
            await kin.OfAsync(veteran, context),
            await news.NewestAsync(veteran.ContentItemId),
            await RelationsAsync(veteran.ContentItemId),
            await parts.CitationAsync(veteran, context),
            VeteranListParts.Links(context));
    }

    public async Task<VeteranCard> BuildCardAsync(ContentItem veteran) => Card(veteran, await contexts.GetAsync());

    public async Task<JsonObject?> WayAsync(string id)
    {
        var context = await contexts.GetAsync();
        return context.Directory.Find(id) is not null && await contents.GetAsync(id, VersionOptions.Published) is { } item
            ? WayPoints.Of(item.Part<VeteranFactsPart>())
            : null;
    }

    public async Task<string?> UrlAsync(string id)
    {
        var context = await contexts.GetAsync();
        return context.Directory.Find(id) is { } entry ? context.Urls.Item(entry.Id, entry.Path) : null;
    }

    private async Task<IReadOnlyList<VeteranRelation>> RelationsAsync(string id)
    {
        var found = new List<VeteranRelation>();
        foreach (var relation in relations)
        {
            if (await relation.OfAsync(id) is { } related)
            {
                found.Add(related);
            }
        }

        return found;
    }

    // Of the item itself, so that drafts have one too.
    private VeteranCard Card(ContentItem item, VeteranContext context) => parts.Card(VeteranEntry.From(VeteranRows.Row(item)), context);
}
