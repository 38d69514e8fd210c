using System.Text;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Modules;

namespace CivicSite.Engine.Seo;

/// <summary>What crawlers may read.</summary>
[Area("OrchardCore.Seo")]
[Feature("OrchardCore.Seo")]
public sealed class RobotsController(SiteAddress address) : Controller
{
    [Route("/robots.txt")]
    public async Task<IActionResult> Index()
    {
        var text = new StringBuilder()
            .Append("User-agent: *\n")
            .Append("Disallow: /Admin\n")
            .Append("Disallow: /Login\n\n")
            .Append("Sitemap: ").Append(await address.BaseAsync()).Append("/sitemap.xml\n");
        return Content(text.ToString(), "text/plain; charset=utf-8");
    }
}
