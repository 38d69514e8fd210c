using System.Globalization;
using CivicSite.Organizations.Indexes;

namespace CivicSite.Organizations.Services;

/// <summary>The years in which agreements are in force.</summary>
internal static class AgreementYears
{
    /// <summary><c>2019–2021</c>, <c>2019</c>, or empty where no year is known.</summary>
    public static string Span(int first, int last) =>
        first == 0 ? ""
        : last == 0 || last == first ? first.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");

    /// <summary>Ended early, or its last year is over.</summary>
    public static bool Ended(int last, bool terminated, int thisYear) => terminated || (last != 0 && last < thisYear);

    /// <summary>What tells an agreement from others in a list: its years, or its name where they are not known.</summary>
    public static string Name(AgreementIndex row) =>
        Span(row.FirstYear, row.LastYear) is { Length: > 0 } span ? span : row.Name;
}
