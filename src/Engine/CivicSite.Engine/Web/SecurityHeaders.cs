using Microsoft.AspNetCore.Http;

namespace CivicSite.Engine.Web;

/// <summary>Headers that every answer has. No page of the site needs an inline script or style.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "media-src 'self'; manifest-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // The page of an error is drawn for another path than was asked for.
        if (context.Response.Headers.ContentSecurityPolicy.Count == 0)
        {
            Set(context);
        }

        return next(context);
    }

    /// <summary>Sets them on an answer that has not begun.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var preview = IsPreview(context.Request.Path);
        headers.ContentSecurityPolicy = Policy + (preview ? "'self'" : "'none'");
        headers.XFrameOptions = preview ? "SAMEORIGIN" : "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        context.Response.OnStarting(KeepPrivateAsync, context);
    }

    // What is shown to somebody who is signed in stays in no cache, not even in the browser's after signing out.
    private static Task KeepPrivateAsync(object state)
    {
        var context = (HttpContext)state;
        if (context.User.Identity is { IsAuthenticated: true } && context.Response.Headers.CacheControl.Count == 0)
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    // The editor shows the preview in a frame beside the form.
    private static bool IsPreview(PathString path) =>
        path.StartsWithSegments("/Contents/ContentItems", StringComparison.OrdinalIgnoreCase)
        && path.Value!.EndsWith("/Preview", StringComparison.OrdinalIgnoreCase);
}
