using OrchardCore.Localization;
using OrchardCore.Localization.Models;

namespace CivicSite.Engine.Localization;

/// <summary>Where the site is and which languages it speaks. Asked at every request, so it answers from memory.</summary>
internal interface ISiteRegion
{
    ValueTask<LocalizationSettings> GetCulturesAsync();

    /// <summary>The IANA id of the site's time zone.</summary>
    ValueTask<string> GetTimeZoneIdAsync();
}

internal sealed class LocalizationService(ISiteRegion region) : ILocalizationService
{
    public async Task<string> GetDefaultCultureAsync() => (await region.GetCulturesAsync()).DefaultCulture;

    public async Task<string[]> GetSupportedCulturesAsync()
    {
        var cultures = await region.GetCulturesAsync();
        return [.. cultures.SupportedCultures.Append(cultures.DefaultCulture).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
