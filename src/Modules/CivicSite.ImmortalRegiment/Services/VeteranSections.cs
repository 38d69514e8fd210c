using CivicSite.ImmortalRegiment.Print;
using CivicSite.ImmortalRegiment.ViewModels;
using Microsoft.Extensions.Localization;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>The links between the parts of the archive.</summary>
internal sealed class VeteranSections(IStringLocalizer<VeteranSections> S)
{
    /// <param name="current">The address of the page that is shown.</param>
    public VeteranSection Section(VeteranContext context, string current)
    {
        (string Name, string Url)[] parts =
        [
            (S["All people"], context.Urls.All),
            (S["Portraits"], context.Urls.List(new VeteranQuery { View = VeteranListPages.Wall })),
            (S["Places"], context.Urls.Map),
            (S["This day"], context.Urls.Today),
            (S["A story at random"], context.Urls.Random),
            (S["Tell of somebody"], context.Urls.All + "/contribute"),
            (S["Wall of memory"], PrintUrls.Wall(context.Urls)),
        ];
        return new VeteranSection([.. parts.Select(part => new FacetLink(part.Name, part.Url, 0, string.Equals(part.Url, current, StringComparison.Ordinal)))]);
    }
}
