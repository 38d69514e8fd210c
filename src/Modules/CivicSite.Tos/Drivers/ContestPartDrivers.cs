using System.Globalization;
using System.Security.Cryptography;
using CivicSite.Tos.Models;
using CivicSite.Tos.Services;
using CivicSite.Tos.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Tos.Drivers;

/// <summary>Edits how far a contest is, and its nominations.</summary>
internal sealed class TosContestPartDriver : ContentPartDisplayDriver<TosContestPart>
{
    // The contest of the municipality has had four nominations.
    private const int UsualNominations = 4;
    private const int MaxNominations = 20;
    private const int IdLength = 8;

    public override IDisplayResult? Edit(TosContestPart part, BuildPartEditorContext context) =>
        Initialize<ContestForm>(GetEditorShapeType(context), form =>
        {
            form.State = part.State;
            form.Nominations =
            [
                .. part.Nominations.Select(static nomination => new NominationForm { Id = nomination.Id, Name = nomination.Name }),
                .. Enumerable.Range(0, Math.Max(1, UsualNominations - part.Nominations.Count)).Select(static _ => new NominationForm()),
            ];
        }).Location($"Parts.{nameof(TosContestPart)}:1");

    public override async Task<IDisplayResult?> UpdateAsync(TosContestPart part, UpdatePartEditorContext context)
    {
        var form = new ContestForm();
        if (await context.Updater.TryUpdateModelAsync(form, Prefix) && Enum.IsDefined(form.State))
        {
            part.State = form.State;
            part.Nominations = [.. form.Nominations.Where(static row => !string.IsNullOrWhiteSpace(row.Name)).Take(MaxNominations)
                .Select(row => new ContestNomination { Id = IdOf(row, part), Name = row.Name!.Trim() })
                .DistinctBy(static nomination => nomination.Id, StringComparer.Ordinal)];
        }

        return Edit(part, context);
    }

    // Only ids that the contest has are taken from the form.
    private static string IdOf(NominationForm row, TosContestPart part) =>
        part.Nominations.Exists(nomination => string.Equals(nomination.Id, row.Id, StringComparison.Ordinal))
            ? row.Id!
            : RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
}

/// <summary>Chooses contest and nomination of an entry.</summary>
internal sealed class TosContestEntryPartDriver(TosDirectories directories) : ContentPartDisplayDriver<TosContestEntryPart>
{
    public override async Task<IDisplayResult?> EditAsync(TosContestEntryPart part, BuildPartEditorContext context)
    {
        var choices = await ChoicesAsync();
        return Initialize<EntryForm>(GetEditorShapeType(context), form =>
        {
            form.Choice = part.ContestId.Length > 0 ? $"{part.ContestId}/{part.NominationId}" : "";
            form.Choices = choices;
        }).Location($"Parts.{nameof(TosContestEntryPart)}:0");
    }

    public override async Task<IDisplayResult?> UpdateAsync(TosContestEntryPart part, UpdatePartEditorContext context)
    {
        var form = new EntryForm();
        if (await context.Updater.TryUpdateModelAsync(form, Prefix))
        {
            var choice = form.Choice ?? "";
            var isKnown = (await ChoicesAsync()).Any(known => string.Equals(known.Url, choice, StringComparison.Ordinal));

            // A contest that is not public now is not offered: what was chosen before stays.
            if (isKnown || choice.Length == 0)
            {
                (part.ContestId, part.NominationId) = choice.Split('/') is [var contest, var nomination] ? (contest, nomination) : ("", "");
            }
        }

        return await EditAsync(part, context);
    }

    private async Task<IReadOnlyList<NamedLink>> ChoicesAsync() =>
        [.. (await directories.GetAsync()).Contests.SelectMany(static contest => contest.Nominations.Select(nomination => new NamedLink(
            string.Create(CultureInfo.CurrentCulture, $"{contest.Year} — {nomination.Name}"), $"{contest.Id}/{nomination.Id}")))];
}
