using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.Mailing;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Curating;

/// <summary>Makes accepted parts of a contribution part of a record, or a new record of them.</summary>
internal sealed class Acceptance(IContentManager contents, FileMoves moves, SiteLanguage language, IStringLocalizer<Acceptance> S)
{
    private const string Folder = "veterans";

    /// <summary>Writes items and files into the record.</summary>
    /// <param name="contribution">Where they come from; it is told where its files are now.</param>
    /// <param name="targetId">Id of the record; empty for a new one.</param>
    /// <param name="items">Accepted items.</param>
    /// <param name="files">Accepted files, and whether each becomes the portrait.</param>
    /// <param name="publish">Publish; without it, and where somebody has begun a draft of a public record, what is new waits in the draft.</param>
    /// <returns>What keeps the record from being saved; nothing was written then.</returns>
    public async Task<IReadOnlyList<string>> ApplyAsync(
        Contribution contribution, string targetId, IReadOnlyList<AcceptedItem> items, IReadOnlyList<(ContributionFile File, bool IsPortrait)> files, bool publish)
    {
        var isNew = targetId.Length == 0;
        publish &= isNew || !await HasDraftAsync(targetId);
        var item = isNew ? await contents.NewAsync(VeteranTypes.Veteran) : await contents.GetAsync(targetId, VersionOptions.DraftRequired);
        if (item is not { ContentType: VeteranTypes.Veteran })
        {
            return [S["The record is not there any more."]];
        }

        var source = await SourceAsync(contribution);
        AcceptedFacts.Write(item, contribution, items, source);
        var places = files.Select(file => (file.File, file.IsPortrait, Path: $"{Folder}/{item.ContentItemId}/{Path.GetFileName(file.File.Path)}")).ToList();
        Place(item, source, places, await language.WriteAsync(() => S["From a family’s archive"].Value));
        var checkedItem = await contents.ValidateAsync(item);
        if (!checkedItem.Succeeded)
        {
            return [.. checkedItem.Errors.Select(static error => error.ErrorMessage ?? "")];
        }

        await SaveAsync(item, isNew, publish);
        foreach (var (file, _, path) in places)
        {
            await moves.PlanAsync(file.Path, path);
            file.Path = path;
        }

        contribution.VeteranId = item.ContentItemId;
        return [];
    }

    // What somebody has begun is not published by the way.
    private async Task<bool> HasDraftAsync(string id) =>
        await contents.GetAsync(id, VersionOptions.Published) is { Latest: false };

    private async Task SaveAsync(ContentItem item, bool isNew, bool publish)
    {
        if (isNew)
        {
            await contents.CreateAsync(item, publish ? VersionOptions.Published : VersionOptions.Draft);
            return;
        }

        await contents.SaveDraftAsync(item);
        if (publish)
        {
            await contents.PublishAsync(item);
        }
    }

    private static void Place(ContentItem item, VeteranSource source, IReadOnlyList<(ContributionFile File, bool IsPortrait, string Path)> files, string untitled)
    {
        if (files.Count == 0)
        {
            return;
        }

        item.Alter<VeteranFactsPart>(facts =>
        {
            if (!facts.Sources.Exists(known => string.Equals(known.Id, source.Id, StringComparison.Ordinal)))
            {
                facts.Sources.Add(source);
            }
        });
        item.Alter<VeteranGalleryPart>(gallery =>
        {
            foreach (var (file, _, path) in files)
            {
                if (path.EndsWith(".pdf", StringComparison.Ordinal))
                {
                    gallery.Documents.Add(new VeteranDocument { Path = path, Title = Words(file, untitled), Date = Edtf(file.Date), SourceIds = [source.Id] });
                }
                else
                {
                    gallery.Photos.Add(new VeteranPhoto { Path = path, Caption = Words(file, untitled), Date = Edtf(file.Date), SourceIds = [source.Id] });
                }
            }
        });
        if (files.FirstOrDefault(static file => file.IsPortrait) is { Path: { Length: > 0 } portrait })
        {
            item.Alter<VeteranPart>(who => who.Portrait = portrait);
        }
    }

    // The source says in which relation somebody remembers, never who.
    private async Task<VeteranSource> SourceAsync(Contribution contribution)
    {
        var relation = contribution.Value(ContributionFields.Relation);
        return new VeteranSource
        {
            Id = "rel-" + contribution.ContributionId[..8],
            Kind = SourceKinds.Relative,
            Title = await language.WriteAsync(() => relation.Length > 0 ? S["Told by a relative ({0})", relation].Value : S["Told by a relative"].Value),
            Date = (contribution.SentUtc ?? contribution.CreatedUtc).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static string Edtf(string text) => Dates.UncertainDate.TryParse(text, out var date, out _) ? date.Edtf : "";

    // A date that cannot be read is kept beside the caption.
    private static string Words(ContributionFile file, string untitled) =>
        string.Join(", ", new[] { file.Caption.Length > 0 ? file.Caption : untitled, Edtf(file.Date).Length == 0 ? file.Date : "" }.Where(static text => text.Length > 0));
}
