using CivicSite.Museum.Services;
using Microsoft.Extensions.Localization;

namespace CivicSite.Museum.Bookings;

/// <summary>Says what is wrong with a form.</summary>
internal sealed class BookingFaultTexts(IStringLocalizer<BookingFaultTexts> S, MuseumTexts texts)
{
    public Dictionary<string, string> Describe(IReadOnlyDictionary<string, BookingFault> faults, LessonEntry lesson) =>
        faults.ToDictionary(static fault => fault.Key, fault => Describe(fault.Value, lesson).Value, StringComparer.Ordinal);

    private LocalizedString Describe(BookingFault fault, LessonEntry lesson) => fault switch
    {
        BookingFault.SchoolMissing => S["Please state the school."],
        BookingFault.GradeMissing => S["Please state the grade."],
        BookingFault.GradeOutside => S["This lesson is not for that grade. {0}.", texts.Grades(lesson.GradeFrom, lesson.GradeTo)],
        BookingFault.PupilsNoNumber => S["Please state with digits how many pupils come."],
        BookingFault.PupilsTooFew => S.Plural(lesson.Smallest, "The lesson is held for {0} pupil at least.", "The lesson is held for {0} pupils at least."),
        BookingFault.PupilsTooMany => S.Plural(lesson.Largest, "A group may have {0} pupil at most.", "A group may have {0} pupils at most."),
        BookingFault.AdultsNoNumber => S["Please state with digits how many adults come, {0} at most.", BookingReader.MaxAdults],
        BookingFault.NameMissing => S["Please say how we may address you."],
        BookingFault.NoEmail => S["This is no e-mail address. The confirmation and all changes go there."],
        BookingFault.NoPhone => S["This is no telephone number."],
        BookingFault.ConsentMissing => S["Without your consent the lesson cannot be booked."],
        _ => S["That was very fast. If you are no program, press the button once more in a moment: nothing is lost."],
    };
}
