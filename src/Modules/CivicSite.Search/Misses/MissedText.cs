using System.Text;
using System.Text.RegularExpressions;

namespace CivicSite.Search.Misses;

/// <summary>The form in which queries are counted.</summary>
internal static partial class MissedText
{
    public const int MaxLength = 80;

    // Numbers of telephones, passports and the like; a year or the number of a house may stay.
    private const int MaxDigits = 5;

    /// <summary>Lower case, single spaces, ё as е; null where the query is too long or may be something personal.</summary>
    public static string? Of(string query)
    {
        var text = Spaces().Replace(query.Normalize(NormalizationForm.FormKC), " ").Trim().ToLowerInvariant().Replace('ё', 'е');
        return text.Length is 0 or > MaxLength || !text.Any(char.IsLetter) || text.Count(char.IsDigit) > MaxDigits || Address().IsMatch(text) || text.Any(char.IsControl) ? null : text;
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    // An e-mail address, a page, an account.
    [GeneratedRegex(@"@|://|www\.|\w\.(ru|com|org|net|рф|info|su)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
