using System.Globalization;
using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using Microsoft.Extensions.Localization;

namespace CivicSite.Museum.Services;

/// <summary>Codes and numbers in words.</summary>
internal sealed class MuseumTexts(IStringLocalizer<MuseumTexts> S)
{
    public string Place(string code) => code switch
    {
        LessonPlaces.School => S["At your school"],
        LessonPlaces.Online => S["Online"],
        _ => S["In the museum"],
    };

    public string Audience(string code) => code switch
    {
        LessonAudiences.Kindergarten => S["Kindergarten"],
        LessonAudiences.Students => S["Students"],
        LessonAudiences.Adults => S["Adults"],
        _ => S["School"],
    };

    public string State(BookingState state) => state switch
    {
        BookingState.Booked => S["Booked"],
        BookingState.Waiting => S["In the waiting list"],
        BookingState.Offered => S["The date does not take place: choose another"],
        BookingState.Cancelled => S["Cancelled"],
        BookingState.Attended => S["The class was here"],
        _ => S["The class did not come"],
    };

    /// <summary>Empty where the lesson says nothing of grades.</summary>
    public string Grades(int? from, int? to) => (from, to) switch
    {
        ({ } first, { } last) when first == last => S["Grade {0}", first],
        ({ } first, { } last) => S["Grades {0}–{1}", first, last],
        ({ } first, null) => S["From grade {0}", first],
        (null, { } last) => S["Up to grade {0}", last],
        _ => "",
    };

    /// <summary>Empty where nothing is stated.</summary>
    public string Price(string price) => price switch
    {
        "" => "",
        "0" => S["Free of charge"],
        _ => price,
    };

    public string Minutes(int minutes) => S.Plural(minutes, "{0} minute", "{0} minutes");

    /// <summary>How many places are left.</summary>
    public string Free(int places) => S.Plural(places, "{0} place free", "{0} places free");

    public string Pupils(int pupils) => S.Plural(pupils, "{0} pupil", "{0} pupils");

    /// <summary>The class as its school calls it.</summary>
    public string Class(ClassBooking booking) => booking switch
    {
        { Grade: 0 } => booking.ClassLetter,
        { ClassLetter.Length: 0 } => S["Class {0}", booking.Grade],
        _ => S["Class {0} {1}", booking.Grade, booking.ClassLetter],
    };

    /// <summary>How large groups may be.</summary>
    public string Group(int smallest, int largest) => smallest > 1
        ? S["{0} to {1} pupils", smallest, largest]
        : S.Plural(largest, "up to {0} pupil", "up to {0} pupils");

    /// <summary>A day with its weekday, such as "Tuesday, 3 February"; the year stands where the month is January, because then it is new.</summary>
    public static string Day(DateTime local) => local.ToString(local.Month == 1 ? "dddd, d MMMM yyyy" : "dddd, d MMMM", CultureInfo.CurrentCulture);

    public static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.CurrentCulture);

    /// <summary>A moment on the site's clock, with its weekday.</summary>
    public static string When(DateTimeOffset local) => local.ToString("dddd, d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture);
}
