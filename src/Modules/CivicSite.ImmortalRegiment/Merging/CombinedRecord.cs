using CivicSite.ImmortalRegiment.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;

namespace CivicSite.ImmortalRegiment.Merging;

/// <summary>Writes what one record says into another. Nothing is lost: what contradicts stands side by side.</summary>
internal static class CombinedRecord
{
    public static void Write(ContentItem kept, ContentItem gone)
    {
        kept.Alter<VeteranPart>(who => WriteWho(who, gone.Part<VeteranPart>()));
        kept.Alter<VeteranFactsPart>(facts => WriteFacts(facts, gone.Part<VeteranFactsPart>()));
        var sourceIds = SourceIds(kept.Part<VeteranFactsPart>(), gone.Part<VeteranFactsPart>());
        kept.Alter<VeteranGalleryPart>(gallery =>
        {
            var other = gone.Part<VeteranGalleryPart>();
            gallery.Photos.AddRange(other.Photos.Where(photo => !gallery.Photos.Exists(known => string.Equals(known.Path, photo.Path, StringComparison.Ordinal)))
                .Select(photo => new VeteranPhoto { Path = photo.Path, Caption = photo.Caption, Date = photo.Date, SourceIds = [.. photo.SourceIds.Select(sourceIds)] }));
            gallery.Documents.AddRange(other.Documents.Where(document => !gallery.Documents.Exists(known => string.Equals(known.Path, document.Path, StringComparison.Ordinal)))
                .Select(document => new VeteranDocument { Path = document.Path, Title = document.Title, Date = document.Date, SourceIds = [.. document.SourceIds.Select(sourceIds)] }));
        });
        kept.Alter<VeteranKinPart>(kin =>
        {
            kin.Ties.AddRange(gone.Part<VeteranKinPart>().Ties.Where(tie => !kin.Ties.Exists(known => SameTie(known, tie))));
            kin.Ties.RemoveAll(tie => tie.VeteranId == gone.ContentItemId || tie.VeteranId == kept.ContentItemId);
        });
        if (gone.Part<HtmlBodyPart>().Html is { Length: > 0 } story && !string.Equals(story, kept.Part<HtmlBodyPart>().Html, StringComparison.Ordinal))
        {
            kept.Alter<HtmlBodyPart>(body => body.Html += story);
        }
    }

    /// <summary>Lets the ties of a third record lead to the one that stays.</summary>
    public static void Retie(ContentItem other, string goneId, string keptId) => other.Alter<VeteranKinPart>(kin =>
    {
        foreach (var tie in kin.Ties.Where(tie => string.Equals(tie.VeteranId, goneId, StringComparison.Ordinal)))
        {
            tie.VeteranId = keptId;
        }

        kin.Ties = [.. kin.Ties.DistinctBy(static tie => (tie.Kind, tie.VeteranId, tie.Name))];
    });

    private static void WriteWho(VeteranPart who, VeteranPart other)
    {
        IEnumerable<VeteranName> names = [new VeteranName { Surname = other.Surname, GivenName = other.GivenName, Patronymic = other.Patronymic }, .. other.OtherNames];
        who.OtherNames.AddRange(names.Where(name => (name.Surname, name.GivenName, name.Patronymic) != (who.Surname, who.GivenName, who.Patronymic)
            && !who.OtherNames.Exists(known => (known.Surname, known.GivenName, known.Patronymic) == (name.Surname, name.GivenName, name.Patronymic))).ToList());
        who.Categories = [.. who.Categories.Union(other.Categories, StringComparer.Ordinal)];
        who.Summary = who.Summary.Length > 0 ? who.Summary : other.Summary;
        who.Portrait = who.Portrait.Length > 0 ? who.Portrait : other.Portrait;
    }

    private static void WriteFacts(VeteranFactsPart facts, VeteranFactsPart other)
    {
        var rename = SourceIds(facts, other);
        facts.Sources.AddRange(other.Sources.Where(source => !facts.Sources.Exists(known => SameSource(known, source))).Select(source => Copy(source, rename(source.Id))).ToList());
        foreach (var fact in other.Facts)
        {
            if (facts.Facts.Find(known => SameFact(known, fact)) is { } same)
            {
                same.SourceIds = [.. same.SourceIds.Union(fact.SourceIds.Select(rename), StringComparer.Ordinal)];
                continue;
            }

            var id = facts.Facts.Exists(known => string.Equals(known.Id, fact.Id, StringComparison.Ordinal)) ? Guid.NewGuid().ToString("n")[..8] : fact.Id;
            facts.Facts.Add(Copy(fact, id, fact.IsPreferred && !facts.Facts.Exists(known => known.IsPreferred && string.Equals(known.Kind, fact.Kind, StringComparison.Ordinal)), rename));
        }
    }

    // A source of the other record that the first has too keeps the first one's id; an id that is taken by another source gets a tail.
    private static Func<string, string> SourceIds(VeteranFactsPart facts, VeteranFactsPart other)
    {
        var names = other.Sources.ToDictionary(static source => source.Id, source =>
            facts.Sources.Find(known => SameSource(known, source))?.Id
            ?? (facts.Sources.Exists(known => string.Equals(known.Id, source.Id, StringComparison.Ordinal)) ? source.Id + "-2" : source.Id), StringComparer.Ordinal);
        return id => names.GetValueOrDefault(id, id);
    }

    private static bool SameTie(VeteranTie left, VeteranTie right) => (left.Kind, left.VeteranId, left.Name) == (right.Kind, right.VeteranId, right.Name);

    internal static bool SameSource(VeteranSource left, VeteranSource right) =>
        (left.Kind, left.Title, left.Fund, left.Inventory, left.File, left.Sheet, left.Url) == (right.Kind, right.Title, right.Fund, right.Inventory, right.File, right.Sheet, right.Url);

    private static bool SameFact(VeteranFact left, VeteranFact right) =>
        (left.Kind, left.Value, left.Code, left.Date, left.Place, left.Detail) == (right.Kind, right.Value, right.Code, right.Date, right.Place, right.Detail);

    internal static VeteranSource Copy(VeteranSource source, string id) => new()
    {
        Id = id,
        Kind = source.Kind,
        Title = source.Title,
        Fund = source.Fund,
        Inventory = source.Inventory,
        File = source.File,
        Sheet = source.Sheet,
        Url = source.Url,
        Date = source.Date,
    };

    private static VeteranFact Copy(VeteranFact fact, string id, bool isPreferred, Func<string, string> rename) => new()
    {
        Id = id,
        Kind = fact.Kind,
        Value = fact.Value,
        Code = fact.Code,
        Date = fact.Date,
        Place = fact.Place,
        Latitude = fact.Latitude,
        Longitude = fact.Longitude,
        Detail = fact.Detail,
        Decree = fact.Decree,
        SourceIds = [.. fact.SourceIds.Select(rename)],
        Certainty = fact.Certainty,
        IsPreferred = isPreferred,
    };
}
