using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CivicSite.Engine.Recipes;

/// <summary>A recipe as read from JSON.</summary>
internal sealed class Recipe
{
    public required string Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public JsonObject Variables { get; init; } = [];

    public required IReadOnlyList<RecipeStep> Steps { get; init; }

    /// <summary>Reads a recipe; comments and trailing commas are allowed, as in Orchard Core.</summary>
    /// <exception cref="RecipeException">The text is not a recipe.</exception>
    public static Recipe Parse(string json)
    {
        JsonObject root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false, MaxDepth = 64 }) as JsonObject
                ?? throw new RecipeException(RecipeFault.NotAnObject);
        }
        catch (JsonException exception)
        {
            throw new RecipeException(RecipeFault.NotJson, null, null, Number(exception.LineNumber), Number(exception.BytePositionInLine));
        }

        if (root["steps"] is not JsonArray steps)
        {
            throw new RecipeException(RecipeFault.NoSteps);
        }

        return new Recipe
        {
            Name = Text(root, "name") ?? "recipe",
            DisplayName = Text(root, "displayName"),
            Description = Text(root, "description"),
            Variables = root["variables"] as JsonObject ?? [],
            Steps = [.. steps.Select((step, index) => Step(step, index))],
        };
    }

    private static RecipeStep Step(JsonNode? node, int index)
    {
        if (node is not JsonObject step)
        {
            throw new RecipeException(RecipeFault.StepNotAnObject, Number(index));
        }

        return Text(step, "name") is { Length: > 0 } name
            ? new RecipeStep(index + 1, name, step)
            : throw new RecipeException(RecipeFault.StepWithoutName, Number(index));
    }

    // People count from 1.
    private static string Number(long? index) => ((index ?? 0) + 1).ToString(CultureInfo.InvariantCulture);

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

/// <param name="Number">Counts from 1.</param>
/// <param name="Name">What the step does.</param>
/// <param name="Json">The step with its name.</param>
internal sealed record RecipeStep(int Number, string Name, JsonObject Json)
{
    public string Label => $"{Number} ({Name})";
}
