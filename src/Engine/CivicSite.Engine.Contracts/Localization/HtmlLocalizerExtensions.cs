using OrchardCore.Localization;

namespace Microsoft.AspNetCore.Mvc.Localization;

/// <summary>Texts of views that depend on a number.</summary>
public static class HtmlLocalizerExtensions
{
    /// <summary>The form of the text that the current culture uses for <paramref name="count"/>. Arguments are HTML-encoded, the text is not.</summary>
    /// <inheritdoc cref="Microsoft.Extensions.Localization.StringLocalizerExtensions.Plural"/>
    public static LocalizedHtmlString Plural(this IHtmlLocalizer localizer, int count, string singular, string plural, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(localizer);
        ArgumentNullException.ThrowIfNull(plural);
        return localizer[singular, new PluralizationArgument { Count = count, Forms = [singular, plural], Arguments = arguments }];
    }
}
