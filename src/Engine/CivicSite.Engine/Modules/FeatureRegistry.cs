using System.Reflection;
using Microsoft.Extensions.Hosting;
using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.Modules.Manifest;

namespace CivicSite.Engine.Modules;

/// <summary>All features of the engine and of the modules that the host references.</summary>
internal sealed class FeatureRegistry
{
    private readonly Dictionary<string, FeatureDescriptor> _features = new(StringComparer.Ordinal);

    public FeatureRegistry(IHostEnvironment environment)
    {
        var host = Assembly.Load(new AssemblyName(environment.ApplicationName));
        var modules = host.GetCustomAttributes<ModuleNameAttribute>()
            .Select(name => Assembly.Load(new AssemblyName(name.Name)))
            .Where(assembly => assembly.GetCustomAttribute<ModuleMarkerAttribute>() is not null);
        foreach (var assembly in modules.Prepend(typeof(FeatureRegistry).Assembly).Distinct())
        {
            Add(assembly);
        }
    }

    internal FeatureRegistry(IEnumerable<FeatureDescriptor> features) =>
        _features = features.ToDictionary(feature => feature.Id, StringComparer.Ordinal);

    public IReadOnlyCollection<FeatureDescriptor> All => _features.Values;

    public FeatureDescriptor? Find(string id) => _features.GetValueOrDefault(id);

    /// <summary>The features named, those that always run, and all that these need, each after its dependencies.</summary>
    /// <exception cref="UnknownFeatureException">A feature, or one that it depends on, does not exist.</exception>
    public IReadOnlyList<FeatureDescriptor> Resolve(IEnumerable<string> ids)
    {
        var order = new List<FeatureDescriptor>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var always = _features.Values.Where(feature => feature.IsAlwaysEnabled).Select(feature => feature.Id);
        foreach (var id in always.Concat(ids))
        {
            Visit(id, null, order, seen);
        }

        return order;
    }

    /// <summary>Those of <paramref name="enabled"/> that cannot run without <paramref name="id"/>.</summary>
    public IReadOnlyList<FeatureDescriptor> Dependents(string id, IEnumerable<string> enabled) =>
        [.. enabled.Where(other => other != id && DependsOn(other, id, [])).Select(other => _features[other])];

    private bool DependsOn(string feature, string id, HashSet<string> seen) =>
        seen.Add(feature) && Find(feature) is { } found
        && found.Dependencies.Any(dependency => dependency == id || DependsOn(dependency, id, seen));

    // A circle of features is harmless: all of them run or none, only their order is open.
    private void Visit(string id, string? neededBy, List<FeatureDescriptor> order, HashSet<string> seen)
    {
        if (!seen.Add(id))
        {
            return;
        }

        var feature = Find(id) ?? throw new UnknownFeatureException(id, neededBy);
        foreach (var dependency in feature.Dependencies)
        {
            Visit(dependency, id, order, seen);
        }

        order.Add(feature);
    }

    private void Add(Assembly assembly)
    {
        var moduleId = assembly.GetCustomAttribute<ModuleMarkerAttribute>()?.Name ?? assembly.GetName().Name!;
        var module = assembly.GetCustomAttribute<ModuleAttribute>();
        var isEngine = assembly == typeof(FeatureRegistry).Assembly;
        var own = assembly.GetCustomAttributes<FeatureAttribute>().Where(feature => feature is not ModuleAttribute || (isEngine && feature is ThemeAttribute)).ToList();
        if (module is not null && (own.Count == 0 || own.Exists(feature => feature.Id == moduleId)) && !isEngine)
        {
            own.RemoveAll(feature => feature.Id == moduleId);
            Add(module, moduleId, moduleId, assembly, module);
        }

        // The engine holds many of Orchard Core's modules in one assembly: there each feature is an area of its own.
        foreach (var feature in own)
        {
            Add(feature, feature.Id!, isEngine ? feature.Id! : moduleId, assembly, module);
        }
    }

    private void Add(FeatureAttribute feature, string id, string moduleId, Assembly assembly, ModuleAttribute? module) =>
        _features[id] = new FeatureDescriptor
        {
            Id = id,
            ModuleId = moduleId,
            Assembly = assembly,
            Name = feature.Name ?? id,
            Description = feature.Description ?? "",
            Category = feature.Category ?? module?.Category ?? "",
            Dependencies = feature.Dependencies,
            IsTheme = feature is ThemeAttribute,
            IsAlwaysEnabled = feature.IsAlwaysEnabled,
            EnabledByDependencyOnly = feature.EnabledByDependencyOnly,
        };
}

/// <summary>A feature that the site does not have was asked for.</summary>
internal sealed class UnknownFeatureException(string id, string? neededBy)
    : Exception(neededBy is null ? $"There is no feature '{id}'." : $"There is no feature '{id}', which '{neededBy}' needs.")
{
    public string FeatureId { get; } = id;
}
