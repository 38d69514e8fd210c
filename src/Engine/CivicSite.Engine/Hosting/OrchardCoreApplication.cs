using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Puts the embedded engine into a request pipeline, by the name that Orchard Core uses.</summary>
public static class OrchardCoreApplicationBuilderExtensions
{
    public static IApplicationBuilder UseOrchardCore(this IApplicationBuilder app)
    {
        // Before publication the modules' wwwroot folders are served from where they stand.
        var services = app.ApplicationServices;
        var environment = services.GetRequiredService<IWebHostEnvironment>();
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, environment.ApplicationName + ".staticwebassets.runtime.json")))
        {
            StaticWebAssetsLoader.UseStaticWebAssets(environment, services.GetRequiredService<IConfiguration>());
        }

        app.Run(services.GetRequiredService<ShellHost>().InvokeAsync);
        return app;
    }
}
