using System.Globalization;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;
using CivicSite.ImmortalRegiment.ViewModels;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Says facts in words, with the numbers of their sources.</summary>
internal sealed class FactTexts(VeteranTexts texts)
{
    /// <summary>What the words or else the closed list of the kind say; empty where neither says anything.</summary>
    public static string Text(VeteranFact fact)
    {
        var term = Term(fact)?.Name(CultureInfo.CurrentUICulture);
        return (term, fact.Value) switch
        {
            (null, _) => fact.Value,
            (_, "") => term,

            // The words of a source add something only where they are not the term's own.
            _ when term.Contains(fact.Value, StringComparison.CurrentCultureIgnoreCase) => term,
            _ => $"{term} ({fact.Value})",
        };
    }

    public static HistoricalTerm? Term(VeteranFact fact) => fact.Kind switch
    {
        FactKinds.Rank => Ranks.List.Find(fact.Code),
        FactKinds.Branch => Branches.List.Find(fact.Code),
        FactKinds.Award => Awards.List.Find(fact.Code),
        FactKinds.Fate => Fates.List.Find(fact.Code),
        _ => null,
    };

    public IReadOnlyList<FactGroupRow> Groups(VeteranFactsPart part, SourceNumbers numbers) =>
    [
        .. FactKinds.All.Where(static kind => kind is not FactKinds.Path)
            .Select(kind => Group(kind, part.OfKind(kind), numbers))
            .Where(static group => group.Facts.Count > 0),
    ];

    public FactRow Row(VeteranFact fact, SourceNumbers numbers, bool conflicting = false) => new(
        Text(fact),
        VeteranTexts.Date(fact.Date),
        fact.Place,
        fact.Detail,
        fact.Decree,
        fact.Certainty is Certainties.Certain or "" ? "" : texts.Certainty(fact.Certainty),
        conflicting && fact.IsPreferred,
        numbers.Of(fact.SourceIds),
        fact.Kind is FactKinds.Award ? Awards.List.Find(fact.Code)?.Ribbon ?? [] : []);

    /// <summary>What has a date, in its order. Of facts that contradict each other only the one that counts has a place there.</summary>
    public IReadOnlyList<TimeRow> Times(VeteranFactsPart part) =>
    [
        .. FactKinds.All
            .SelectMany(kind => FactKinds.Single.Contains(kind) ? part.OfKind(kind).Take(1) : part.OfKind(kind))
            .Select(static fact => (Fact: fact, Date: UncertainDate.FromEdtf(fact.Date)))
            .Where(static pair => pair.Date is not null)
            .OrderBy(static pair => pair.Date)
            .Select(pair => new TimeRow(VeteranTexts.Date(pair.Fact.Date), texts.Event(pair.Fact.Kind), Text(pair.Fact), pair.Fact.Place)),
    ];

    private FactGroupRow Group(string kind, IReadOnlyList<VeteranFact> facts, SourceNumbers numbers)
    {
        var conflicting = FactKinds.Single.Contains(kind) && facts.Select(static fact => (Text(fact), fact.Date, fact.Place)).Distinct().Count() > 1;
        return new FactGroupRow(kind, texts.FactKind(kind), [.. facts.Select(fact => Row(fact, numbers, conflicting))], conflicting);
    }
}
