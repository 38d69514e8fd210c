namespace CivicSite.Calendar;

/// <summary>The years that calendars have. Addresses with absurd ones are no pages.</summary>
public static class CalendarDates
{
    public const int FirstYear = 1900;

    public const int LastYear = 2199;

    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;
}
