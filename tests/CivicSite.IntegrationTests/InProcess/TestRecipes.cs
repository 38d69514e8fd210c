using System.Text.Json;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.InProcess;

/// <summary>Setup recipes of the tests.</summary>
internal static class TestRecipes
{
    private static readonly string[] ContentFeatures =
    [
        EngineHost.TestFeature, "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.Alias", "OrchardCore.Html",
        "OrchardCore.PublishLater", "OrchardCore.ContentFields", "OrchardCore.AuditTrail",
    ];

    /// <summary>The recipe that the site itself is set up with.</summary>
    public static Task<string> SiteAsync() => File.ReadAllTextAsync(Path.Combine(Repository.Root, "recipes", "civicsite.recipe.json"));

    /// <summary>Enables features, nothing more.</summary>
    public static string Features(params string[] features) => Recipe(Feature(features));

    /// <summary>Two types: <c>Story</c> with all the parts of a page, <c>Generated</c> whose title comes from a pattern.</summary>
    public static string Content => Recipe(
        Feature(ContentFeatures),
        new
        {
            name = "ContentDefinition",
            ContentTypes = new object[]
            {
                new { Name = "Story", DisplayName = "Story", Settings = Securable, ContentTypePartDefinitionRecords = StoryParts },
                new { Name = "Generated", DisplayName = "Generated", Settings = Securable, ContentTypePartDefinitionRecords = GeneratedParts },
            },
            ContentParts = Array.Empty<object>(),
        });

    /// <summary>A recipe of these steps.</summary>
    public static string Recipe(params object[] steps) => JsonSerializer.Serialize(new { name = "tests", steps });

    /// <summary>The step that enables features.</summary>
    public static object Feature(params string[] features) => new { name = "feature", enable = features };

    private static object Securable => new { ContentTypeSettings = new { Creatable = true, Listable = true, Draftable = true, Versionable = true, Securable = true } };

    private static object[] StoryParts =>
    [
        Part("TitlePart", new { TitlePartSettings = new { Options = 3 } }),
        Part("AutoroutePart", new { AutoroutePartSettings = new { AllowCustomPath = true, Pattern = "{{ ContentItem | display_text | slugify }}" } }),
        Part("AliasPart", new { }),
        Part("HtmlBodyPart", new { }),
        Part("PublishLaterPart", new { }),
    ];

    private static object[] GeneratedParts =>
    [
        Part("TitlePart", new { TitlePartSettings = new { Options = 1, Pattern = "Отчёт {{ ContentItem.Author }}" } }),
        Part("AutoroutePart", new { AutoroutePartSettings = new { Pattern = "{{ ContentItem | display_text | slugify }}" } }),
    ];

    private static object Part(string name, object settings) => new { PartName = name, Name = name, Settings = settings };
}
