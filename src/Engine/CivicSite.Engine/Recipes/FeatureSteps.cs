using System.Text.Json.Nodes;
using CivicSite.Engine.Modules;

namespace CivicSite.Engine.Recipes;

/// <summary>The <c>feature</c> steps of a recipe, taken together.</summary>
internal static class FeatureSteps
{
    public static bool IsFeatureStep(RecipeStep step) => string.Equals(step.Name, "feature", StringComparison.OrdinalIgnoreCase);

    /// <summary>The features that run after the recipe.</summary>
    /// <param name="theme">The theme that the site wears now.</param>
    /// <exception cref="RecipeException">A feature does not exist, or the site's theme would not run.</exception>
    public static List<string> Apply(Recipe recipe, IEnumerable<string> former, string? theme, FeatureRegistry registry)
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

        CheckTheme(recipe, wanted, theme, registry);
        return wanted;
    }

    // Without its theme the site would have no pages, not even one to say so.
    private static void CheckTheme(Recipe recipe, List<string> wanted, string? theme, FeatureRegistry registry)
    {
        var change = recipe.Steps.LastOrDefault(step => string.Equals(step.Name, "themes", StringComparison.OrdinalIgnoreCase) && SiteThemeOf(step) is not null);
        theme = change is null ? theme : SiteThemeOf(change);
        if (theme is null || registry.Find(theme) is not { IsTheme: true } worn || registry.Resolve(wanted.Where(id => registry.Find(id) is not null)).Contains(worn))
        {
            return;
        }

        throw new RecipeException(RecipeFault.ThemeDoesNotRun, (change ?? recipe.Steps.Last(IsFeatureStep)).Label, theme);
    }

    private static string? SiteThemeOf(RecipeStep step) => step.Json["site"] is JsonValue value && value.TryGetValue<string>(out var theme) ? theme : null;

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
