using System.Text.Json.Nodes;
using CivicSite.Engine.Modules;

namespace CivicSite.Engine.Recipes;

/// <summary>The <c>feature</c> steps of a recipe, taken together.</summary>
internal static class FeatureSteps
{
    public static bool IsFeatureStep(RecipeStep step) => string.Equals(step.Name, "feature", StringComparison.OrdinalIgnoreCase);

    /// <summary>The features that run after the recipe.</summary>
    /// <exception cref="RecipeException">A feature does not exist.</exception>
    public static List<string> Apply(Recipe recipe, IEnumerable<string> former, FeatureRegistry registry)
    {
        var wanted = former.ToList();
        foreach (var step in recipe.Steps.Where(IsFeatureStep))
        {
            foreach (var id in Ids(step, "enable"))
            {
                try
                {
                    registry.Resolve([id]);
                }
                catch (UnknownFeatureException unknown)
                {
                    throw new RecipeException(RecipeFault.UnknownFeature, step.Label, id, unknown.FeatureId);
                }

                if (!wanted.Contains(id, StringComparer.Ordinal))
                {
                    wanted.Add(id);
                }
            }

            var disabled = Ids(step, "disable").ToList();
            wanted.RemoveAll(id => disabled.Contains(id, StringComparer.Ordinal));
        }

        return wanted;
    }

    private static IEnumerable<string> Ids(RecipeStep step, string name) =>
        step.Json[name] switch
        {
            null => [],
            JsonArray array => array.Select(node => node is JsonValue value && value.TryGetValue<string>(out var id)
                ? id
                : throw new RecipeException(RecipeFault.NotAListOfFeatures, step.Label, name)),
            _ => throw new RecipeException(RecipeFault.NotAListOfFeatures, step.Label, name),
        };
}
