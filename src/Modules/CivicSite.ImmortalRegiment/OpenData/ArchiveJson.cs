using System.Text.Json.Nodes;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.Services;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.OpenData;

/// <summary>A record with all its facts, as the JSON file has it.</summary>
internal static class ArchiveJson
{
    public static JsonObject Record(ContentItem item, VeteranContext context)
    {
        var part = item.Part<VeteranPart>();
        var facts = item.Part<VeteranFactsPart>();
        return new JsonObject
        {
            ["id"] = item.ContentItemId,
            ["surname"] = part.Surname,
            ["given_name"] = part.GivenName,
            ["patronymic"] = part.Patronymic,
            ["other_names"] = new JsonArray([.. part.OtherNames.Select(static name => (JsonNode)Filled(
                ("kind", name.Kind), ("surname", name.Surname), ("given_name", name.GivenName), ("patronymic", name.Patronymic)))]),
            ["categories"] = new JsonArray([.. part.Categories.Select(static code => (JsonNode)code)]),
            ["summary"] = part.Summary,
            ["facts"] = new JsonArray([.. facts.Facts.Select(static fact => (JsonNode)Fact(fact))]),
            ["sources"] = new JsonArray([.. facts.Sources.Select(static source => (JsonNode)Source(source))]),
            ["demonstration"] = item.IsDemonstration(),
            ["url"] = context.Urls.Absolute(context.Urls.Permalink(item.ContentItemId)),
        };
    }

    private static JsonObject Fact(VeteranFact fact)
    {
        var json = Filled(
            ("id", fact.Id), ("kind", fact.Kind), ("code", fact.Code), ("value", fact.Value), ("date", fact.Date), ("place", fact.Place),
            ("decree", fact.Decree), ("detail", fact.Detail), ("certainty", fact.Certainty));
        if (fact is { Latitude: { } latitude, Longitude: { } longitude })
        {
            (json["latitude"], json["longitude"]) = (latitude, longitude);
        }

        json["preferred"] = fact.IsPreferred;
        json["sources"] = new JsonArray([.. fact.SourceIds.Select(static id => (JsonNode)id)]);
        return json;
    }

    // Who remembers is somebody who lives: the export says only that a relative does.
    private static JsonObject Source(VeteranSource source) => Filled(
        ("id", source.Id), ("kind", source.Kind), ("title", source.Kind is SourceKinds.Relative ? "" : source.Title), ("fund", source.Fund),
        ("inventory", source.Inventory), ("file", source.File), ("sheet", source.Sheet), ("url", source.Url), ("date", source.Date));

    private static JsonObject Filled(params (string Name, string Value)[] members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members.Where(static member => member.Value.Length > 0))
        {
            json[name] = value;
        }

        return json;
    }
}
