using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CivicSite.ImmortalRegiment.Dates;
using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Describes a person to search engines and in open data, as schema.org has it.</summary>
internal static class VeteranJsonLd
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // The encoder escapes all that HTML could take for markup.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.GeneralPunctuation, UnicodeRanges.Latin1Supplement),
    };

    /// <summary>JSON that may stand inside a script element.</summary>
    public static string Write(ContentItem item, VeteranContext context)
    {
        var person = Person(item, context);
        person.Insert(0, "@context", "https://schema.org");
        return person.ToJsonString(Options);
    }

    public static JsonObject Person(ContentItem item, VeteranContext context)
    {
        var part = item.Part<VeteranPart>();
        var facts = item.Part<VeteranFactsPart>();
        var json = new JsonObject { ["@type"] = "Person", ["name"] = item.DisplayText, ["url"] = context.Urls.Absolute(context.Urls.Item(item)) };
        Set(json, "familyName", part.Surname);
        Set(json, "givenName", part.GivenName);
        Set(json, "additionalName", part.Patronymic);
        SetAll(json, "alternateName", part.OtherNames.Select(name => string.Join(' ', new[] { Or(name.Surname, part.Surname), Or(name.GivenName, part.GivenName), Or(name.Patronymic, part.Patronymic) }.Where(static word => word.Length > 0))));
        Set(json, "description", part.Summary);
        Set(json, "birthDate", Day(VeteranRows.Date(facts, FactKinds.Birth)));
        Set(json, "deathDate", Day(VeteranRows.Date(facts, FactKinds.Death)));
        SetPlace(json, "birthPlace", facts.Leading(FactKinds.Birth));
        SetPlace(json, "deathPlace", facts.Leading(FactKinds.Death));
        SetAll(json, "award", facts.OfKind(FactKinds.Award).Select(FactTexts.Text));
        return json;
    }

    private static string Or(string name, string otherwise) => name.Length > 0 ? name : otherwise;

    // schema.org has ISO 8601: a day or a year, nothing that is in doubt.
    private static string Day(UncertainDate? date) =>
        date?.Anniversary is not null || (date is { Edtf.Length: 4, Year: not null }) ? date.Edtf : "";

    private static void Set(JsonObject json, string name, string value)
    {
        if (value.Length > 0)
        {
            json[name] = value;
        }
    }

    private static void SetAll(JsonObject json, string name, IEnumerable<string> values)
    {
        var array = new JsonArray([.. values.Where(static value => value.Length > 0).Select(static value => (JsonNode)value)]);
        if (array.Count > 0)
        {
            json[name] = array;
        }
    }

    private static void SetPlace(JsonObject json, string name, VeteranFact? fact)
    {
        if (fact is { Place.Length: > 0 })
        {
            json[name] = new JsonObject { ["@type"] = "Place", ["name"] = fact.Place };
        }
    }
}
