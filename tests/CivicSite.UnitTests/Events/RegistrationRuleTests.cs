using CivicSite.Events.Models;
using CivicSite.Events.Registration;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.Events;

public sealed class RegistrationRuleTests
{
    private static readonly DateTime Start = new(2026, 12, 31, 17, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-60 * 24 * 10, RegistrationWindow.NotYet)]
    [InlineData(-60 * 24 * 7, RegistrationWindow.Open)]
    [InlineData(-61, RegistrationWindow.Open)]
    [InlineData(-60, RegistrationWindow.Over)]
    [InlineData(0, RegistrationWindow.Over)]
    public void One_may_register_between_opening_and_closing(int minutes, RegistrationWindow window)
    {
        var terms = Terms(part =>
        {
            part.OpensOn.Value = Start.AddDays(-7);
            part.ClosesOn.Value = Start.AddHours(-1);
        });

        Assert.Equal(window, terms.At(Start.AddMinutes(minutes)));
    }

    [Fact]
    public void What_can_be_said_changes_when_the_registration_opens_and_when_it_closes()
    {
        var terms = Terms(part =>
        {
            part.OpensOn.Value = Start.AddDays(-7);
            part.ClosesOn.Value = Start.AddHours(-1);
        });

        Assert.Equal([Start.AddDays(-7), Start.AddHours(-1)], terms.Turns);
        Assert.All(terms.Turns, turn => Assert.NotEqual(terms.At(turn.AddTicks(-1)), terms.At(turn)));
        Assert.Equal([Start], Terms(static _ => { }).Turns);
        Assert.Equal((true, false), (terms.ClosesEarly, Terms(static _ => { }).ClosesEarly));
    }

    [Theory]
    [InlineData(EventState.Planned, 1, 1, true)]
    [InlineData(EventState.Planned, 0, 1, false)]
    [InlineData(EventState.Planned, 1, -1, false)]
    [InlineData(EventState.Postponed, 1, 1, true)]
    [InlineData(EventState.Cancelled, 1, 1, false)]
    public void Only_those_who_still_expect_the_event_are_told_that_it_does_not_take_place(EventState told, int people, int hours, bool tell)
    {
        var seats = new EventSeats { Told = new EventOutline { StartUtc = Start, EndUtc = Start.AddHours(2), State = told }, Book = { Capacity = 5 } };
        if (people > 0)
        {
            seats.Book.Ask("a", people, mayWait: false);
        }

        Assert.Equal(tell, seats.AreToBeTold(Start.AddHours(2 - hours)));
        seats.ClearedUtc = Start;
        Assert.False(seats.AreToBeTold(Start));
    }

    [Fact]
    public void Without_other_terms_one_may_register_until_the_event_begins()
    {
        var terms = Terms(part => part.ClosesOn.Value = Start.AddDays(1));

        Assert.Equal(RegistrationWindow.Open, terms.At(Start.AddSeconds(-1)));
        Assert.Equal(RegistrationWindow.Over, terms.At(Start));
        Assert.Equal((null, RegistrationTerms.DefaultGroup, false), (terms.Places, terms.LargestGroup, terms.MayWait));
    }

    [Theory]
    [InlineData(EventState.Cancelled, RegistrationWindow.CalledOff)]
    [InlineData(EventState.Postponed, RegistrationWindow.CalledOff)]
    [InlineData(EventState.Held, RegistrationWindow.Over)]
    public void Nobody_registers_for_what_does_not_take_place(EventState state, RegistrationWindow window) =>
        Assert.Equal(window, Terms(static _ => { }, part => part.State = state).At(Start.AddDays(-1)));

    [Fact]
    public void A_series_an_event_without_a_date_and_one_without_a_registration_offer_none()
    {
        Assert.False(Terms(static part => part.Open.Value = false).IsOffered);
        Assert.False(Terms(static _ => { }, static part => part.Precision = EventPrecision.Month).IsOffered);
        Assert.False(Terms(static _ => { }, static part => part.StartUtc = null).IsOffered);
        var series = Event(static _ => { }, static _ => { });
        series.Alter<EventSeriesPart>(static part => part.Rule = "FREQ=WEEKLY");
        Assert.False(RegistrationTerms.Of(series).IsOffered);
    }

    [Theory]
    [InlineData("25", 25)]
    [InlineData(" 25 ", 25)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("1e3", null)]
    [InlineData("100001", null)]
    [InlineData("", null)]
    [InlineData("много", null)]
    public void Places_are_a_whole_number(string text, int? places) =>
        Assert.Equal(places, RegistrationTerms.Number(new TextField { Text = text }, RegistrationTerms.MostPlaces));

    [Fact]
    public void A_group_is_never_larger_than_the_event() =>
        Assert.Equal(3, Terms(static part => (part.Places.Text, part.LargestGroup.Text) = ("3", "10")).LargestGroup);

    [Fact]
    public void Questions_stand_one_a_line_and_a_star_marks_those_that_have_to_be_answered()
    {
        var questions = RegistrationTerms.Read(new TextField { Text = "* Откуда вы?\r\n\r\nНужен ли автобус?" });

        Assert.Equal([new("Откуда вы?", true), new("Нужен ли автобус?", false)], questions);
    }

    [Theory]
    [InlineData("", "a@example.org", "", "1", true, "reg-name")]
    [InlineData("12", "a@example.org", "", "1", true, "reg-name")]
    [InlineData("Купите http://spam.example", "a@example.org", "", "1", true, "reg-name")]
    [InlineData("Анна", "нет", "", "1", true, "reg-email")]
    [InlineData("Анна", "", "", "1", true, "reg-email")]
    [InlineData("Анна", "a@example.org\r\nBcc: b@example.org", "", "1", true, "reg-email")]
    [InlineData("Анна", "a@example.org", "нет", "1", true, "reg-phone")]
    [InlineData("Анна", "a@example.org", "", "0", true, "reg-people")]
    [InlineData("Анна", "a@example.org", "", "6", true, "reg-people")]
    [InlineData("Анна", "a@example.org", "", "-1", true, "reg-people")]
    [InlineData("Анна", "a@example.org", "", "9999999999", true, "reg-people")]
    [InlineData("Анна", "a@example.org", "", "двое", true, "reg-people")]
    [InlineData("Анна", "a@example.org", "", "1", false, "reg-consent")]
    public void A_form_says_which_field_is_wrong(string name, string email, string phone, string people, bool consent, string field)
    {
        var (faults, _) = RegistrationReader.Read(new RegistrationForm { Name = name, Email = email, Phone = phone, People = people, Consent = consent }, Terms(static _ => { }), byOffice: false);

        Assert.Equal([field], faults.Keys);
    }

    [Fact]
    public void What_was_typed_is_kept_in_its_normal_form_and_only_answers_to_questions_that_were_asked()
    {
        var terms = Terms(static part => part.Questions.Text = "* Откуда вы?\nНужен ли автобус?");
        var form = new RegistrationForm { Name = "  Анна-Мария\u200b д’Арк ", Email = "Anna@EXAMPLE.org", Phone = "8 923 123-45-67", People = " 2 ", Consent = true, Answers = ["Майна\nдва", null, "лишнее"] };

        var (faults, entry) = RegistrationReader.Read(form, terms, byOffice: false);

        Assert.Empty(faults);
        Assert.Equal(("Анна-Мария д’Арк", "Anna@example.org", "+7 (923) 123-45-67", 2), (entry.Name, entry.Email, entry.Phone, entry.People));
        Assert.Equal([("Откуда вы?", "Майна два")], entry.Answers.Select(static answer => (answer.Question, answer.Answer)));
    }

    [Fact]
    public void The_office_may_write_somebody_down_without_an_address_and_answers_but_not_without_consent()
    {
        var terms = Terms(static part => part.Questions.Text = "* Откуда вы?");

        Assert.Empty(RegistrationReader.Read(new RegistrationForm { Name = "Анна", People = "1", Consent = true }, terms, byOffice: true).Faults);
        Assert.Equal(["reg-consent"], RegistrationReader.Read(new RegistrationForm { Name = "Анна", People = "1" }, terms, byOffice: true).Faults.Keys);
    }

    [Theory]
    [InlineData(EventState.Planned, EventState.Planned, 0, "Зал", "None")]
    [InlineData(EventState.Planned, EventState.Planned, 1, "Зал", "Moved")]
    [InlineData(EventState.Planned, EventState.Planned, 0, "Площадь", "Moved")]
    [InlineData(EventState.Planned, EventState.Cancelled, 1, "Зал", "Cancelled")]
    [InlineData(EventState.Cancelled, EventState.Cancelled, 1, "Зал", "None")]
    [InlineData(EventState.Planned, EventState.Postponed, 0, "Зал", "Postponed")]
    [InlineData(EventState.Postponed, EventState.Planned, 0, "Зал", "Moved")]
    [InlineData(EventState.Cancelled, EventState.Planned, 0, "Зал", "Restored")]
    [InlineData(EventState.Cancelled, EventState.Planned, 1, "Зал", "Restored")]
    [InlineData(EventState.Planned, EventState.Held, 1, "Площадь", "None")]
    public void People_are_told_what_concerns_them(EventState told, EventState now, int hours, string place, string change) => Assert.Equal(
        change,
        EventChanges.Between(
            new EventOutline { StartUtc = Start, Place = "Зал", State = told },
            new EventOutline { StartUtc = Start.AddHours(hours), Place = place, State = now }).ToString());

    [Fact]
    public void Times_stand_as_people_write_them_over_the_turn_of_the_year()
    {
        var start = new DateTime(2026, 12, 31, 22, 0, 0, DateTimeKind.Unspecified);
        using var _ = new Culture("ru");

        Assert.Equal("31 декабря 2026, 22:00", new LocalTimes(start, null, AllDay: false).Text());
        Assert.Equal("31 декабря 2026, 22:00–23:30", new LocalTimes(start, start.AddMinutes(90), AllDay: false).Text());
        Assert.Equal("31 декабря 2026, 22:00 – 1 января 2027, 02:00", new LocalTimes(start, start.AddHours(4), AllDay: false).Text());
        Assert.Equal("31 декабря 2026", new LocalTimes(start.Date, start.Date.AddDays(1), AllDay: true).Text());
        Assert.Equal("31 декабря 2026 – 2 января 2027", new LocalTimes(start.Date, start.Date.AddDays(3), AllDay: true).Text());
    }

    private static RegistrationTerms Terms(Action<EventRegistrationPart> change, Action<EventPart>? when = null) => RegistrationTerms.Of(Event(change, when ?? (static _ => { })));

    private static ContentItem Event(Action<EventRegistrationPart> change, Action<EventPart> when)
    {
        var item = new ContentItem { ContentType = CivicSite.Events.EventTypes.Event };
        item.Alter<EventPart>(part =>
        {
            part.StartUtc = Start;
            when(part);
        });
        item.Alter<EventRegistrationPart>(part =>
        {
            part.Open.Value = true;
            change(part);
        });
        return item;
    }

    private sealed class Culture : IDisposable
    {
        private readonly System.Globalization.CultureInfo _former = System.Globalization.CultureInfo.CurrentCulture;

        public Culture(string name) => System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(name);

        public void Dispose() => System.Globalization.CultureInfo.CurrentCulture = _former;
    }
}
