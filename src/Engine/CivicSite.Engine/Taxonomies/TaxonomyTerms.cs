using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Models;

namespace CivicSite.Engine.Taxonomies;

/// <param name="Level">0 at the top.</param>
/// <param name="IsLeaf">No terms stand below it.</param>
internal sealed record TaxonomyTerm(string Id, string Name, int Level, bool IsLeaf);

/// <summary>The terms that people choose from.</summary>
internal sealed class TaxonomyTerms(IContentManager manager)
{
    private readonly Dictionary<string, IReadOnlyList<TaxonomyTerm>> _known = new(StringComparer.Ordinal);

    /// <summary>The terms of the public version, each before those below it; none where there is no such taxonomy.</summary>
    public async Task<IReadOnlyList<TaxonomyTerm>> ListAsync(string? taxonomyContentItemId)
    {
        if (string.IsNullOrEmpty(taxonomyContentItemId))
        {
            return [];
        }

        if (!_known.TryGetValue(taxonomyContentItemId, out var terms))
        {
            var taxonomy = await manager.GetAsync(taxonomyContentItemId);
            _known[taxonomyContentItemId] = terms = [.. Flatten(taxonomy?.As<TaxonomyPart>()?.Terms ?? [], 0)];
        }

        return terms;
    }

    /// <summary>The taxonomy's name, or its id where it is not public.</summary>
    public async Task<string> NameAsync(string taxonomyContentItemId) =>
        (await manager.GetAsync(taxonomyContentItemId))?.DisplayText ?? taxonomyContentItemId;

    private static IEnumerable<TaxonomyTerm> Flatten(IEnumerable<ContentItem> terms, int level)
    {
        foreach (var term in terms)
        {
            // Orchard Core keeps the terms below a term as its member "Terms".
            var below = term.Data["Terms"] is System.Text.Json.Nodes.JsonArray array
                ? array.Select(node => System.Text.Json.JsonSerializer.Deserialize<ContentItem>(node, ContentJson.Options)).OfType<ContentItem>().ToList()
                : [];
            yield return new TaxonomyTerm(term.ContentItemId, term.ToString(), level, below.Count == 0);
            foreach (var lower in Flatten(below, level + 1))
            {
                yield return lower;
            }
        }
    }
}
