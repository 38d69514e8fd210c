using CivicSite.Accessibility.Models;
using Microsoft.AspNetCore.Http;

namespace CivicSite.Accessibility.Services;

internal sealed class CookieViewPreferences(IHttpContextAccessor accessor) : IViewPreferences
{
    public const string CookieName = "civicsite_view";

    private HttpContext Context => accessor.HttpContext
        ?? throw new InvalidOperationException("View preferences belong to a request.");

    public ViewPreferences Current => ViewPreferences.Parse(Context.Request.Cookies[CookieName]);

    public void Save(ViewPreferences preferences)
    {
        if (preferences == ViewPreferences.Default)
            Context.Response.Cookies.Delete(CookieName, PreferenceCookie.For(Context.Request));
        else
            Context.Response.Cookies.Append(CookieName, preferences.ToString(), PreferenceCookie.For(Context.Request));
    }
}
