namespace OrchardCore.Localization.Models;

/// <summary>The site's cultures, as the <c>settings</c> recipe step writes them.</summary>
public class LocalizationSettings
{
    public string DefaultCulture { get; set; } = "ru";

    public string[] SupportedCultures { get; set; } = ["ru", "en"];
}
