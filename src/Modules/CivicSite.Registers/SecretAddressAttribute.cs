using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace CivicSite.Registers;

/// <summary>The address of these pages is a secret: no cache keeps them, no other site and no search engine learns it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretAddressAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-cache, no-store";
        headers[HeaderNames.Pragma] = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
