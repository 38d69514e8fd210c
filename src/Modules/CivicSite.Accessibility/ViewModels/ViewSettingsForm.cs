using CivicSite.Accessibility.Models;

namespace CivicSite.Accessibility.ViewModels;

/// <summary>What the settings page posts.</summary>
public sealed class ViewSettingsForm
{
    public int TextSize { get; set; }

    public int LetterSpacing { get; set; }

    public int LineSpacing { get; set; }

    public ColourScheme Scheme { get; set; }

    public ImageMode Images { get; set; } = ImageMode.On;

    /// <summary>The language of the interface; null leaves it as it is.</summary>
    public string? Culture { get; set; }

    /// <summary>Where to go after saving; used only when it is an address of this site.</summary>
    public string? ReturnUrl { get; set; }

    public ViewPreferences ToPreferences() => new(TextSize, LetterSpacing, LineSpacing, Scheme, Images);

    public static ViewSettingsForm From(ViewPreferences view, string culture, string? returnUrl) => new()
    {
        TextSize = view.TextSize,
        LetterSpacing = view.LetterSpacing,
        LineSpacing = view.LineSpacing,
        Scheme = view.Scheme,
        Images = view.Images,
        Culture = culture,
        ReturnUrl = returnUrl,
    };
}
