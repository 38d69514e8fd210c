using CivicSite.Museum.Bookings;
using CivicSite.Museum.Models;
using CivicSite.Museum.Services;
using CivicSite.Museum.ViewModels;

namespace CivicSite.UnitTests.Museum;

public sealed class BookingReaderTests
{
    [Fact]
    public void A_complete_form_has_no_faults()
    {
        var (draft, faults) = BookingReader.Read(Form(), Lesson());

        Assert.Empty(faults);
        Assert.Equal((7, 24, 2, "Школа № 0"), (draft.Grade, draft.Pupils, draft.Adults, draft.School));
    }

    [Theory]
    [InlineData("0", BookingFault.PupilsNoNumber)]
    [InlineData("-3", BookingFault.PupilsNoNumber)]
    [InlineData("двадцать", BookingFault.PupilsNoNumber)]
    [InlineData("99999999999", BookingFault.PupilsNoNumber)]
    [InlineData("4", BookingFault.PupilsTooFew)]
    [InlineData("26", BookingFault.PupilsTooMany)]
    public void A_group_has_the_size_of_the_lesson(string pupils, object fault)
    {
        var form = Form();
        form.Pupils = pupils;

        Assert.Equal(fault, BookingReader.Read(form, Lesson()).Faults["pupils"]);
    }

    [Theory]
    [InlineData("", BookingFault.GradeMissing)]
    [InlineData("4", BookingFault.GradeOutside)]
    [InlineData("12", BookingFault.GradeOutside)]
    public void A_lesson_for_schools_wants_a_grade_of_its_own(string grade, object fault)
    {
        var form = Form();
        form.Grade = grade;

        Assert.Equal(fault, BookingReader.Read(form, Lesson()).Faults["grade"]);
    }

    [Fact]
    public void A_group_of_others_needs_no_grade()
    {
        var form = Form();
        form.Grade = "";

        Assert.Empty(BookingReader.Read(form, Lesson() with { Audiences = [LessonAudiences.School, LessonAudiences.Adults] }).Faults);
    }

    [Fact]
    public void Without_consent_and_address_nothing_is_booked()
    {
        var form = Form();
        (form.Consent, form.Email, form.ContactName) = (false, "nobody", " ");

        Assert.Equal(["contact-consent", "contact-email", "contact-name"], BookingReader.Read(form, Lesson()).Faults.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hostile_text_is_cut_and_cleaned()
    {
        var form = Form();
        (form.Wishes, form.School) = (string.Concat(Enumerable.Repeat("😀", 5_000)) + "\u0000\u0007", "a\r\nb\u0000");

        var (draft, faults) = BookingReader.Read(form, Lesson());

        Assert.Empty(faults);
        Assert.Equal((BookingReader.MaxWishes, "a b"), (draft.Wishes.Length, draft.School));
        Assert.False(char.IsHighSurrogate(draft.Wishes[^1]));
    }

    [Fact]
    public void Each_reading_makes_a_booking_of_its_own()
    {
        var draft = BookingReader.Read(Form(), Lesson()).Draft;

        Assert.NotSame(draft.Booking(demonstration: false), draft.Booking(demonstration: false));
    }

    private static BookingForm Form() => new()
    {
        Session = "s",
        School = " Школа № 0 ",
        Grade = "7",
        ClassLetter = "А",
        Pupils = "24",
        Adults = "2",
        ContactName = "Имя",
        Email = "teacher@example.org",
        Consent = true,
    };

    private static LessonEntry Lesson() => new(
        "id", "Урок", null, "", [LessonAudiences.School], 5, 8, [LessonPlaces.Museum], 45, 5, 25, Shared: false, [], PushkinCard: false, "", [], "", Demonstration: false);
}
