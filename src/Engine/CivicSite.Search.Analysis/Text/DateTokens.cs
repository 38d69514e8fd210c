using System.Globalization;

namespace CivicSite.Engine.Search.Analysis;

/// <summary>Dates: «01.12.2017», «2017-12-01» and «1 декабря 2017» are one term.</summary>
internal static class DateTokens
{
    private const int MinYear = 1000;
    private const int Parts = 3;

    private static readonly Dictionary<string, int> Months = new(StringComparer.Ordinal)
    {
        ["января"] = 1,
        ["февраля"] = 2,
        ["марта"] = 3,
        ["апреля"] = 4,
        ["мая"] = 5,
        ["июня"] = 6,
        ["июля"] = 7,
        ["августа"] = 8,
        ["сентября"] = 9,
        ["октября"] = 10,
        ["ноября"] = 11,
        ["декабря"] = 12,
    };

    /// <summary>The date that three joined numbers make, or null.</summary>
    public static string? FromDigits(ReadOnlySpan<char> text, IReadOnlyList<Part> parts)
    {
        if (parts.Count != Parts || !parts.All(part => part.IsNumber) || parts[1].Joint != parts[2].Joint)
        {
            return null;
        }

        var first = text[parts[0].Start..parts[0].End];
        var last = text[parts[2].Start..parts[2].End];
        var month = Number(text[parts[1].Start..parts[1].End]);
        return parts[1].Joint == '.' ? Iso(Number(last), month, Number(first)) : Iso(Number(first), month, Number(last));
    }

    /// <summary>The same tokens with a date before each day, month and year written in words.</summary>
    public static IReadOnlyList<TextToken> Add(List<TextToken> tokens)
    {
        List<TextToken>? result = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (FromWords(tokens, i, out var end) is { } date)
            {
                result ??= [.. tokens.Take(i)];
                result.Add(new(date, date, tokens[i].Position, tokens[i].Start, end, TokenKind.Date, Parts));
            }

            result?.Add(tokens[i]);
        }

        return result ?? tokens;
    }

    private static string? FromWords(List<TextToken> tokens, int day, out int end)
    {
        end = 0;
        if (tokens[day].Kind != TokenKind.Number || day + 2 >= tokens.Count || !Months.TryGetValue(tokens[day + 1].Form, out var month))
        {
            return null;
        }

        // In «2017г.» the year is the first part of a compound.
        var year = tokens[day + 2].IsWhole ? tokens[day + 3] : tokens[day + 2];
        end = year.End;
        return year.Kind == TokenKind.Number ? Iso(Number(year.Form), month, Number(tokens[day].Form)) : null;
    }

    private static string? Iso(int year, int month, int day) =>
        year is >= MinYear and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static int Number(ReadOnlySpan<char> digits) =>
        digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
