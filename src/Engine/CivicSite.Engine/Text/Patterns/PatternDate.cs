using System.Globalization;
using System.Text;

namespace CivicSite.Engine.Text.Patterns;

/// <summary>Dates in patterns. Only numbers: an address must not depend on the language of whoever saves the item.</summary>
internal static class PatternDate
{
    /// <summary>The place of the first part of a strftime format that patterns do not have, or -1.</summary>
    public static int FindUnknown(string format)
    {
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
                continue;
            var start = i++;
            var unpadded = i < format.Length && format[i] == '-';
            if (unpadded)
                i++;
            if (i >= format.Length || !(unpadded ? "mdHMSj" : "YymdHMSj%").Contains(format[i], StringComparison.Ordinal))
                return start;
        }
        return -1;
    }

    public static object? ToLocal(object? value, PatternContext context) =>
        ToMoment(value) is { } moment ? TimeZoneInfo.ConvertTime(moment, context.TimeZone) : value;

    /// <summary>The date in that format; what is no date stays as it is.</summary>
    public static object? Format(object? value, string format)
    {
        if (ToMoment(value) is not { } moment)
            return value;
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                text.Append(format[i]);
                continue;
            }
            var padded = format[++i] != '-';
            if (!padded)
                i++;
            text.Append(Part(moment, format[i], padded));
        }
        return text.ToString();
    }

    private static string Part(DateTimeOffset moment, char part, bool padded) => part switch
    {
        'Y' => Number(moment.Year, 4),
        'y' => Number(moment.Year % 100, 2),
        'm' => Number(moment.Month, padded ? 2 : 1),
        'd' => Number(moment.Day, padded ? 2 : 1),
        'H' => Number(moment.Hour, padded ? 2 : 1),
        'M' => Number(moment.Minute, padded ? 2 : 1),
        'S' => Number(moment.Second, padded ? 2 : 1),
        'j' => Number(moment.DayOfYear, padded ? 3 : 1),
        _ => "%",
    };

    private static string Number(int number, int digits) => number.ToString("D" + digits, CultureInfo.InvariantCulture);

    private static DateTimeOffset? ToMoment(object? value) => value switch
    {
        DateTimeOffset moment => moment,
        DateTime { Kind: DateTimeKind.Local } local => new DateTimeOffset(local),
        DateTime utc => new DateTimeOffset(utc, TimeSpan.Zero),
        DateOnly date => new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero),
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
        _ => null,
    };
}
