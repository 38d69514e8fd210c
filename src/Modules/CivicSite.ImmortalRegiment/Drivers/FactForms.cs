using System.Globalization;
using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Rules;
using CivicSite.ImmortalRegiment.Services;
using CivicSite.ImmortalRegiment.ViewModels;
using CivicSite.Maps.Geometry;
using OrchardCore.ResourceManagement;

namespace CivicSite.ImmortalRegiment.Drivers;

/// <summary>What may be chosen in the form of the facts.</summary>
internal sealed record FactChoices(
    IReadOnlyList<FormChoice> Kinds,
    IReadOnlyList<FormChoice> Certainties,
    IReadOnlyList<FormChoice> SourceKinds,
    IReadOnlyList<(string Kind, IReadOnlyList<string> Names)> Terms);

/// <summary>Turns facts and sources into rows of a form and back.</summary>
internal sealed class FactForms(VeteranDirectories directories, VeteranTexts texts, IResourceManager resources)
{
    public async Task<FactBook> BookAsync() => new((await directories.GetAsync()).Settlements);

    public async Task<FactChoices> ChoicesAsync() => new(
        [.. FactKinds.All.Select(code => new FormChoice(code, texts.FactKind(code)))],
        [.. Certainties.All.Select(code => new FormChoice(code, texts.Certainty(code)))],
        [.. SourceKinds.All.Select(code => new FormChoice(code, texts.SourceKind(code)))],
        [
            (FactKinds.Branch, Names(Branches.List.All)),
            (FactKinds.Rank, Names(Ranks.List.All)),
            (FactKinds.Award, Names(Awards.List.All)),
            (FactKinds.Fate, Names(Fates.List.All)),
            (FactKinds.Residence, [.. (await directories.GetAsync()).Settlements.All.Select(static term => term.Name)]),
        ]);

    /// <summary>Lets the form add rows by itself, where there are scripts.</summary>
    public void UseScript() =>
        resources.RegisterUrl("script", "~/CivicSite.ImmortalRegiment/scripts/facts-editor.js", null).AtLocation(ResourceLocation.Foot).ShouldAppendVersion(true);

    public static SourceForm Form(VeteranSource source) => new()
    {
        Id = source.Id,
        Kind = source.Kind,
        Title = source.Title,
        Fund = source.Fund,
        Inventory = source.Inventory,
        File = source.File,
        Sheet = source.Sheet,
        Url = source.Url,
        Date = FormText.DateText(source.Date),
    };

    public static VeteranSource Source(SourceForm row, VeteranFactsPart part) => new()
    {
        Id = FormText.Id(row.Id, part.Sources.Select(static source => source.Id)),
        Kind = FormText.Clean(row.Kind) is { Length: > 0 } kind ? kind : SourceKinds.Other,
        Title = FormText.Clean(row.Title),
        Fund = FormText.Clean(row.Fund),
        Inventory = FormText.Clean(row.Inventory),
        File = FormText.Clean(row.File),
        Sheet = FormText.Clean(row.Sheet),
        Url = FormText.Clean(row.Url),
        Date = FormText.Edtf(row.Date),
    };

    private static IReadOnlyList<string> Names(IEnumerable<HistoricalTerm> terms) => [.. terms.Select(static term => term.Name(CultureInfo.CurrentUICulture))];
}

/// <summary>Finds terms by the names that people choose or type.</summary>
internal sealed class FactBook(TermBook settlements)
{
    public FactForm Form(VeteranFact fact, IReadOnlyList<VeteranSource> sources) => new()
    {
        Id = fact.Id,
        Kind = fact.Kind,
        Term = FactTexts.Term(fact)?.Name(CultureInfo.CurrentUICulture) ?? settlements.ById(fact.Code)?.Name ?? fact.Code,
        Value = fact.Value,
        Date = FormText.DateText(fact.Date),
        Place = fact.Place,
        Point = fact is { Latitude: { } latitude, Longitude: { } longitude } ? GeoPoint.Of(longitude, latitude).ToString() : "",
        Detail = fact.Detail,
        Decree = fact.Decree,
        Sources = FormText.SourceNumbers(fact.SourceIds, sources),
        Certainty = fact.Certainty,
        IsPreferred = fact.IsPreferred,
    };

    /// <param name="row">The row of the form.</param>
    /// <param name="part">What the record had before.</param>
    /// <param name="sources">All sources of the form, in its order.</param>
    public VeteranFact Fact(FactForm row, VeteranFactsPart part, IReadOnlyList<VeteranSource> sources)
    {
        var point = GeoPoint.Parse(row.Point);
        return new VeteranFact
        {
            Id = FormText.Id(row.Id, part.Facts.Select(static fact => fact.Id)),
            Kind = FormText.Clean(row.Kind),
            Code = Code(FormText.Clean(row.Kind), FormText.Clean(row.Term)),
            Value = FormText.Clean(row.Value),
            Date = FormText.Edtf(row.Date),
            Place = FormText.Clean(row.Place),
            Latitude = point?.Latitude,
            Longitude = point?.Longitude,
            Detail = FormText.Clean(row.Detail),
            Decree = FormText.Clean(row.Decree),
            SourceIds = FormText.SourceIds(row.Sources, sources),
            Certainty = Certainties.All.Contains(row.Certainty) ? row.Certainty! : Certainties.Certain,
            IsPreferred = row.IsPreferred,
        };
    }

    // A name that no list has is kept as it was typed: the rules find it.
    private string Code(string kind, string name) => name.Length == 0 ? "" : kind switch
    {
        FactKinds.Rank => Ranks.List.FindByName(name)?.Code ?? name,
        FactKinds.Branch => Branches.List.FindByName(name)?.Code ?? name,
        FactKinds.Award => Awards.List.FindByName(name)?.Code ?? name,
        FactKinds.Fate => Fates.List.FindByName(name)?.Code ?? name,
        _ => settlements.All.FirstOrDefault(term => string.Equals(term.Name, name, StringComparison.CurrentCultureIgnoreCase))?.Id ?? name,
    };
}
