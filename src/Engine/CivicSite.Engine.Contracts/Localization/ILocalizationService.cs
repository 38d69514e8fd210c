namespace OrchardCore.Localization;

/// <summary>The languages of the site's interface.</summary>
public interface ILocalizationService
{
    /// <summary>The culture of a visitor who has chosen none.</summary>
    Task<string> GetDefaultCultureAsync();

    /// <summary>The cultures a visitor may choose, the default one included.</summary>
    Task<string[]> GetSupportedCulturesAsync();
}
