using System.Text;

namespace CivicSite.News.Services;

/// <summary>Makes Latin slugs of Russian names, for terms that were saved without an address of their own.</summary>
internal static class Slugs
{
    private const string Letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];

    /// <summary>Lower-case Latin letters, digits and single hyphens; empty when nothing of the name remains.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            var position = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (position >= 0)
            {
                slug.Append(Latin[position]);
            }
            else if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
