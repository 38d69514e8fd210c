using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;

namespace CivicSite.Engine.Caching;

/// <summary>Gives a page that goes into the cache an entity tag made of its bytes; the output cache answers 304 by it.</summary>
internal static class PageETag
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IOutputCacheFeature>()?.Context.EnableOutputCaching != true)
        {
            await next(context);
            return;
        }

        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer));
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            context.Features.Set(original);
        }

        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);

        // An answer to HEAD may come without the bytes that the tag would be made of.
        if (context.Response.StatusCode == StatusCodes.Status200OK && (bytes.Length > 0 || !HttpMethods.IsHead(context.Request.Method)))
        {
            context.Response.Headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 8))}\"";
        }

        if (bytes.Length > 0)
        {
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes);
        }
    }
}
