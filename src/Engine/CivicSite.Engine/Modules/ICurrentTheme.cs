using Microsoft.AspNetCore.Http;

namespace CivicSite.Engine.Modules;

/// <summary>Which theme draws a request: the admin's for <c>[Admin]</c> endpoints, the site's for all others.</summary>
internal interface ICurrentTheme
{
    /// <summary>The theme's id, or null where the site has no theme yet. Asked often: the answer must be cheap.</summary>
    string? GetId(HttpContext context);
}
