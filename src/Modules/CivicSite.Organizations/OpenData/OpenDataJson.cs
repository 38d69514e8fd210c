using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.Organizations.Models;
using CivicSite.Organizations.Services;

namespace CivicSite.Organizations.OpenData;

/// <summary>Writes the register as JSON, in our own form and in that of HSDS 3.0.</summary>
internal static class OpenDataJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes an object with a list at its end, a record at a time.</summary>
    public static async Task<byte[]> WriteAsync(JsonObject head, string name, IAsyncEnumerable<OpenDataRecord> rows, Func<OpenDataRecord, JsonObject> form)
    {
        using var file = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(file, Options))
        {
            writer.WriteStartObject();
            foreach (var (key, value) in head)
            {
                writer.WritePropertyName(key);
                value!.WriteTo(writer);
            }

            writer.WriteStartArray(name);
            await foreach (var row in rows)
            {
                form(row).WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return file.ToArray();
    }

    public static JsonObject Record(OpenDataRecord row) => Filled(new JsonObject
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["short_name"] = row.ShortName,
        ["former_names"] = Texts(row.FormerNames),
        ["kind"] = row.Kind,
        ["status"] = OrganizationTexts.Slug(row.Status),
        ["ogrn"] = row.Ogrn,
        ["inn"] = row.Inn,
        ["founded_on"] = OpenDataColumns.Day(row.FoundedOn),
        ["closed_on"] = OpenDataColumns.Day(row.ClosedOn),
        ["settlements"] = Texts(row.Settlements),
        ["activities"] = Texts(row.Activities),
        ["public_chamber"] = row.InPublicChamber,
        ["public_chamber_since"] = OpenDataColumns.Day(row.ChamberSince),
        ["agreements"] = Texts(row.Agreements),
        ["support"] = new JsonArray([.. row.Support.Select(static item => Filled(new JsonObject
        {
            ["form"] = item.Form,
            ["size"] = item.Size,
            ["term"] = item.Term,
            ["grantor"] = item.Grantor,
        }))]),
        ["address"] = row.Address,
        ["latitude"] = row.Point?.Latitude,
        ["longitude"] = row.Point?.Longitude,
        ["phones"] = Texts(row.Phones.Select(static phone => phone.Display)),
        ["email"] = row.Email,
        ["website"] = row.Website,
        ["summary"] = row.Summary,
        ["verified_on"] = OpenDataColumns.Day(row.VerifiedOn),
        ["demonstration"] = row.Demonstration,
        ["url"] = row.Url,
    });

    /// <summary>An object <c>organization</c> of HSDS 3.0. The flag of demonstration data stands in <c>metadata</c>.</summary>
    public static JsonObject Hsds(OpenDataRecord row) => Filled(new JsonObject
    {
        ["id"] = HsdsIds.Of(row.Id),
        ["name"] = row.Name,
        ["alternate_name"] = row.ShortName,
        ["description"] = row.Summary.Length > 0 ? row.Summary : row.Name,
        ["email"] = row.Email,
        ["website"] = row.Website,
        ["legal_status"] = row.Status == OrganizationStatus.Unknown ? null : OrganizationTexts.Slug(row.Status),
        ["year_incorporated"] = row.Status == OrganizationStatus.Registered ? row.FoundedOn?.Year : null,
        ["uri"] = row.Url,
        ["phones"] = new JsonArray([.. row.Phones.Select(phone => new JsonObject
        {
            ["id"] = HsdsIds.Of(row.Id, phone.Digits),
            ["number"] = phone.Display,
        })]),
        ["locations"] = new JsonArray(row.Address.Length > 0 || row.Point is not null ? [Location(row)] : []),
        ["organization_identifiers"] = new JsonArray([.. Identifier(row.Id, "RU-OGRN", row.Ogrn), .. Identifier(row.Id, "RU-INN", row.Inn)]),
        ["metadata"] = new JsonArray(row.Demonstration
            ? [new JsonObject { ["id"] = HsdsIds.Of(row.Id, "demonstration"), ["resource_type"] = "organization", ["field_name"] = "demonstration", ["replacement_value"] = "true" }]
            : []),
    });

    private static JsonObject Location(OpenDataRecord row) => Filled(new JsonObject
    {
        ["id"] = HsdsIds.Of(row.Id, "location"),
        ["location_type"] = "physical",
        ["latitude"] = row.Point?.Latitude,
        ["longitude"] = row.Point?.Longitude,
        ["addresses"] = new JsonArray(row.Address.Length > 0
            ? [new JsonObject { ["id"] = HsdsIds.Of(row.Id, "address"), ["address_1"] = row.Address, ["country"] = "RU", ["address_type"] = "physical" }]
            : []),
    });

    private static IEnumerable<JsonNode> Identifier(string id, string scheme, string number) => number.Length == 0
        ? []
        : [new JsonObject { ["id"] = HsdsIds.Of(id, scheme), ["identifier_scheme"] = scheme, ["identifier_type"] = scheme[3..], ["identifier"] = number }];

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);

    // What is not known is left out.
    private static JsonObject Filled(JsonObject json)
    {
        foreach (var name in json.Where(static pair => IsEmpty(pair.Value)).Select(static pair => pair.Key).ToList())
        {
            json.Remove(name);
        }

        return json;
    }

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        JsonValue value => value.TryGetValue<string>(out var text) && text.Length == 0,
        _ => false,
    };
}
