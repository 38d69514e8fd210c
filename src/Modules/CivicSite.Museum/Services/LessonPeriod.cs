using System.Globalization;
using CivicSite.Museum.Rules;
using CivicSite.Museum.ViewModels;

namespace CivicSite.Museum.Services;

/// <summary>In which time, and for how many, a place must be free.</summary>
/// <param name="FromUtc">From then on dates can still be booked.</param>
/// <param name="ToUtc">The first moment that is too late.</param>
internal readonly record struct LessonPeriod(DateTime FromUtc, DateTime ToUtc, int Pupils)
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Without a wish: all that can be booked up to the end of the school year.</summary>
    /// <returns>Null where something is no day or no number.</returns>
    public static LessonPeriod? Of(LessonQuery query, MuseumContext context)
    {
        if (!TryDay(query.From, out var from) || !TryDay(query.To, out var to) || !TryPupils(query.Pupils, out var pupils))
        {
            return null;
        }

        var first = BookingHours.FirstBookable(context.House, context.Now);
        var begin = from is { } day && context.ToUtc(day) is var wanted && wanted > first ? wanted : first;
        return new LessonPeriod(begin, context.ToUtc((to ?? SchoolYear.Horizon(context.Today)).AddDays(1)), pupils);
    }

    public static string Text(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    private static bool TryDay(string text, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0)
        {
            return true;
        }

        // Beyond these years no calendar has dates of lessons, and no arithmetic fails.
        if (!DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) || read.Year is < 2000 or > 2200)
        {
            return false;
        }

        day = read;
        return true;
    }

    private static bool TryPupils(string text, out int pupils)
    {
        pupils = 1;
        return text.Length == 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out pupils) && pupils is >= 1 and <= 1_000);
    }
}
