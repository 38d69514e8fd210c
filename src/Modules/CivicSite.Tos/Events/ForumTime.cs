using System.Text.RegularExpressions;

namespace CivicSite.Tos.Events;

/// <summary>Reads when a forum is out of the words that its record has for it.</summary>
internal static partial class ForumTime
{
    // The beginnings of the months' names, in whatever case they stand.
    private static readonly string[] Months = ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    /// <summary>The month that the words name, 1 to 12; null where they name none, or several.</summary>
    public static int? Month(string when)
    {
        var found = MonthName().Matches(when).Select(static match => Array.IndexOf(Months, match.Groups["month"].Value.ToLowerInvariant()) + 1).Distinct().ToList();
        return found is [var month] ? month : null;
    }

    [GeneratedRegex(@"\b(?<month>январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(ь|я|е|й|ю|ем|а|у)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthName();
}
