using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;

namespace CivicSite.Accessibility.Services;

internal sealed class InterfaceLanguages(IOptions<RequestLocalizationOptions> localization) : IInterfaceLanguages
{
    // Read at each use: the site's settings fill the options when its pipeline is built.
    public IReadOnlyList<CultureInfo> All
    {
        get
        {
            var first = localization.Value.DefaultRequestCulture.UICulture;
            return [first, .. (localization.Value.SupportedUICultures ?? []).Where(culture => !culture.Equals(first))];
        }
    }
}
