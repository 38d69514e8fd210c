using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.ViewModels;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using OrchardCore.ResourceManagement;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>The parts of the page of a person.</summary>
internal sealed class VeteranPageParts(FactTexts facts, VeteranTexts texts, VeteranCards cards, IResourceManager resources, ILocalClock clock, IStringLocalizer<VeteranPageParts> S)
{
    public VeteranCard Card(VeteranEntry entry, VeteranContext context) => cards.Card(entry, context);

    public IReadOnlyList<FactGroupRow> Groups(VeteranFactsPart part, SourceNumbers numbers) => facts.Groups(part, numbers);

    public IReadOnlyList<TimeRow> Times(VeteranFactsPart part) => facts.Times(part);

    public IReadOnlyList<SourceRow> Sources(SourceNumbers numbers) => numbers.Rows(texts);

    public IReadOnlyList<OtherNameRow> OtherNames(VeteranPart part) =>
    [
        .. part.OtherNames.Select(name => new OtherNameRow(
            texts.NameKind(name.Kind),
            string.Join(' ', new[] { name.Surname, name.GivenName, name.Patronymic }.Where(static word => word.Length > 0)))),
    ];

    public PathSection Way(ContentItem item, VeteranFactsPart part, SourceNumbers numbers, VeteranContext context)
    {
        var rows = new List<PathRow>();
        var points = 0;
        foreach (var fact in WayPoints.Places(part))
        {
            rows.Add(new PathRow(WayPoints.IsPoint(fact) ? ++points : null, facts.Row(fact, numbers)));
        }

        return new PathSection(rows, points > 0 && item.Published ? context.Urls.Way(item.ContentItemId) : "");
    }

    public static IReadOnlyList<GalleryRow> Photos(VeteranGalleryPart part, SourceNumbers numbers) =>
        [.. part.Photos.Where(static photo => photo.Path.Length > 0)
            .Select(photo => new GalleryRow(photo.Path, photo.Caption, VeteranTexts.Date(photo.Date), numbers.Of(photo.SourceIds)))];

    public static IReadOnlyList<GalleryRow> Documents(VeteranGalleryPart part, SourceNumbers numbers) =>
        [.. part.Documents.Where(static document => document.Path.Length > 0)
            .Select(document => new GalleryRow(document.Path, document.Title, VeteranTexts.Date(document.Date), numbers.Of(document.SourceIds)))];

    public async Task<CitationRow> CitationAsync(ContentItem item, VeteranContext context)
    {
        DateOnly? modified = (item.ModifiedUtc ?? item.PublishedUtc) is { } time
            ? DateOnly.FromDateTime((await clock.ConvertToLocalAsync(new DateTimeOffset(time, TimeSpan.Zero))).Date)
            : null;
        var permalink = context.Urls.Absolute(context.Urls.Permalink(item.ContentItemId));
        return new CitationRow(
            S["{0} // Immortal Regiment: archive. {1}. {2}", item.DisplayText ?? "", context.SiteName, permalink],
            permalink,
            modified);
    }

    /// <summary>Lets the page show its photographs large, where there are scripts.</summary>
    public void UseGallery(int photographs)
    {
        if (photographs > 0)
        {
            resources.RegisterUrl("script", "~/CivicSite.ImmortalRegiment/scripts/gallery.js", null).AtLocation(ResourceLocation.Foot).ShouldAppendVersion(true);
        }
    }
}
