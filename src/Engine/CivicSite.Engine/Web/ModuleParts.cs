using System.Reflection;
using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using OrchardCore.Modules;

namespace CivicSite.Engine.Web;

/// <summary>The controllers of the enabled features, and nothing else.</summary>
internal sealed class FeatureControllers(IReadOnlyList<EnabledFeature> features) : ControllerFeatureProvider
{
    private readonly HashSet<string> _ids = [.. features.Select(feature => feature.Id)];

    protected override bool IsController(TypeInfo typeInfo) =>
        base.IsController(typeInfo)
        && _ids.Contains(typeInfo.GetCustomAttribute<FeatureAttribute>()?.FeatureName ?? typeInfo.Assembly.GetName().Name!);

    /// <summary>A part manager that knows the features' assemblies and their compiled views.</summary>
    public static ApplicationPartManager Manager(IReadOnlyList<EnabledFeature> features)
    {
        var manager = new ApplicationPartManager();
        foreach (var assembly in features.Select(feature => feature.Assembly).Distinct())
        {
            manager.ApplicationParts.Add(new AssemblyPart(assembly));
            manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
        }

        manager.FeatureProviders.Add(new FeatureControllers(features));
        return manager;
    }
}

/// <summary>Gives controllers without an area the id of their module as area.</summary>
internal sealed class ModuleAreaConvention : IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        if (!controller.RouteValues.ContainsKey("area"))
        {
            controller.RouteValues["area"] = controller.ControllerType.Assembly.GetName().Name;
        }
    }
}
