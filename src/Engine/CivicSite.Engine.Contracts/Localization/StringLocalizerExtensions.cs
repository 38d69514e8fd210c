using OrchardCore.Localization;

namespace Microsoft.Extensions.Localization;

/// <summary>Texts that depend on a number.</summary>
public static class StringLocalizerExtensions
{
    /// <summary>The form of the text that the current culture uses for <paramref name="count"/>.</summary>
    /// <param name="count">Decides the form and stands for <c>{0}</c>.</param>
    /// <param name="singular">The message id, English singular.</param>
    /// <param name="plural">The English plural.</param>
    /// <param name="arguments">Stand for <c>{1}</c> and on.</param>
    public static LocalizedString Plural(this IStringLocalizer localizer, int count, string singular, string plural, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(localizer);
        ArgumentNullException.ThrowIfNull(plural);
        return localizer[singular, new PluralizationArgument { Count = count, Forms = [singular, plural], Arguments = arguments }];
    }
}
