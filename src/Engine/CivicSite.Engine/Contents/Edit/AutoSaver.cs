using System.Text.Json.Nodes;
using CivicSite.Engine.Data;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement.ModelBinding;

namespace CivicSite.Engine.Contents.Edit;

/// <summary>What became of a draft that its editor sent by itself.</summary>
/// <param name="Faults">What is wrong with values that were left as they were.</param>
/// <param name="Fault">Why nothing could be stored; null where all went well, and in a conflict.</param>
internal sealed record AutoSaveOutcome(bool IsConflict, ContentItem Item, string Token, IReadOnlyList<string> Faults, Exception? Fault = null);

/// <summary>
/// Stores what of a half-written item can be stored, always in the same draft. A value that is wrong keeps what it was;
/// the public version and the history stay as they are.
/// </summary>
internal sealed class AutoSaver(
    IContentManager manager, IContentItemDisplayManager display, IUpdateModelAccessor updates, ItemDifferences differences, Session session)
{
    /// <param name="draft">The version to change; a new item where <paramref name="stored"/> is null.</param>
    /// <param name="stored">A copy of the newest version as it is stored.</param>
    public async Task<AutoSaveOutcome> SaveAsync(ContentItem draft, ContentItem? stored, string? token)
    {
        var baseline = draft.Copy();
        await display.UpdateEditorAsync(draft, updates.ModelUpdater, isNew: stored is null);
        var faults = await TakeOutAsync(draft, baseline);
        var changes = stored is null ? [] : await differences.FindAsync(stored, draft);
        if (token != EditToken.Of(stored) && (stored is null || changes.Count > 0))
        {
            await session.CancelAsync();
            return new AutoSaveOutcome(IsConflict: true, draft, "", faults);
        }

        // A public item gets no draft for a change that was taken back.
        if (stored is not null && (stored.Published ? changes.Count == 0 : JsonNode.DeepEquals(stored.Data, draft.Data)))
        {
            await session.CancelAsync();
            return new AutoSaveOutcome(IsConflict: false, draft, EditToken.Of(stored), faults);
        }

        try
        {
            await StoreAsync(draft, isNew: stored is null);
        }
        catch (Exception exception) when (StorageFaults.Of(exception) is { } fault)
        {
            await session.CancelAsync();
            return fault == StorageFault.Conflict
                ? new AutoSaveOutcome(IsConflict: true, draft, "", faults)
                : new AutoSaveOutcome(IsConflict: false, draft, "", faults, exception);
        }

        return new AutoSaveOutcome(IsConflict: false, draft, EditToken.Of(draft), faults);
    }

    private async Task StoreAsync(ContentItem draft, bool isNew)
    {
        if (isNew)
        {
            await manager.CreateAsync(draft, VersionOptions.Draft);
        }
        else
        {
            await manager.UpdateAsync(draft);
            await manager.SaveDraftAsync(draft);
        }

        await session.SaveChangesAsync();
    }

    // Puts the former values in the place of wrong ones, and says what is wrong with those that the user has changed.
    private async Task<IReadOnlyList<string>> TakeOutAsync(ContentItem draft, ContentItem baseline)
    {
        var messages = updates.ModelUpdater.ModelState.SelectMany(entry => entry.Value?.Errors.Select(error => (Name: entry.Key, Message: error.ErrorMessage, WasRead: false)) ?? []);
        var validation = await manager.ValidateAsync(draft);
        var faults = messages.Concat(validation.Errors.SelectMany(error =>
            error.MemberNames.DefaultIfEmpty("").Select(name => (Name: name, Message: error.ErrorMessage ?? "", WasRead: true)))).ToArray();
        var said = new List<string>();
        foreach (var (name, message, wasRead) in faults)
        {
            // A value that could not even be read is in the form only.
            if ((Reset(draft, baseline, name.Split('.')) || !wasRead) && message.Length > 0)
            {
                said.Add(message);
            }
        }

        return [.. said.Distinct(StringComparer.Ordinal)];
    }

    // The name is that of an input: part, field or member, and perhaps more. True where the value was another one.
    private static bool Reset(ContentItem draft, ContentItem baseline, string[] name)
    {
        if (name.Length < 2 || draft.Data[name[0]] is not JsonObject part)
        {
            return false;
        }

        var member = name[1].Split('[')[0];
        var former = baseline.Data[name[0]]?[member];
        if (JsonNode.DeepEquals(part[member], former))
        {
            return false;
        }

        part[member] = former?.DeepClone();
        draft.Elements.Remove(name[0]);
        draft.DisplayText = name[0] == "TitlePart" ? baseline.DisplayText : draft.DisplayText;
        return true;
    }
}
