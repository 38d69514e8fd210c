using System.Globalization;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Indexes;

/// <summary>Makes the index row of a record.</summary>
internal static class VeteranRows
{
    private const int MonthFactor = 100;

    public static VeteranIndex Row(ContentItem item)
    {
        var part = item.Part<VeteranPart>();
        var facts = item.Part<VeteranFactsPart>();
        var located = Located(facts);
        var row = new VeteranIndex
        {
            ContentItemId = item.ContentItemId,
            Name = item.DisplayText ?? "",
            SortKey = PersonNames.SortKey(part.Surname, part.GivenName, part.Patronymic),
            Names = string.Join('\n', PersonNames.Lines(part)),
            Path = item.As<AutoroutePart>()?.Path?.Trim('/') ?? "",
            Portrait = part.Portrait,
            Categories = Joined(part.Categories.Where(VeteranCategories.All.Contains)),
            Branches = Joined(Codes(facts, FactKinds.Branch)),
            Rank = HighestRank(facts),
            Awards = Joined(Codes(facts, FactKinds.Award)),
            Fate = facts.Leading(FactKinds.Fate)?.Code ?? "",
            Settlements = Joined(new[] { FactKinds.Birth, FactKinds.CallUp, FactKinds.Residence }.SelectMany(kind => Codes(facts, kind))),
            CallUpYear = Date(facts, FactKinds.CallUp)?.Year ?? 0,
            Point = located is null ? null : string.Create(CultureInfo.InvariantCulture, $"{located.Latitude}, {located.Longitude}"),
            PointName = located?.Place ?? "",
            Demonstration = item.IsDemonstration() ? 1 : 0,
            AddedUtc = item.CreatedUtc ?? item.PublishedUtc ?? DateTime.UnixEpoch,
            ModifiedUtc = item.ModifiedUtc ?? item.PublishedUtc ?? DateTime.UnixEpoch,
        };
        SetDates(row, Date(facts, FactKinds.Birth), Date(facts, FactKinds.Death));
        return row;
    }

    private static void SetDates(VeteranIndex row, UncertainDate? birth, UncertainDate? death)
    {
        row.Birth = birth?.Edtf ?? "";
        row.BirthEarliest = Time(birth?.Earliest);
        row.BirthLatest = Time(birth?.Latest);
        row.BirthDay = DayNumber(birth);
        row.Death = death?.Edtf ?? "";
        row.DeathEarliest = Time(death?.Earliest);
        row.DeathLatest = Time(death?.Latest);
        row.DeathDay = DayNumber(death);
    }

    /// <summary>The date of the fact that counts: the preferred one, or the first that has a date.</summary>
    internal static UncertainDate? Date(VeteranFactsPart facts, string kind) =>
        facts.OfKind(kind).Select(static fact => UncertainDate.FromEdtf(fact.Date)).OfType<UncertainDate>().FirstOrDefault();

    // The last rank is the highest; a preferred one counts before that.
    internal static string HighestRank(VeteranFactsPart facts)
    {
        var ranks = facts.OfKind(FactKinds.Rank).Where(static fact => Ranks.List.Find(fact.Code) is not null).ToList();
        return (ranks.Find(static fact => fact.IsPreferred) ?? ranks.MaxBy(static fact => Ranks.List.Find(fact.Code)!.Level))?.Code ?? "";
    }

    private static IEnumerable<string> Codes(VeteranFactsPart facts, string kind) => facts.OfKind(kind).Select(static fact => fact.Code);

    private static string Joined(IEnumerable<string> codes) =>
        string.Join(' ', codes.Where(static code => code.Length > 0).Distinct(StringComparer.Ordinal));

    private static VeteranFact? Located(VeteranFactsPart facts) =>
        new[] { FactKinds.Birth, FactKinds.Residence, FactKinds.CallUp, FactKinds.Path, FactKinds.Death }
            .SelectMany(facts.OfKind).FirstOrDefault(static fact => fact is { Latitude: not null, Longitude: not null });

    private static int DayNumber(UncertainDate? date) => date?.Anniversary is { } day ? (day.Month * MonthFactor) + day.Day : 0;

    private static DateTime? Time(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
