using System.Text.Json;
using CivicSite.ImmortalRegiment.Contributions;
using CivicSite.ImmortalRegiment.Indexes;
using Microsoft.AspNetCore.Http;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using YesSql;
using ISession = YesSql.ISession;

namespace CivicSite.ImmortalRegiment.Merging;

/// <inheritdoc cref="IVeteranMerges"/>
internal sealed class VeteranMerges(
    ISession session, IContentManager contents, MergePreview preview, ContributionRecords records, IHttpContextAccessor http, IClock clock) : IVeteranMerges
{
    private const int Shown = 50;

    public async Task<MergeViewModel> PreviewAsync(string keep, string gone)
    {
        var merges = (await session.Query<MergeRecord, VeteranMergeIndex>().OrderByDescending(row => row.MergedUtc).Take(Shown).ListAsync())
            .Select(static merge => new MergeRow(merge.MergeId, merge.KeptId, merge.KeptName, merge.GoneName, merge.MergedUtc, merge.By, merge.UndoneUtc)).ToList();
        if (keep.Length == 0 && gone.Length == 0)
        {
            return new MergeViewModel(keep, gone, MergeFault.None) { Merges = merges };
        }

        var (kept, other) = (await FindAsync(keep), await FindAsync(gone));
        var fault = Check(kept, other);
        return fault != MergeFault.None
            ? new MergeViewModel(keep, gone, fault) { Merges = merges }
            : preview.Build(new MergeViewModel(keep, gone, fault) { Merges = merges }, kept!, other!);
    }

    public async Task<MergeFault> MergeAsync(string keptId, string goneId)
    {
        var (kept, gone) = (await records.ByIdAsync(keptId), await records.ByIdAsync(goneId));
        if (Check(kept, gone) is var fault and not MergeFault.None)
        {
            return fault;
        }

        var others = await TiedToAsync(gone!.ContentItemId, kept!.ContentItemId);
        if (others.Exists(static item => !item.Latest))
        {
            return MergeFault.Draft;
        }

        var merge = new MergeRecord
        {
            MergeId = Guid.NewGuid().ToString("n"),
            KeptId = kept.ContentItemId,
            KeptName = kept.DisplayText ?? "",
            GoneId = gone.ContentItemId,
            GoneName = gone.DisplayText ?? "",
            GonePath = (gone.As<AutoroutePart>()?.Path ?? "").TrimStart('/').ToLowerInvariant(),
            MergedUtc = clock.UtcNow,
            By = http.HttpContext?.User.Identity?.Name ?? "",
        };
        await ChangeAsync(merge, kept, item => CombinedRecord.Write(item, gone));
        foreach (var other in others)
        {
            await ChangeAsync(merge, other, item => CombinedRecord.Retie(item, merge.GoneId, merge.KeptId));
        }

        var before = Json(gone);
        await contents.UnpublishAsync(gone);
        merge.Items.Add(new MergedItem { ContentItemId = gone.ContentItemId, Before = before, After = Json(gone) });
        await session.SaveAsync(merge, checkConcurrency: true);
        return MergeFault.None;
    }

    public async Task<MergeFault> UndoAsync(string mergeId)
    {
        if (await session.Query<MergeRecord, VeteranMergeIndex>(row => row.MergeId == mergeId).FirstOrDefaultAsync() is not { UndoneUtc: null } merge)
        {
            return MergeFault.NotFound;
        }

        foreach (var item in merge.Items)
        {
            if (await contents.GetAsync(item.ContentItemId, VersionOptions.Latest) is not { } now || !string.Equals(Json(now), item.After, StringComparison.Ordinal))
            {
                return MergeFault.Changed;
            }
        }

        await contents.ImportAsync(merge.Items.Select(static item => JsonSerializer.Deserialize<ContentItem>(item.Before)!));
        merge.UndoneUtc = clock.UtcNow;
        await session.SaveAsync(merge, checkConcurrency: true);
        return MergeFault.None;
    }

    // Of records that were merged again and again the last one is meant.
    public async Task<string?> RedirectAsync(string slug)
    {
        var path = "veterans/" + slug.ToLowerInvariant();
        for (var hops = 0; hops < Shown && path is not null; hops++)
        {
            if (await session.QueryIndex<VeteranMergeIndex>(row => row.Path == path).OrderByDescending(row => row.MergedUtc).FirstOrDefaultAsync() is not { } row)
            {
                return null;
            }

            if (await contents.GetAsync(row.KeptId, VersionOptions.Published) is { } kept)
            {
                return kept.As<AutoroutePart>()?.Path;
            }

            path = (await contents.GetAsync(row.KeptId, VersionOptions.Latest))?.As<AutoroutePart>()?.Path?.ToLowerInvariant();
        }

        return null;
    }

    private async Task ChangeAsync(MergeRecord merge, ContentItem item, Action<ContentItem> change)
    {
        var before = Json(item);
        var draft = (await contents.GetAsync(item.ContentItemId, VersionOptions.DraftRequired))!;
        change(draft);
        await contents.SaveDraftAsync(draft);
        await contents.PublishAsync(draft);
        merge.Items.Add(new MergedItem { ContentItemId = item.ContentItemId, Before = before, After = Json(draft) });
    }

    private async Task<List<ContentItem>> TiedToAsync(string goneId, string keptId)
    {
        var rows = await session.QueryIndex<VeteranTieIndex>(row => row.VeteranId == goneId).ListAsync();
        return [.. await contents.GetAsync(rows.Select(static row => row.ContentItemId).Where(id => id != keptId).Distinct(StringComparer.Ordinal), VersionOptions.Published)];
    }

    private async Task<ContentItem?> FindAsync(string reference)
    {
        var text = reference.Trim().TrimEnd('/');
        return await records.BySlugAsync(text[(text.LastIndexOf('/') + 1)..]) ?? await records.ByIdAsync(text);
    }

    private static MergeFault Check(ContentItem? kept, ContentItem? gone) =>
        kept is null || gone is null ? MergeFault.NotFound
        : string.Equals(kept.ContentItemId, gone.ContentItemId, StringComparison.Ordinal) ? MergeFault.Same
        : kept.Latest && gone.Latest ? MergeFault.None
        : MergeFault.Draft;

    private static string Json(ContentItem item) => JsonSerializer.Serialize(item);
}
