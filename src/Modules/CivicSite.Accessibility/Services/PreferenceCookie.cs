using Microsoft.AspNetCore.Http;

namespace CivicSite.Accessibility.Services;

/// <summary>The options both cookies of this module share.</summary>
internal static class PreferenceCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public static CookieOptions For(HttpRequest request) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = Lifetime,
        Path = request.PathBase.HasValue ? request.PathBase.Value : "/",
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };
}
