using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Http;
using OrchardCore.Admin;

namespace CivicSite.Engine.Web;

/// <summary>The admin wears its own theme, the public site the one from the settings.</summary>
internal sealed class CurrentTheme(DocumentCache cache) : ICurrentTheme
{
    private const string AdminTheme = "TheAdmin";

    public string? GetId(HttpContext context) =>
        AdminAttribute.IsApplied(context) ? AdminTheme : cache.Get<ShellState>()?.SiteTheme;
}
