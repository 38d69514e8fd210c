using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Shapes;

namespace CivicSite.Engine.Display.Placement;

/// <summary>Reads <c>placement.json</c>.</summary>
internal static class PlacementFile
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="PlacementFileException">The text is not a placement file.</exception>
    public static IReadOnlyList<PlacementRule> Parse(Stream json, string source)
    {
        try
        {
            var file = JsonNode.Parse(json, documentOptions: Options)?.AsObject() ?? [];
            return
            [
                .. file.SelectMany(shape => (shape.Value?.AsArray() ?? [])
                    .Select(node => Rule(shape.Key, node?.AsObject() ?? [], source))),
            ];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw new PlacementFileException(source, fault);
        }
    }

    private static PlacementRule Rule(string shapeType, JsonObject node, string source)
    {
        var unknown = node.Select(member => member.Key).FirstOrDefault(key => !Known.Contains(key));
        if (unknown is not null)
        {
            throw new FormatException($"'{shapeType}' has the filter '{unknown}', which is not known.");
        }

        return new PlacementRule
        {
            ShapeType = shapeType,
            DisplayType = Text(node, "displayType"),
            Differentiator = Text(node, "differentiator"),
            ContentTypes = Texts(node, "contentType"),
            ContentParts = Texts(node, "contentPart"),
            Placement = new PlacementInfo
            {
                Location = Text(node, "place"),
                ShapeType = Text(node, "shape"),
                Alternates = Names(node, "alternates"),
                Wrappers = Names(node, "wrappers"),
                Source = source,
            },
        };
    }

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "displayType", "differentiator", "contentType", "contentPart", "place", "shape", "alternates", "wrappers",
    };

    private static JsonNode? Member(JsonObject node, string name) =>
        node.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Text(JsonObject node, string name) =>
        Member(node, name)?.GetValue<string>() is { Length: > 0 } text ? text : null;

    private static string[] Texts(JsonObject node, string name) => Member(node, name) switch
    {
        null => [],
        JsonArray array => [.. array.Select(item => item?.GetValue<string>() ?? "")],
        var single => [single.GetValue<string>()],
    };

    private static AlternatesCollection? Names(JsonObject node, string name) =>
        Texts(node, name) is { Length: > 0 } names ? new AlternatesCollection(names) : null;
}

/// <summary>A module's placement file cannot be read.</summary>
internal sealed class PlacementFileException(string moduleId, Exception fault)
    : Exception($"The placement file of '{moduleId}' is not valid: {fault.Message}", fault);
