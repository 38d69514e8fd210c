using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;

namespace CivicSite.ImmortalRegiment.Handlers;

/// <summary>The rules of facts and sources.</summary>
internal static class FactRules
{
    private const int MaxLatitude = 90;
    private const int MaxLongitude = 180;

    public static IEnumerable<VeteranFault> Check(VeteranFactsPart part, DateOnly today)
    {
        var sources = part.Sources.Select(static source => source.Id).ToHashSet(StringComparer.Ordinal);
        return part.Facts.SelectMany((fact, i) => Fact(fact, i, sources, today))
            .Concat(part.Sources.SelectMany((source, i) => Source(source, i, today)))
            .Concat(Preferred(part))
            .Concat(Life(part));
    }

    private static IEnumerable<VeteranFault> Fact(VeteranFact fact, int index, HashSet<string> sources, DateOnly today)
    {
        var row = FormattableString.Invariant($"VeteranFactsPart.Facts[{index}].");
        if (!FactKinds.All.Contains(fact.Kind))
        {
            yield return new(VeteranFaultKind.UnknownChoice, row + nameof(fact.Kind), index + 1);
        }

        if (fact.Value.Length + fact.Code.Length + fact.Date.Length + fact.Place.Length + fact.Detail.Length == 0)
        {
            yield return new(VeteranFaultKind.FactEmpty, row + nameof(fact.Value), index + 1);
        }

        if (VeteranRules.Date(fact.Date, row + nameof(fact.Date), today) is { } date)
        {
            yield return date;
        }

        if (!IsTerm(fact))
        {
            yield return new(VeteranFaultKind.UnknownTerm, row + "Term");
        }

        if (!IsPoint(fact))
        {
            yield return new(VeteranFaultKind.Point, row + "Point");
        }

        if (fact.SourceIds.Exists(id => !sources.Contains(id)))
        {
            yield return new(VeteranFaultKind.UnknownSource, row + "Sources");
        }

        foreach (var fault in Lengths(fact, row))
        {
            yield return fault;
        }
    }

    private static IEnumerable<VeteranFault> Lengths(VeteranFact fact, string row) => VeteranRules.TooLong(
        row,
        (nameof(fact.Value), fact.Value, VeteranRules.MaxLine), (nameof(fact.Place), fact.Place, VeteranRules.MaxLine),
        (nameof(fact.Decree), fact.Decree, VeteranRules.MaxLine), (nameof(fact.Detail), fact.Detail, VeteranRules.MaxDetail));

    private static bool IsPoint(VeteranFact fact) => (fact.Latitude, fact.Longitude) switch
    {
        (null, null) => true,
        ({ } latitude, { } longitude) => Math.Abs(latitude) <= MaxLatitude && Math.Abs(longitude) <= MaxLongitude,
        _ => false,
    };

    // Settlements are terms of the site: they may be removed there, which must not make a record wrong.
    private static bool IsTerm(VeteranFact fact) => fact.Code.Length == 0 || fact.Kind switch
    {
        FactKinds.Rank => Ranks.List.Find(fact.Code) is not null,
        FactKinds.Branch => Branches.List.Find(fact.Code) is not null,
        FactKinds.Award => Awards.List.Find(fact.Code) is not null,
        FactKinds.Fate => Fates.List.Find(fact.Code) is not null,
        _ => !fact.Code.Contains(' ', StringComparison.Ordinal),
    };

    private static IEnumerable<VeteranFault> Source(VeteranSource source, int index, DateOnly today)
    {
        var row = FormattableString.Invariant($"VeteranFactsPart.Sources[{index}].");
        if (!SourceKinds.All.Contains(source.Kind))
        {
            yield return new(VeteranFaultKind.UnknownChoice, row + nameof(source.Kind), index + 1);
        }

        if (source.Title.Length + source.Fund.Length + source.Url.Length == 0 && source.Kind is not (SourceKinds.Relative or SourceKinds.MemoryOfThePeople or SourceKinds.MoyPolk))
        {
            yield return new(VeteranFaultKind.SourceWithoutTitle, row + nameof(source.Title), index + 1);
        }

        if (source.Url.Length > 0 && WebAddresses.Normalize(source.Url) is null)
        {
            yield return new(VeteranFaultKind.WebAddress, row + nameof(source.Url));
        }

        if (VeteranRules.Date(source.Date, row + nameof(source.Date), today) is { } date)
        {
            yield return date;
        }

        foreach (var fault in VeteranRules.TooLong(row, (nameof(source.Title), source.Title, VeteranRules.MaxLine), (nameof(source.Fund), source.Fund, VeteranRules.MaxName)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<VeteranFault> Preferred(VeteranFactsPart part) =>
        part.Facts.Select(static (fact, i) => (fact, i)).Where(static pair => pair.fact.IsPreferred && FactKinds.Single.Contains(pair.fact.Kind))
            .GroupBy(static pair => pair.fact.Kind, StringComparer.Ordinal)
            .SelectMany(static group => group.Skip(1))
            .Select(static pair => new VeteranFault(VeteranFaultKind.SeveralPreferred, FormattableString.Invariant($"VeteranFactsPart.Facts[{pair.i}].IsPreferred")));

    // Only dates that count are compared: facts that contradict each other may be as wrong as they are.
    private static IEnumerable<VeteranFault> Life(VeteranFactsPart part)
    {
        var birth = VeteranRows.Date(part, FactKinds.Birth);
        var death = VeteranRows.Date(part, FactKinds.Death);
        if (death?.Latest < birth?.Earliest)
        {
            var row = part.Facts.IndexOf(part.OfKind(FactKinds.Death).First(fact => UncertainDate.FromEdtf(fact.Date) == death));
            yield return new(VeteranFaultKind.DeathBeforeBirth, FormattableString.Invariant($"VeteranFactsPart.Facts[{row}].Date"));
        }
    }
}
