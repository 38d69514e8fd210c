using System.Text.Json;
using System.Text.Json.Nodes;

namespace CivicSite.Engine.Recipes;

/// <summary>A recipe as read from JSON.</summary>
internal sealed class Recipe
{
    public required string Name { get; init; }

    public string? DisplayName { get; init; }

    public JsonObject Variables { get; init; } = [];

    public required IReadOnlyList<RecipeStep> Steps { get; init; }

    /// <summary>Reads a recipe; comments and trailing commas are allowed, as in Orchard Core.</summary>
    /// <exception cref="RecipeException">The text is not a recipe.</exception>
    public static Recipe Parse(string json)
    {
        JsonObject root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 }) as JsonObject
                ?? throw new RecipeException(null, null, "A recipe must be a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new RecipeException(null, null, $"The file is not valid JSON: {exception.Message}");
        }

        if (root["steps"] is not JsonArray steps)
        {
            throw new RecipeException(null, null, "The recipe has no \"steps\".");
        }

        return new Recipe
        {
            Name = Text(root, "name") ?? "recipe",
            DisplayName = Text(root, "displayName"),
            Variables = root["variables"] as JsonObject ?? [],
            Steps = [.. steps.Select((step, index) => Step(step, index))],
        };
    }

    private static RecipeStep Step(JsonNode? node, int index)
    {
        if (node is not JsonObject step)
        {
            throw new RecipeException($"#{index + 1}", null, "A step must be a JSON object.");
        }

        return Text(step, "name") is { Length: > 0 } name
            ? new RecipeStep(index + 1, name, step)
            : throw new RecipeException($"#{index + 1}", null, "The step has no \"name\".");
    }

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

/// <param name="Number">Counts from 1.</param>
/// <param name="Name">What the step does.</param>
/// <param name="Json">The step with its name.</param>
internal sealed record RecipeStep(int Number, string Name, JsonObject Json);

/// <summary>A recipe was refused; nothing has changed.</summary>
internal sealed class RecipeException(string? step, string? item, string reason)
    : Exception(string.Join(": ", new[] { step is null ? null : $"step {step}", item, reason }.OfType<string>()))
{
    public string? Step { get; } = step;

    public string? Item { get; } = item;

    public string Reason { get; } = reason;
}
