using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.Engine.Media.Serving;

internal static class MediaEndpoints
{
    /// <summary>Serves the library below <see cref="MediaOptions.AssetsRequestPath"/>, to everybody.</summary>
    public static IEndpointConventionBuilder MapMedia(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<MediaOptions>();
        var server = routes.ServiceProvider.GetRequiredService<MediaServer>();
        return routes.MapMethods(options.AssetsRequestPath + "/{**path}", [HttpMethods.Get, HttpMethods.Head], async context =>
        {
            var result = await server.ServeAsync(context.Request.RouteValues["path"] as string, context);
            await result.ExecuteAsync(context);
        });
    }
}
