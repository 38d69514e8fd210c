using System.Text.Json.Nodes;
using CivicSite.Testing;

namespace CivicSite.Benchmarks;

/// <summary>The taxonomies that news refer to, as the setup recipe makes them.</summary>
/// <param name="Topics">The taxonomy of topics.</param>
/// <param name="Settlements">The taxonomy of settlements.</param>
internal sealed record TaxonomyTerms(Taxonomy Topics, Taxonomy Settlements)
{
    private const string TopicTerm = "NewsTopic";
    private const string SettlementTerm = "Settlement";

    /// <exception cref="InvalidDataException">The recipe lacks one of the taxonomies.</exception>
    public static async Task<TaxonomyTerms> ReadAsync()
    {
        var find = await FinderAsync();
        return new(find(TopicTerm), find(SettlementTerm));
    }

    /// <inheritdoc cref="ReadAsync"/>
    public static async Task<OrganizationGenerator> OrganizationsAsync()
    {
        var find = await FinderAsync();
        return new(find("OrganizationKind"), find("OrganizationActivity"), find(SettlementTerm));
    }

    private static async Task<Func<string, Taxonomy>> FinderAsync()
    {
        var path = Path.Combine(Repository.Root, "recipes", "civicsite.recipe.json");
        await using var file = File.OpenRead(path);
        var recipe = await JsonNode.ParseAsync(file, documentOptions: new()
        {
            CommentHandling = System.Text.Json.JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        });
        var taxonomies = Objects(recipe!["steps"]).SelectMany(step => Objects(step["data"] ?? step["Data"]))
            .Where(item => item["TaxonomyPart"]?["TermContentType"] is not null)
            .ToLookup(item => (string)item["TaxonomyPart"]!["TermContentType"]!, Read, StringComparer.Ordinal);
        return Find;

        Taxonomy Find(string termType) => taxonomies[termType].FirstOrDefault()
            ?? throw new InvalidDataException($"{path} has no taxonomy of {termType}.");
    }

    private static Taxonomy Read(JsonObject item) => new(
        (string)item["ContentItemId"]!,
        [.. Objects(item["TaxonomyPart"]!["Terms"] ?? item["Terms"]).Select(term => (string)term["ContentItemId"]!)]);

    private static IEnumerable<JsonObject> Objects(JsonNode? array) => (array as JsonArray ?? []).OfType<JsonObject>();
}

/// <summary>A taxonomy's id and the ids of its terms.</summary>
internal sealed record Taxonomy(string Id, IReadOnlyList<string> TermIds);
