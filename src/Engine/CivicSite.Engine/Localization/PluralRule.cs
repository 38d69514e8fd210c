using System.Globalization;

namespace CivicSite.Engine.Localization;

/// <summary>How a language picks the form of a text for a number. The order of forms is gettext's.</summary>
/// <param name="FormCount">How many translations a text with a number needs.</param>
internal sealed record PluralRule(int FormCount, Func<long, int> FormOf)
{
    private static readonly PluralRule _oneAndMany = new(2, static count => count == 1 ? 0 : 1);

    // 1, 21, 31 новость; 2–4, 22–24 новости; 0, 5–20, 25–30, 11–14 новостей.
    private static readonly PluralRule _eastSlavic = new(3, static count => (count % 10, count % 100) switch
    {
        (1, not 11) => 0,
        ( >= 2 and <= 4, < 12 or > 14) => 1,
        _ => 2,
    });

    public static PluralRule For(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "ru" or "uk" or "be" => _eastSlavic,
        _ => _oneAndMany,
    };

    public int GetForm(int count) => FormOf(Math.Abs((long)count));
}
