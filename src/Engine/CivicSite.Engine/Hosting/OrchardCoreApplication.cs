using CivicSite.Engine.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Puts the embedded engine into a request pipeline, by the name that Orchard Core uses.</summary>
public static class OrchardCoreApplicationBuilderExtensions
{
    public static IApplicationBuilder UseOrchardCore(this IApplicationBuilder app)
    {
        var host = app.ApplicationServices.GetRequiredService<ShellHost>();
        app.Run(host.InvokeAsync);
        return app;
    }
}
