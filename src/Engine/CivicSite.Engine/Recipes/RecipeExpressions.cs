using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CivicSite.Engine.Content;
using Microsoft.Extensions.Configuration;
using OrchardCore.Modules;

namespace CivicSite.Engine.Recipes;

/// <summary>Replaces the <c>[js: …]</c> expressions of a recipe. Only the helpers listed here exist; there is no script engine.</summary>
internal sealed partial class RecipeExpressions(JsonObject variables, IClock clock, IConfiguration configuration)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>A copy of the node in which every expression is replaced by its value.</summary>
    /// <exception cref="RecipeException">An expression is none of those allowed.</exception>
    public JsonNode? Evaluate(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.Select(pair => KeyValuePair.Create(pair.Key, Evaluate(pair.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Evaluate)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Evaluate(text)),
        _ => node?.DeepClone(),
    };

    private string Evaluate(string text)
    {
        if (!text.StartsWith("[js:", StringComparison.Ordinal) || !text.EndsWith(']'))
        {
            return text;
        }

        var code = text[4..^1].Trim();
        return code switch
        {
            "uuid()" => ContentId.New(),
            "new Date().toISOString()" => clock.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            _ when Variable().Match(code) is { Success: true } match => VariableValue(match.Groups["name"].Value),
            _ when Parameter().Match(code) is { Success: true } match && IsReadable(match.Groups["name"].Value) =>
                configuration[match.Groups["name"].Value] is { Length: > 0 } value ? value : match.Groups["default"].Value,
            _ => throw new RecipeException(RecipeFault.UnknownExpression, null, null, text),
        };
    }

    // The rest of the configuration holds passwords.
    private static bool IsReadable(string key) =>
        key.StartsWith("CivicSite:Recipes:", StringComparison.OrdinalIgnoreCase) || key.StartsWith("OrchardCore_Admin:", StringComparison.OrdinalIgnoreCase);

    private string VariableValue(string name)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            var raw = variables[name] is JsonValue json && json.TryGetValue<string>(out var text)
                ? text
                : throw new RecipeException(RecipeFault.UnknownVariable, null, null, name);

            // Set before it is evaluated, a variable that names itself would loop.
            _values[name] = raw;
            _values[name] = value = Evaluate(raw);
        }

        return value;
    }

    [GeneratedRegex(@"^variables\('(?<name>[^']+)'\)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^configuration\('(?<name>[^']+)',\s*'(?<default>[^']*)'\)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();
}
