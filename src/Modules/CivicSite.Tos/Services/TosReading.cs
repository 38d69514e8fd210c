using CivicSite.Maps.Geometry;
using CivicSite.Tos.Handlers;
using CivicSite.Tos.Models;
using CivicSite.Tos.Rules;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.Tos.Services;

/// <summary>Turns content items into entries of the directory. Borders that cannot be read are left out: there would be nothing to draw.</summary>
internal static class TosReading
{
    public static TosEntry Tos(ContentItem item)
    {
        var part = item.Part<TosPart>();
        var area = item.Part<TosAreaPart>();
        return new TosEntry(
            item.ContentItemId,
            item.DisplayText ?? "",
            TosNames.SortKey(item.DisplayText),
            Path(item),
            part.Settlement.TermIds().FirstOrDefault(),
            part.Summary.TextOrEmpty(),
            Numbers.Whole(part.Residents?.Text, TosRules.MaxResidents),
            IsDemonstration(item),
            item.ModifiedUtc ?? item.PublishedUtc ?? DateTime.UnixEpoch,
            string.IsNullOrWhiteSpace(area.Borders) ? null : GeoJson.Read(area.Borders).Area,
            StreetList.Parse(area.Addresses?.Text));
    }

    public static ProjectEntry Project(ContentItem item)
    {
        var part = item.Part<TosProjectPart>();
        return new ProjectEntry(item.ContentItemId, part.Tos.Ids().FirstOrDefault() ?? "", item.DisplayText ?? "", Path(item), part.Year.Year() ?? 0, part.State);
    }

    public static ContestEntry Contest(ContentItem item)
    {
        var part = item.Part<TosContestPart>();
        return new ContestEntry(item.ContentItemId, item.DisplayText ?? "", Path(item), part.Year.Year() ?? 0, part.State, part.Nominations, IsDemonstration(item));
    }

    public static WorkEntry Work(ContentItem item, Standing? standing, bool closed)
    {
        var part = item.Part<TosContestEntryPart>();
        var decided = (int?)Numbers.Whole(part.Place?.Text, TosRules.MaxPlace);
        return new WorkEntry(
            item.ContentItemId,
            part.ContestId,
            part.NominationId,
            part.Tos.Ids().FirstOrDefault() ?? "",
            item.DisplayText ?? "",
            Path(item),
            closed ? part.Prize.TextOrEmpty() : "",
            closed ? decided ?? standing?.Place : null,
            closed && decided is null && standing?.LastPlace > standing?.Place);
    }

    public static ForumEntry Forum(ContentItem item)
    {
        var part = item.Part<TosForumPart>();
        return new ForumEntry(
            item.ContentItemId,
            RomanNumerals.Read(part.Number?.Text) ?? 0,
            item.DisplayText ?? "",
            Path(item),
            part.Year.Year() ?? 0,
            part.When.TextOrEmpty(),
            part.Planned?.Value == true,
            (int?)Numbers.Whole(part.TosCount?.Text, TosRules.MaxResidents),
            part.Attended.Ids(),
            IsDemonstration(item));
    }

    public static bool IsDemonstration(ContentItem item) => item.Part<TosRecordPart>().Demonstration?.Value == true;

    private static string? Path(ContentItem item) => item.As<AutoroutePart>()?.Path;
}
