using System.Globalization;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace CivicSite.Engine.Caching;

/// <summary>What the output cache may keep: pages that look the same to every visitor without an account.</summary>
internal sealed class AnonymousPagePolicy(PageCacheStore store, PageCacheOptions options) : IOutputCachePolicy
{
    private const int MaxQueryLength = 200;

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var cacheable = IsCandidate(http.Request) && !http.Request.Headers.ContainsKey(HeaderNames.Authorization)
            && !http.Request.Cookies.Keys.Any(name => options.PrivateCookies.Exists(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
        context.EnableOutputCaching = cacheable;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = cacheable;
        if (!cacheable)
        {
            return ValueTask.CompletedTask;
        }

        context.ResponseExpirationTimeSpan = options.Duration;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["culture"] = CultureInfo.CurrentUICulture.Name;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(http.Request);
        foreach (var cookie in options.VaryByCookies)
        {
            context.CacheVaryByRules.VaryByValues[cookie] = http.Request.Cookies[cookie] ?? "";
        }

        context.Tags.Add(PageCacheStore.StartPrefix + store.Evictions.ToString(CultureInfo.InvariantCulture));
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        var isPrivate = response.Headers.CacheControl.ToString() is { Length: > 0 } control
            && (control.Contains("no-store", StringComparison.OrdinalIgnoreCase) || control.Contains("private", StringComparison.OrdinalIgnoreCase));
        if (response.StatusCode != StatusCodes.Status200OK || isPrivate || response.Headers.ContainsKey(HeaderNames.SetCookie)
            || context.HttpContext.Items.ContainsKey(typeof(OrchardCore.Admin.AdminAttribute)))
        {
            context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }

        context.Tags.Add(DocumentStore.AllTag);
        foreach (var tag in context.HttpContext.RequestServices.GetRequiredService<ReadTags>().All)
        {
            context.Tags.Add(tag);
        }

        return ValueTask.CompletedTask;
    }

    // Media and static files have caches of their own; a long query string is no page of ours.
    private static bool IsCandidate(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        var path = request.Path.Value ?? "";
        var extension = Path.GetExtension(path.AsSpan());
        return request.QueryString.Value is null or { Length: <= MaxQueryLength }
            && (extension.IsEmpty || extension is ".xml" or ".txt")
            && !path.StartsWith("/media", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWith("/health", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWith("/admin", StringComparison.OrdinalIgnoreCase);
    }

    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
    }
}

/// <summary>Settings of the page cache: section <c>CivicSite:PageCache</c>.</summary>
internal sealed class PageCacheOptions
{
    /// <summary>How long a page may be kept when nothing drops it.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Megabytes of all pages together.</summary>
    public int SizeMegabytes { get; set; } = 64;

    /// <summary>Cookies by whose value pages differ.</summary>
    public List<string> VaryByCookies { get; set; } = ["civicsite_view"];

    /// <summary>A request with a cookie that starts so gets a page of its own.</summary>
    public List<string> PrivateCookies { get; set; } = ["civicsite_auth", ".AspNetCore.Mvc.CookieTempData", "civicsite_notices"];
}
