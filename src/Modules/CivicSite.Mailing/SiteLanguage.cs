using System.Globalization;
using OrchardCore.Localization;

namespace CivicSite.Mailing;

/// <summary>Makes texts in the language of the site, whoever asks: letters, documents, and words that become content.</summary>
public sealed class SiteLanguage(ILocalizationService localization)
{
    public Task<T> WriteAsync<T>(Func<T> write) => RunAsync(() => Task.FromResult(write()));

    /// <summary>The same for what takes its time, such as a view.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> write)
    {
        var culture = CultureInfo.GetCultureInfo(await localization.GetDefaultCultureAsync());
        var (former, formerUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return await write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (former, formerUi);
        }
    }
}
