using CivicSite.Tos.ViewModels;
using Microsoft.Extensions.Localization;

namespace CivicSite.Tos.Services;

/// <summary>The links between the parts of the section.</summary>
internal sealed class TosSections(IStringLocalizer<TosSections> S)
{
    /// <param name="current">The address of the page that is shown.</param>
    public TosSection Section(TosContext context, string current)
    {
        (string Name, string Url)[] parts =
        [
            (S["List"], context.Urls.All),
            (S["Map"], context.Urls.Map),
            (S["Whose TOS is this?"], context.Urls.Find),
            (S["Forums"], context.Urls.Forums),
            (S["Contests"], context.Urls.Contests),
            (S["Comparison by years"], context.Urls.Compare),
        ];
        return new TosSection([.. parts.Select(part => new FacetLink(part.Name, part.Url, 0, string.Equals(part.Url, current, StringComparison.Ordinal)))]);
    }
}
