using CivicSite.Engine.Audit;
using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;

namespace CivicSite.Engine.Features;

internal enum FeatureState
{
    Off,
    On,

    /// <summary>Runs and cannot be disabled.</summary>
    Needed,

    /// <summary>Does not run and starts only with a feature that needs it.</summary>
    ByDependencyOnly,
}

/// <param name="Needs">Names of the features it cannot run without.</param>
internal sealed record FeatureEntry(FeatureDescriptor Feature, string Name, string Description, FeatureState State, IReadOnlyList<string> Needs);

internal sealed record FeatureGroup(string Category, IReadOnlyList<FeatureEntry> Features);

/// <summary>Shows the features and switches them. What a feature stored stays in the database.</summary>
internal sealed class FeatureAdministration(ShellHost shells, FeatureRegistry registry, DocumentStore documents, FeatureTexts texts, IAuditTrail audit)
{
    public async Task<IReadOnlyList<FeatureGroup>> ListAsync()
    {
        var state = await documents.GetAsync<ShellState>();
        var running = registry.Resolve(state.Features.Where(id => registry.Find(id) is not null)).ToHashSet();
        var locked = Locked(state);
        return
        [
            .. registry.All.Where(feature => !feature.IsTheme)
                .Select(feature => Entry(feature, running, locked))
                .OrderBy(entry => entry.Name, StringComparer.CurrentCulture)
                .GroupBy(entry => texts.Category(entry.Feature), StringComparer.CurrentCulture)
                .OrderBy(group => group.Key, StringComparer.CurrentCulture)
                .Select(group => new FeatureGroup(group.Key, [.. group])),
        ];
    }

    public async Task<FeatureChange?> PlanAsync(string id, bool enable)
    {
        var state = await documents.GetAsync<ShellState>();
        return FeatureChange.Plan(registry, id, enable, state.Features, Locked(state));
    }

    /// <summary>Replaces the running shell; the request goes on in the former one.</summary>
    public async Task ApplyAsync(FeatureChange change)
    {
        await shells.ChangeFeaturesAsync(change.Former, change.Wanted);
        await audit.RecordAsync(AuditCategories.Feature, change.Enable ? AuditEvents.Enabled : AuditEvents.Disabled, change.Feature.Id, change.Feature.Name);
    }

    // Without its theme the site would have no pages.
    private static string[] Locked(ShellState state) => state.SiteTheme is { } theme ? [theme] : [];

    private FeatureEntry Entry(FeatureDescriptor feature, HashSet<FeatureDescriptor> running, string[] locked) => new(
        feature,
        texts.Name(feature),
        texts.Description(feature),
        running.Contains(feature)
            ? FeatureChange.IsLocked(registry, feature.Id, locked) ? FeatureState.Needed : FeatureState.On
            : feature.EnabledByDependencyOnly ? FeatureState.ByDependencyOnly : FeatureState.Off,
        [.. feature.Dependencies.Select(id => registry.Find(id) is { } needed ? texts.Name(needed) : id)]);
}
