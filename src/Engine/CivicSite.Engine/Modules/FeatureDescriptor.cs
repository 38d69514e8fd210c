using System.Reflection;

namespace CivicSite.Engine.Modules;

/// <summary>A feature that the site could run.</summary>
internal sealed record FeatureDescriptor
{
    public required string Id { get; init; }

    public required string ModuleId { get; init; }

    public required Assembly Assembly { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public string Category { get; init; } = "";

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    public bool IsTheme { get; init; }

    public bool IsAlwaysEnabled { get; init; }

    public bool EnabledByDependencyOnly { get; init; }
}
