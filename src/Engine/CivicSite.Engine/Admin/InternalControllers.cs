using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using OrchardCore.Modules;

namespace CivicSite.Engine.Admin;

/// <summary>The engine's controllers are internal, which MVC does not look for: those of enabled features are named to it here.</summary>
internal sealed class InternalControllers(IReadOnlyCollection<string> features) : IApplicationFeatureProvider<ControllerFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        var controllers = typeof(InternalControllers).Assembly.DefinedTypes
            .Where(type => type is { IsAbstract: false, IsNotPublic: true } && typeof(Controller).IsAssignableFrom(type))
            .Where(type => type.GetCustomAttribute<FeatureAttribute>() is { } feature && features.Contains(feature.FeatureName));
        foreach (var controller in controllers.Except(feature.Controllers))
        {
            feature.Controllers.Add(controller);
        }
    }
}
