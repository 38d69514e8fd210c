using System.Reflection;

namespace CivicSite.Engine.Modules;

/// <summary>A feature that runs in the current shell.</summary>
/// <param name="Id">The feature's id.</param>
/// <param name="ModuleId">The area under which its views and controllers stand.</param>
/// <param name="Assembly">Where its types and views are.</param>
/// <param name="IsTheme">It is a theme.</param>
internal sealed record EnabledFeature(string Id, string ModuleId, Assembly Assembly, bool IsTheme);

/// <summary>The features of the current shell, each after those it depends on.</summary>
internal interface IFeatureCatalog
{
    IReadOnlyList<EnabledFeature> Enabled { get; }
}
