using System.Globalization;
using CivicSite.Tos.Models;
using CivicSite.Tos.Rules;
using CivicSite.Tos.ViewModels;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.Services;

/// <inheritdoc cref="IJuryDesk"/>
internal sealed class JuryDesk(TosContexts contexts, JurySheets sheets, IContentManager contents) : IJuryDesk
{
    public async Task<IReadOnlyList<JuryContest>> ContestsAsync(Juror juror)
    {
        var contests = new List<JuryContest>();
        foreach (var (contest, jury, works) in await ScoringAsync())
        {
            if (IsIn(jury, juror))
            {
                contests.Add(new JuryContest(contest.Id, contest.Name, works.Count, Judged(await sheets.OfAsync(contest.Id, juror), works)));
            }
        }

        return contests;
    }

    public async Task<IReadOnlyList<JuryProgress>> ProgressAsync()
    {
        var progress = new List<JuryProgress>();
        foreach (var (contest, jury, works) in await ScoringAsync())
        {
            var stored = await sheets.AllAsync(contest.Id);
            progress.Add(new JuryProgress(contest.Name, works.Count, [.. jury.Select(name => new JurorProgress(
                name, stored.FirstOrDefault(sheet => IsSame(sheet.JurorName, name)) is { } sheet ? Judged(sheet, works) : 0))]));
        }

        return progress;
    }

    public async Task<JurySheetForm?> SheetAsync(string contestId, Juror juror)
    {
        if (!await MayScoreAsync(contestId, juror))
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

    public async Task<IReadOnlyList<int>?> SaveAsync(string contestId, Juror juror, JurySheetForm form)
    {
        if (!await MayScoreAsync(contestId, juror))
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
        sheet.JurorName = juror.Name;
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
    private async Task<bool> MayScoreAsync(string contestId, Juror juror) =>
        await contents.GetAsync(contestId, VersionOptions.Published) is { ContentType: TosTypes.Contest } contest
        && contest.Part<TosContestPart>() is { State: ContestState.Scoring } part && IsIn(part.Jury.Lines(), juror);

    // The directory knows no jury: it is what public pages are made of.
    private async Task<IReadOnlyList<(ContestEntry Contest, IReadOnlyList<string> Jury, HashSet<string> Works)>> ScoringAsync()
    {
        var directory = (await contexts.GetAsync()).Directory;
        var scoring = directory.Contests.Where(static contest => contest.State == ContestState.Scoring).ToList();
        var items = (await contents.GetAsync(scoring.Select(static contest => contest.Id), VersionOptions.Published)).ToDictionary(static item => item.ContentItemId, StringComparer.Ordinal);
        return
        [
            .. from contest in scoring
               where items.ContainsKey(contest.Id)
               select (contest, items[contest.Id].Part<TosContestPart>().Jury.Lines(), directory.WorksIn(contest.Id).Select(static work => work.Id).ToHashSet(StringComparer.Ordinal)),
        ];
    }

    private static int Judged(JurySheet sheet, HashSet<string> works) =>
        sheet.Marks.Count(mark => works.Contains(mark.EntryId) && (mark.Recused || mark.Points is not null));

    private static bool IsIn(IEnumerable<string> jury, Juror juror) => juror.Id.Length > 0 && jury.Any(name => IsSame(name, juror.Name));

    // As signing in takes names.
    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
