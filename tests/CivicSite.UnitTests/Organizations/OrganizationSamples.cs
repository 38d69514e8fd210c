using System.Text.Json;
using CivicSite.Organizations.Services;
using CivicSite.Registers;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Organizations;

/// <summary>Organisations as the store hands them out.</summary>
internal static class OrganizationSamples
{
    public static OrganizationContext Context { get; } = new(
        "Муниципальное образование",
        new DateTime(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc),
        new OrganizationUrls(PathString.Empty, "https://example.org"),
        new OrganizationDirectory(
            [],
            new TermBook([new("kind", "Казачье общество", "kazache-obshchestvo")]),
            new TermBook([new("town", "город Саяногорск", "sayanogorsk")]),
            new TermBook([]),
            new TermBook([])));

    /// <summary>A complete record with a name of a person and office-only contacts in it.</summary>
    public static ContentItem Full(string name = "Станица") => JsonSerializer.Deserialize<ContentItem>($$"""
        {
          "ContentItemId": "40rgan1zat10n0000000000001", "ContentType": "Organization", "Published": true, "DisplayText": {{JsonSerializer.Serialize(name)}},
          "AutoroutePart": { "Path": "organizations/stanitsa" },
          "OrganizationPart": {
            "Registration": "Registered", "ShortName": { "Text": "Станица" }, "Ogrn": { "Text": "1 0277 0013 2195" }, "Inn": { "Text": "7707083893" },
            "Kind": { "TermContentItemIds": ["kind"] }, "FoundedOn": { "Value": "2001-03-01T00:00:00Z" }, "Leader": { "Text": "Атаман Тайный Руководитель" }
          },
          "OrganizationProfilePart": { "Settlements": { "TermContentItemIds": ["town"] }, "Summary": { "Text": "Коротко" } },
          "OrganizationContactsPart": { "Phones": { "Text": "2-12-34" }, "Email": { "Text": "info@example.org" }, "Point": { "Text": "53.1, 91.4" } },
          "OrganizationOfficePart": { "Person": "Тайный Человек", "Phones": "8 923 765-43-21", "Email": "secret@example.org", "Note": "Тайная заметка" },
          "OrganizationMembershipPart": { "Support": { "Text": "Финансовая; 1 000; 2020; Администрация" } }
        }
        """)!;

    /// <summary>What of <see cref="Full"/> no public page and no export may hold.</summary>
    public static IReadOnlyList<string> OfficeOnly { get; } = ["Тайный Человек", "765-43-21", "7654321", "secret@example.org", "Тайная заметка"];

    /// <summary>The faults of an item that would be published.</summary>
    public static IReadOnlyList<CivicSite.Organizations.Handlers.FaultFound> Faults(ContentItem item, bool forPublication = true) =>
        [.. CivicSite.Organizations.Handlers.OrganizationRules.Check(item, forPublication, Context.Today)];

    public static ContentItem Alter<TPart>(this ContentItem item, Action<TPart> change)
        where TPart : ContentPart, new()
    {
        item.Alter(typeof(TPart).Name, change);
        return item;
    }
}
