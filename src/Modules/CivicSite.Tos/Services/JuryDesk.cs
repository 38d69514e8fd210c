using System.Globalization;
using CivicSite.Tos.Models;
using CivicSite.Tos.Rules;
using CivicSite.Tos.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.Services;

/// <inheritdoc cref="IJuryDesk"/>
internal sealed class JuryDesk(TosContexts contexts, JurySheets sheets, IContentManager contents) : IJuryDesk
{
    public async Task<IReadOnlyList<JuryContest>> ContestsAsync(string juror)
    {
        var directory = (await contexts.GetAsync()).Directory;
        var contests = new List<JuryContest>();
        foreach (var contest in directory.Contests.Where(static contest => contest.State == ContestState.Scoring))
        {
            var sheet = await sheets.OfAsync(contest.Id, juror);
            var works = directory.WorksIn(contest.Id).Select(static work => work.Id).ToHashSet(StringComparer.Ordinal);
            contests.Add(new JuryContest(
                contest.Id, contest.Name, works.Count, sheet.Marks.Count(mark => works.Contains(mark.EntryId) && (mark.Recused || mark.Points is not null))));
        }

        return contests;
    }

    public async Task<JurySheetForm?> SheetAsync(string contestId, string juror)
    {
        if (!await IsScoringAsync(contestId))
        {
            return null;
        }

        var context = await contexts.GetAsync();
        var sheet = await sheets.OfAsync(contestId, juror);
        var marks = sheet.Marks.ToDictionary(static mark => mark.EntryId, StringComparer.Ordinal);
        var works = context.Directory.WorksIn(contestId).ToList();
        return new JurySheetForm
        {
            Contest = context.Directory.Contest(contestId)?.Name ?? "",
            Works = [.. works.Select(work => Work(work, marks.GetValueOrDefault(work.Id)?.Recused == true, context))],
            Marks = [.. works.Select(work => new JuryMarkForm
            {
                EntryId = work.Id,
                Points = marks.GetValueOrDefault(work.Id)?.Points?.ToString(CultureInfo.InvariantCulture),
                Recused = marks.GetValueOrDefault(work.Id)?.Recused == true,
            })],
        };
    }

    public async Task<IReadOnlyList<int>?> SaveAsync(string contestId, string juror, JurySheetForm form)
    {
        if (!await IsScoringAsync(contestId))
        {
            return null;
        }

        var wrong = form.Marks.Select(static (mark, index) => (mark, index))
            .Where(static row => !row.mark.Recused && !string.IsNullOrWhiteSpace(row.mark.Points) && Points(row.mark.Points) is null)
            .Select(static row => row.index).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        var works = (await contexts.GetAsync()).Directory.WorksIn(contestId).Select(static work => work.Id).ToHashSet(StringComparer.Ordinal);
        var sheet = await sheets.OfAsync(contestId, juror);
        sheet.Marks = [.. form.Marks.Where(mark => works.Contains(mark.EntryId)).DistinctBy(static mark => mark.EntryId, StringComparer.Ordinal)
            .Select(static mark => new JuryMark { EntryId = mark.EntryId, Points = mark.Recused ? null : Points(mark.Points), Recused = mark.Recused })];
        await sheets.SaveAsync(sheet);
        return [];
    }

    // Of a work from which the juror has stood back there is nothing to read for him but its name.
    private static JuryWork Work(WorkEntry work, bool recused, TosContext context) => new(
        work.Id,
        work.Name,
        TosCards.Result(work, context).Nomination,
        recused ? null : context.Urls.Item(work.Id, work.Path),
        recused ? "" : TosCards.Tos(work.TosId, context)?.Name ?? "");

    private static int? Points(string? text) =>
        Numbers.Whole(text, Scoring.MaxPoints) is { } points && Scoring.IsPoints((int)points) ? (int)points : null;

    // The state of this moment, not that of the directory: after closing no mark may change.
    private async Task<bool> IsScoringAsync(string contestId) =>
        await contents.GetAsync(contestId, VersionOptions.Published) is { ContentType: TosTypes.Contest } contest
        && contest.Part<TosContestPart>().State == ContestState.Scoring;
}
