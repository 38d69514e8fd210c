using System.Globalization;
using CivicSite.Museum.Models;
using CivicSite.Museum.Services;
using CivicSite.Museum.ViewModels;

namespace CivicSite.Museum.Bookings;

/// <summary>What is wrong with a form.</summary>
internal enum BookingFault
{
    SchoolMissing,
    GradeMissing,
    GradeOutside,
    PupilsNoNumber,
    PupilsTooFew,
    PupilsTooMany,
    AdultsNoNumber,
    NameMissing,
    NoEmail,
    NoPhone,
    ConsentMissing,
    TooFast,
}

/// <summary>A form that was read: each call makes a booking of its own, because the work may be done again.</summary>
internal sealed record BookingDraft(string SessionId, string School, int Grade, string ClassLetter, int Pupils, int Adults, string Wishes, string Name, string Email, string Phone)
{
    public ClassBooking Booking(bool demonstration) => new()
    {
        SessionId = SessionId,
        School = School,
        Grade = Grade,
        ClassLetter = ClassLetter,
        Pupils = Pupils,
        Adults = Adults,
        Wishes = Wishes,
        Demonstration = demonstration,
    };

    public BookingContact Contact(BookingConsent consent) => new() { Name = Name, Email = Email, Phone = Phone, Consent = consent };
}

/// <summary>Reads what teachers type.</summary>
internal static class BookingReader
{
    public const int MaxAdults = 10;

    public const int MaxSchool = 200;

    public const int MaxWishes = 1_000;

    private const int MaxLetter = 20;
    private const int MaxContact = 200;
    private const int PhoneDigits = 5;

    /// <returns>The draft; what is wrong with it, by id of the field.</returns>
    public static (BookingDraft Draft, IReadOnlyDictionary<string, BookingFault> Faults) Read(BookingForm form, LessonEntry lesson)
    {
        var faults = new Dictionary<string, BookingFault>(StringComparer.Ordinal);
        var draft = new BookingDraft(
            Clean(form.SessionId, MaxLetter * 2),
            Line(form.School, MaxSchool),
            Grade(form.Grade, lesson, faults),
            Name(form.ClassLetter),
            Pupils(form.Pupils, lesson, faults),
            Adults(form.Adults, faults),
            Clean(form.Wishes, MaxWishes),
            Line(form.ContactName, MaxContact),
            Line(form.Email, MaxContact),
            Line(form.Phone, MaxContact));
        (string Id, bool IsWrong, BookingFault Fault)[] checks =
        [
            ("school", draft.School.Length == 0, BookingFault.SchoolMissing),
            ("contact-name", draft.Name.Length == 0, BookingFault.NameMissing),
            ("contact-email", EmailAddresses.Normalize(draft.Email) is null, BookingFault.NoEmail),
            ("contact-phone", draft.Phone.Length > 0 && draft.Phone.Count(char.IsAsciiDigit) < PhoneDigits, BookingFault.NoPhone),
            ("contact-consent", !form.Consent, BookingFault.ConsentMissing),
        ];
        foreach (var (id, isWrong, fault) in checks)
        {
            if (isWrong)
            {
                faults[id] = fault;
            }
        }

        return (draft, faults);
    }

    /// <returns>The change; what is wrong with it, by id of the field.</returns>
    public static (BookingChange Change, IReadOnlyDictionary<string, BookingFault> Faults) Read(BookingChangeForm form, int smallest, int largest)
    {
        var faults = new Dictionary<string, BookingFault>(StringComparer.Ordinal);
        var change = new BookingChange(Pupils(form.Pupils, smallest, largest, faults), Adults(form.Adults, faults), Clean(form.Wishes, MaxWishes), Clean(form.Session, MaxLetter * 2));
        return (change, faults);
    }

    /// <summary>Without control letters and blanks around, cut to a length.</summary>
    public static string Clean(string? text, int maxLength)
    {
        var clean = string.Concat((text ?? "").ReplaceLineEndings("\n").Where(static letter => letter == '\n' || !char.IsControl(letter))).Trim();
        return clean.Length <= maxLength ? clean : clean[..(char.IsHighSurrogate(clean[maxLength - 1]) ? maxLength - 1 : maxLength)];
    }

    private static string Line(string? text, int maxLength) => Clean(text, maxLength).ReplaceLineEndings(" ");

    // It stands in letters: nothing in it may be an address.
    private static string Name(string? text) => string.Concat(Line(text, MaxLetter).Where(static letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '«' or '»')).Trim();

    private static int Grade(string? text, LessonEntry lesson, Dictionary<string, BookingFault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            // Only where nobody else may come it has to be a class of a school.
            if (lesson.Audiences is [LessonAudiences.School])
            {
                faults["grade"] = BookingFault.GradeMissing;
            }

            return 0;
        }

        if (Number(text) is not { } grade || !lesson.Grades.Contains(grade))
        {
            faults["grade"] = BookingFault.GradeOutside;
            return 0;
        }

        return grade;
    }

    private static int Pupils(string? text, LessonEntry lesson, Dictionary<string, BookingFault> faults) => Pupils(text, lesson.Smallest, lesson.Largest, faults);

    private static int Pupils(string? text, int smallest, int largest, Dictionary<string, BookingFault> faults)
    {
        BookingFault? fault = Number(text) switch
        {
            null or <= 0 => BookingFault.PupilsNoNumber,
            { } number when number < smallest => BookingFault.PupilsTooFew,
            { } number when number > largest => BookingFault.PupilsTooMany,
            _ => null,
        };
        if (fault is { } wrong)
        {
            faults["pupils"] = wrong;
        }

        return Number(text) ?? 0;
    }

    private static int Adults(string? text, Dictionary<string, BookingFault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return 0;
        }

        if (Number(text) is not (>= 0 and <= MaxAdults))
        {
            faults["adults"] = BookingFault.AdultsNoNumber;
        }

        return Number(text) ?? 0;
    }

    private static int? Number(string? text) => int.TryParse((text ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
