using CivicSite.Engine.Modules;

namespace CivicSite.Engine.Features;

/// <summary>What enabling or disabling a feature means for the site.</summary>
/// <param name="Feature">The feature that is switched.</param>
/// <param name="Enable">On, or off.</param>
/// <param name="Others">Features that start or stop with it.</param>
/// <param name="Former">Ids of the features that were asked for before.</param>
/// <param name="Wanted">Ids of those that will be.</param>
internal sealed record FeatureChange(
    FeatureDescriptor Feature, bool Enable, IReadOnlyList<FeatureDescriptor> Others, IReadOnlyCollection<string> Former, IReadOnlyList<string> Wanted)
{
    /// <summary>Works out the change; null where the feature cannot be switched so.</summary>
    /// <param name="asked">Ids of the features that were asked for; others run because these need them.</param>
    /// <param name="locked">Ids of features that must go on running.</param>
    public static FeatureChange? Plan(FeatureRegistry registry, string id, bool enable, IReadOnlyCollection<string> asked, IEnumerable<string> locked)
    {
        var known = asked.Where(name => registry.Find(name) is not null).ToList();
        var running = registry.Resolve(known);
        if (registry.Find(id) is not { IsTheme: false } feature || running.Contains(feature) == enable)
        {
            return null;
        }

        if (enable)
        {
            var wanted = known.Append(id).ToList();
            return feature.EnabledByDependencyOnly ? null
                : new FeatureChange(feature, true, [.. registry.Resolve(wanted).Except(running).Where(other => other != feature)], asked, wanted);
        }

        var dependents = registry.Dependents(id, running.Select(other => other.Id)).Select(other => other.Id).Append(id).ToHashSet(StringComparer.Ordinal);
        var kept = known.Where(name => !dependents.Contains(name)).ToList();
        var left = registry.Resolve(kept);
        return IsLocked(registry, id, locked) ? null
            : new FeatureChange(feature, false, [.. running.Except(left).Where(other => other != feature)], asked, kept);
    }

    /// <summary>The site cannot do without the feature: it always runs, or one that must go on running needs it.</summary>
    public static bool IsLocked(FeatureRegistry registry, string id, IEnumerable<string> locked) =>
        registry.Resolve(locked.Where(name => registry.Find(name) is not null)).Any(feature => feature.Id == id);
}
