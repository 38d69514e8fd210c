using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Merging;

/// <summary>Registers the merging of records, and lets old addresses lead on.</summary>
public sealed class MergingStartup : StartupBase
{
    // After the addresses of content: only what no record has is looked for among merged ones.
    private const int RedirectOrder = 100_000;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<MergeMigrations>();
        services.AddIndexProvider<VeteranMergeIndexProvider>();
        services.AddScoped<MergePreview>();
        services.AddScoped<IVeteranMerges, VeteranMerges>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.MapMethods("/veterans/{slug}", [HttpMethods.Get, HttpMethods.Head], RedirectAsync).WithOrder(RedirectOrder);

    private static async Task<IResult> RedirectAsync(string slug, IVeteranMerges merges) =>
        await merges.RedirectAsync(slug) is { Length: > 0 } path
            ? Results.LocalRedirect("~/" + path.TrimStart('/'), permanent: false)
            : Results.NotFound();
}
