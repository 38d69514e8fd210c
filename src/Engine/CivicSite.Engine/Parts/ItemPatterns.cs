using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CivicSite.Engine.Localization;
using CivicSite.Engine.Text.Patterns;
using OrchardCore.ContentManagement;
using OrchardCore.Modules.Services;

namespace CivicSite.Engine.Parts;

/// <summary>Evaluates the patterns of Autoroute and Title settings for an item.</summary>
internal sealed class ItemPatterns(ISlugService slugs, ISiteRegion region, SiteTimeZones zones)
{
    private static readonly ConcurrentDictionary<string, PatternTemplate> Templates = new(StringComparer.Ordinal);

    /// <exception cref="PatternFormatException">The pattern is not one of the supported form.</exception>
    public async Task<string> EvaluateAsync(string? pattern, ContentItem item)
    {
        if (string.IsNullOrWhiteSpace(pattern))
        {
            return "";
        }

        var template = Templates.GetOrAdd(pattern, PatternTemplate.Parse);
        var zone = zones.Get(await region.GetTimeZoneIdAsync());
        return template.Evaluate(new PatternContext(path => Resolve(item, path), slugs, zone));
    }

    private static object? Resolve(ContentItem item, string path) => path switch
    {
        nameof(ContentItem.DisplayText) => item.DisplayText,
        nameof(ContentItem.ContentItemId) => item.ContentItemId,
        nameof(ContentItem.ContentItemVersionId) => item.ContentItemVersionId,
        nameof(ContentItem.ContentType) => item.ContentType,
        nameof(ContentItem.PublishedUtc) => item.PublishedUtc,
        nameof(ContentItem.CreatedUtc) => item.CreatedUtc,
        nameof(ContentItem.ModifiedUtc) => item.ModifiedUtc,
        nameof(ContentItem.Author) => item.Author,
        nameof(ContentItem.Owner) => item.Owner,
        _ => ResolveData(item.Data, path),
    };

    private static object? ResolveData(JsonNode? node, string path)
    {
        foreach (var name in path.Split('.').SkipWhile((name, index) => index == 0 && name == "Content"))
        {
            node = (node as JsonObject)?[name];
        }

        return node is not JsonValue value ? null
            : value.TryGetValue<DateTime>(out var date) ? date
            : value.TryGetValue<string>(out var text) ? text
            : value.ToString();
    }
}
