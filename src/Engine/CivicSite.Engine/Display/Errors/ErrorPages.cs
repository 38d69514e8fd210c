using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace CivicSite.Engine.Display.Errors;

/// <summary>Errors answer with a page of the theme at <c>/Error/{status}</c>, by the names that Orchard Core uses.</summary>
internal static class ErrorPages
{
    private static readonly FileExtensionContentTypeProvider Files = new();

    /// <summary>Goes first in the shell's pipeline. A missing file answers without a page.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        var plain = app.ApplicationServices.GetRequiredService<PlainPage>();
        app.Use(plain.CatchAllAsync);

        // A new scope: the failed page left its layout and its open unit of work in the old one.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/Error",
            CreateScopeForErrors = true,
            StatusCodeSelector = StorageFaults.StatusOf,
            SuppressDiagnosticsCallback = context => StorageFaults.Of(context.Exception) is not null,
        });
        app.Use(plain.CatchStorageAsync);
        app.UseStatusCodePagesWithReExecute("/Error/{0}", createScopeForStatusCodePages: true);
        return app.Use(async (context, next) =>
        {
            if (Files.TryGetContentType(context.Request.Path.Value ?? "", out _) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            await next(context);
        });
    }
}

/// <summary>The address of the error pages.</summary>
[Feature("OrchardCore.Diagnostics")]
internal sealed class DiagnosticsStartup : StartupBase
{
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.MapAreaControllerRoute(
            "Diagnostics.Error", "OrchardCore.Diagnostics", "Error/{status?}", new { controller = "Diagnostics", action = "Error" });
}
