using CivicSite.Tos.Models;
using CivicSite.Tos.Rules;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.Services;

/// <summary>What the jury gave, without names: jurors stand in a random order.</summary>
/// <param name="Jurors">How many sheets there are.</param>
/// <param name="Marks">Of each entry, one mark a juror in the same order; null where there is none.</param>
internal sealed record ContestProtocol(int Jurors, IReadOnlyDictionary<string, IReadOnlyList<JuryMark?>> Marks, IReadOnlyList<Standing> Standings)
{
    public Standing? StandingOf(string entryId) => Standings.FirstOrDefault(standing => string.Equals(standing.EntryId, entryId, StringComparison.Ordinal));

    public static ContestProtocol Of(IReadOnlyList<ContentItem> entries, IReadOnlyList<JurySheet> sheets)
    {
        var ordered = sheets.OrderBy(static sheet => sheet.Order, StringComparer.Ordinal).DistinctBy(static sheet => sheet.Juror, StringComparer.Ordinal).ToList();
        var marks = entries.ToDictionary(
            static entry => entry.ContentItemId,
            entry => (IReadOnlyList<JuryMark?>)[.. ordered.Select(sheet => sheet.Marks.Find(mark => string.Equals(mark.EntryId, entry.ContentItemId, StringComparison.Ordinal)))],
            StringComparer.Ordinal);
        var standings = entries.GroupBy(static entry => entry.Part<TosContestEntryPart>().NominationId, StringComparer.Ordinal)
            .SelectMany(nomination => Scoring.Rank(nomination.Select(entry => (entry.ContentItemId, Points(marks[entry.ContentItemId])))));
        return new ContestProtocol(ordered.Count, marks, [.. standings]);
    }

    // Who has an interest in an entry does not judge it, whatever was typed before.
    private static IReadOnlyList<int> Points(IEnumerable<JuryMark?> marks) =>
        [.. marks.Where(static mark => mark is { Recused: false, Points: not null }).Select(static mark => mark!.Points!.Value).Where(Scoring.IsPoints)];
}
