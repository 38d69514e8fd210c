using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Modules;

/// <summary>Registers the services and the endpoints of a feature.</summary>
public interface IStartup
{
    /// <summary>Smaller runs <see cref="ConfigureServices"/> earlier.</summary>
    int Order { get; }

    /// <summary>Smaller runs <see cref="Configure"/> earlier.</summary>
    int ConfigureOrder { get; }

    void ConfigureServices(IServiceCollection services);

    void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider);
}

/// <inheritdoc cref="IStartup"/>
public abstract class StartupBase : IStartup
{
    public virtual int Order => 0;

    public virtual int ConfigureOrder => Order;

    public virtual void ConfigureServices(IServiceCollection services)
    {
    }

    public virtual void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
    }
}

/// <summary>Ties a startup class, controller or service to one feature of its module.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class FeatureAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}

/// <summary>A startup class that runs only while all of the named features are enabled.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class RequireFeaturesAttribute(string featureName, params string[] otherFeatureNames) : Attribute
{
    public IList<string> RequiredFeatureNames { get; } = [featureName, .. otherFeatureNames];
}
