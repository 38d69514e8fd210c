using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace OrchardCore.ContentManagement;

/// <summary>How content is written as JSON: the names as they are, Cyrillic unescaped, nulls left out.</summary>
internal static class ContentJson
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static JsonSerializerOptions Options { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes the members of <paramref name="source"/> over those of <paramref name="target"/>; arrays are replaced.</summary>
    public static void Overlay(JsonObject target, JsonObject source)
    {
        if (ReferenceEquals(target, source))
        {
            return;
        }

        foreach (var (name, value) in source)
        {
            if (value is JsonObject child && target[name] is JsonObject existing)
            {
                Overlay(existing, child);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }

    /// <summary>The properties of <paramref name="type"/> that hold a field or a part.</summary>
    public static PropertyInfo[] ElementProperties(Type type) =>
        Properties.GetOrAdd(type, static t =>
        [
            .. t.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.CanRead && p.GetIndexParameters().Length == 0
                    && typeof(ContentElement).IsAssignableFrom(p.PropertyType) && p.PropertyType != typeof(ContentItem)),
        ]);
}
