using Microsoft.Extensions.Options;
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

/// <summary>The region of a site without settings of its own: section <c>CivicSite:Region</c> of the configuration.</summary>
internal sealed class SiteRegionOptions
{
    public const string Section = "CivicSite:Region";

    public const string DefaultTimeZoneId = "Asia/Krasnoyarsk";

    public string DefaultCulture { get; set; } = "ru";

    /// <summary>Separated by commas.</summary>
    public string SupportedCultures { get; set; } = "ru,en";

    public string TimeZoneId { get; set; } = DefaultTimeZoneId;
}

internal sealed class ConfiguredSiteRegion(IOptions<SiteRegionOptions> options) : ISiteRegion
{
    private readonly LocalizationSettings _cultures = new()
    {
        DefaultCulture = options.Value.DefaultCulture,
        SupportedCultures = options.Value.SupportedCultures.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };

    public ValueTask<LocalizationSettings> GetCulturesAsync() => ValueTask.FromResult(_cultures);

    public ValueTask<string> GetTimeZoneIdAsync() => ValueTask.FromResult(options.Value.TimeZoneId);
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
