using System.Globalization;
using OrchardCore.Localization;

namespace CivicSite.Accessibility.Services;

internal sealed class InterfaceLanguages(ILocalizationService localization) : IInterfaceLanguages
{
    public async Task<IReadOnlyList<CultureInfo>> GetAsync()
    {
        var first = await localization.GetDefaultCultureAsync();
        var others = (await localization.GetSupportedCulturesAsync()).Where(name => !string.Equals(name, first, StringComparison.OrdinalIgnoreCase));
        return [.. others.Prepend(first).Select(CultureInfo.GetCultureInfo)];
    }
}
