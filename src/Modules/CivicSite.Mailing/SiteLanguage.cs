using System.Globalization;
using OrchardCore.Localization;

namespace CivicSite.Mailing;

/// <summary>Makes texts in the language of the site, whoever asks: letters, and words that become content.</summary>
public sealed class SiteLanguage(ILocalizationService localization)
{
    public async Task<T> WriteAsync<T>(Func<T> write)
    {
        var culture = CultureInfo.GetCultureInfo(await localization.GetDefaultCultureAsync());
        var (former, formerUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (former, formerUi);
        }
    }
}
