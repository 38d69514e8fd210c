using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Admin;

namespace CivicSite.Engine.Web;

/// <summary>The admin and the pages of accounts wear the admin's theme, the public site the one from the settings.</summary>
internal sealed class CurrentTheme(DocumentCache cache) : ICurrentTheme
{
    private const string AdminTheme = "TheAdmin";
    private const string AccountsArea = "OrchardCore.Users";

    public string? GetId(HttpContext context) =>
        AdminAttribute.IsApplied(context) || context.GetRouteValue("area") is AccountsArea ? AdminTheme : cache.Get<ShellState>()?.SiteTheme;
}
