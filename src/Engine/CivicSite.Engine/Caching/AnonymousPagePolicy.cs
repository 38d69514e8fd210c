using System.Globalization;
using System.Text.RegularExpressions;
using CivicSite.Engine.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace CivicSite.Engine.Caching;

/// <summary>What the output cache may keep: pages that look the same to every visitor without an account.</summary>
internal sealed class AnonymousPagePolicy(PageCacheStore store, PageCacheOptions options) : IOutputCachePolicy
{
    // A made-up value is none: else every one of them would fill the cache with a copy of each page.
    private readonly (string Name, Regex Known)[] _varyByCookies = [.. options.VaryByCookies.Select(cookie => (cookie.Key, Pattern(cookie.Value)))];
    private readonly Dictionary<string, Regex> _queryKeys = options.QueryKeys.ToDictionary(key => key.Key, key => Pattern(key.Value), StringComparer.Ordinal);

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
        foreach (var (name, known) in _varyByCookies)
        {
            context.CacheVaryByRules.VaryByValues[name] = http.Request.Cookies[name] is { } value && known.IsMatch(value) ? value : "";
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

    // Media and static files have caches of their own. Any other query string is none of ours: it would make a page for each made-up value.
    private bool IsCandidate(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        var path = request.Path.Value ?? "";
        var extension = Path.GetExtension(path.AsSpan());
        return (!request.QueryString.HasValue || request.Query.All(pair => pair.Value is [{ } value] && _queryKeys.TryGetValue(pair.Key, out var known) && known.IsMatch(value)))
            && (extension.IsEmpty || extension is ".xml" or ".txt")
            && !path.StartsWith("/media", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWith("/health", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWith("/admin", StringComparison.OrdinalIgnoreCase);
    }

    private static Regex Pattern(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

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

    /// <summary>Cookies by whose value pages differ, each with a pattern of the values that there are. Any other value counts as no cookie.</summary>
    public Dictionary<string, string> VaryByCookies { get; set; } = new(StringComparer.Ordinal)
    {
        ["civicsite_view"] = "s[0-3]-l[0-2]-h[0-2]-c(normal|white|black|beige|blue)-i[0-2]",
    };

    /// <summary>Query keys that pages of lists have, each with a pattern of the values that there are. Pages with any other are not kept.</summary>
    public Dictionary<string, string> QueryKeys { get; set; } = new(StringComparer.Ordinal) { ["page"] = "[1-9][0-9]{0,3}" };

    /// <summary>A request with a cookie that starts so gets a page of its own.</summary>
    public List<string> PrivateCookies { get; set; } = ["civicsite_auth", ".AspNetCore.Mvc.CookieTempData", "civicsite_notices"];

    public static PageCacheOptions From(IConfiguration configuration)
    {
        var options = new PageCacheOptions();
        configuration.GetSection("CivicSite:PageCache").Bind(options);
        return options;
    }
}
