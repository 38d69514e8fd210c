using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.Organizations.OpenData;

namespace CivicSite.Organizations.Services;

/// <summary>Describes an organisation to search engines as schema.org's NGO. It is made of open data alone.</summary>
internal static class OrganizationJsonLd
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(Letters()) };

    /// <summary>JSON that may stand inside a script element.</summary>
    /// <param name="logoUrl">Absolute, null where there is none.</param>
    public static string Write(OpenDataRecord row, string? logoUrl)
    {
        var organization = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NGO",
            ["name"] = row.Name,
            ["url"] = row.Url,
        };
        Set(organization, "alternateName", row.ShortName);
        Set(organization, "description", row.Summary);
        Set(organization, "foundingDate", OpenDataColumns.Day(row.FoundedOn));
        Set(organization, "dissolutionDate", OpenDataColumns.Day(row.ClosedOn));
        Set(organization, "taxID", row.Inn);
        Set(organization, "email", row.Email);
        Set(organization, "sameAs", row.Website);
        Set(organization, "logo", logoUrl);
        Set(organization, "telephone", row.Phones.Count > 0 ? row.Phones[0].Display : "");
        if (row.Ogrn.Length > 0)
        {
            organization["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = "OGRN", ["value"] = row.Ogrn };
        }

        if (row.Address.Length > 0)
        {
            organization["address"] = new JsonObject { ["@type"] = "PostalAddress", ["streetAddress"] = row.Address, ["addressCountry"] = "RU" };
        }

        if (row.Settlements.Count > 0)
        {
            organization["areaServed"] = new JsonArray([.. row.Settlements.Select(static name => (JsonNode)name)]);
        }

        return organization.ToJsonString(Options);
    }

    private static void Set(JsonObject json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json[name] = value;
        }
    }

    // The encoder escapes all that HTML could take for markup.
    private static TextEncoderSettings Letters() =>
        new(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.GeneralPunctuation, UnicodeRanges.Latin1Supplement);
}
