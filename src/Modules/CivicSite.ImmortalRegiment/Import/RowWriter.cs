using System.Text.Json;
using CivicSite.ImmortalRegiment.Merging;
using CivicSite.ImmortalRegiment.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Writes what a row says into a record. What the record says stays as it is: a fact that says something else stands beside it.</summary>
internal static class RowWriter
{
    /// <summary>A copy that nobody stores.</summary>
    public static ContentItem Copy(ContentItem item) => JsonSerializer.Deserialize<ContentItem>(JsonSerializer.Serialize(item))!;

    public static void WriteNew(ContentItem item, RowPerson person)
    {
        item.Alter<VeteranPart>(who =>
        {
            var told = person.Who;
            (who.Surname, who.GivenName, who.Patronymic, who.Summary) = (told.Surname, told.GivenName, told.Patronymic, told.Summary);
            (who.OtherNames, who.Categories) = ([.. told.OtherNames], [.. told.Categories]);
        });
        item.Alter<VeteranFactsPart>(part =>
        {
            part.Sources.Add(person.Source);
            part.Facts.AddRange(person.Facts.Select(fact => Copy(fact, person.Source.Id)));
        });
        if (person.IsDemonstration)
        {
            item.Alter<VeteranRecordPart>(static record => record.Demonstration.Value = true);
        }

        item.DisplayText = person.Name;
    }

    /// <returns>Whether the row told the record anything new.</returns>
    public static bool Add(ContentItem item, RowPerson person)
    {
        // Both parts are written once before, so that a member which the store leaves out is no change.
        item.Alter<VeteranPart>(static _ => { });
        item.Alter<VeteranFactsPart>(static _ => { });
        var before = JsonSerializer.Serialize(item);
        item.Alter<VeteranPart>(who => AddWho(who, person.Who));
        var isOwn = string.Equals(person.RecordId, item.ContentItemId, StringComparison.Ordinal);
        item.Alter<VeteranFactsPart>(part =>
        {
            foreach (var fact in person.Facts)
            {
                if (part.Facts.Find(known => Says(known, fact)) is not { } same)
                {
                    part.Facts.Add(Copy(fact, SourceId(part, person.Source)));
                }
                else if (!isOwn)
                {
                    // What was exported from the record proves nothing that the record says.
                    same.SourceIds = [.. same.SourceIds.Union([SourceId(part, person.Source)], StringComparer.Ordinal)];
                }
            }
        });
        return !string.Equals(before, JsonSerializer.Serialize(item), StringComparison.Ordinal);
    }

    // A name that is written otherwise stays as another spelling, so that the record is found by it.
    private static void AddWho(VeteranPart who, VeteranPart told)
    {
        IEnumerable<VeteranName> names = [new VeteranName { Surname = told.Surname, GivenName = told.GivenName, Patronymic = told.Patronymic }, .. told.OtherNames];
        who.OtherNames.AddRange(names.Where(name => !IsKnown(who, name)).ToList());
        who.Categories = [.. who.Categories.Union(told.Categories, StringComparer.Ordinal)];
        who.Summary = who.Summary.Length > 0 ? who.Summary : told.Summary;
    }

    // A name of which the record has more, such as a patronymic, tells nothing new.
    private static bool IsKnown(VeteranPart who, VeteranName name) =>
        who.OtherNames.Select(static known => (known.Surname, known.GivenName, known.Patronymic)).Append((who.Surname, who.GivenName, who.Patronymic)).Any(known =>
            AgreesName(known.Surname, name.Surname) && AgreesName(known.GivenName, name.GivenName) && AgreesName(known.Patronymic, name.Patronymic));

    private static bool AgreesName(string known, string told) => Agrees(known, told) || (told is [var initial, '.'] && known.StartsWith(initial));

    private static bool Says(VeteranFact known, VeteranFact told) =>
        string.Equals(known.Kind, told.Kind, StringComparison.Ordinal) && Agrees(known.Date, told.Date) && Agrees(known.Place, told.Place)
        && Agrees(known.Code, told.Code) && Agrees(known.Value, told.Value) && Agrees(known.Detail, told.Detail);

    private static bool Agrees(string known, string told) => told.Length == 0 || string.Equals(known, told, StringComparison.OrdinalIgnoreCase);

    private static string SourceId(VeteranFactsPart part, VeteranSource source)
    {
        if (part.Sources.Find(known => CombinedRecord.SameSource(known, source)) is { } same)
        {
            return same.Id;
        }

        var isTaken = part.Sources.Exists(known => string.Equals(known.Id, source.Id, StringComparison.Ordinal));
        part.Sources.Add(CombinedRecord.Copy(source, isTaken ? $"{source.Id}-{part.Sources.Count}" : source.Id));
        return part.Sources[^1].Id;
    }

    private static VeteranFact Copy(VeteranFact fact, string sourceId) => new()
    {
        Id = Guid.NewGuid().ToString("n")[..8],
        Kind = fact.Kind,
        Value = fact.Value,
        Code = fact.Code,
        Date = fact.Date,
        Place = fact.Place,
        Detail = fact.Detail,
        Certainty = fact.Certainty,
        SourceIds = [sourceId],
    };
}
