using CivicSite.Calendar;
using CivicSite.Events.Rules;
using Microsoft.Extensions.Localization;

namespace CivicSite.Events.Handlers;

/// <summary>Says what is wrong with an event.</summary>
internal sealed class EventFaultTexts(IStringLocalizer<EventFaultTexts> S)
{
    public LocalizedString Describe(EventFault fault) => fault.Kind switch
    {
        EventFaultKind.TitleTooLong => S["The title may have at most {0} characters.", EventRules.MaxTitle],
        EventFaultKind.AddressTaken => S["This address belongs to a page of the section. Choose another one."],
        EventFaultKind.KindMissing => S["Choose the kind of the event."],
        EventFaultKind.Number => S["Write the number in Roman or Arabic numerals, such as VII or 7."],
        EventFaultKind.Count => S["Write how many events the entry stands for: a whole number up to {0}, and more than one only where no day is known.", EventRules.MaxCount],
        EventFaultKind.Point => S["Write latitude and longitude as maps copy them, such as 53.1006, 91.4122. The point has to lie near the municipality."],
        EventFaultKind.DecisionText => S["Row {0} has no decision.", fault.Line],
        EventFaultKind.DecisionDay => S["Row {0} has a day that cannot be read. Write it as 31.12.2026.", fault.Line],
        EventFaultKind.DoneInFuture => S["Row {0}: a decision cannot be done on a day that has not come yet.", fault.Line],
        EventFaultKind.PhotographWithoutAlt => S["Describe each photograph for those who cannot see it."],
        EventFaultKind.Rule => Rule(fault),
        _ => Time(fault),
    };

    private LocalizedString Time(EventFault fault) => fault.Kind switch
    {
        EventFaultKind.TimeMissing => S["Say when the event is: a day, or a month or a year where no more is known."],
        EventFaultKind.Day => S["Write the day as 31.12.2026, in a year from {0} to {1}.", CalendarDates.FirstYear, CalendarDates.LastYear],
        EventFaultKind.Time => S["Write the time as 10:30, from 00:00 to 23:59."],
        EventFaultKind.Month => S["Write the month as 12.2026."],
        EventFaultKind.Year => S["Write the year with four digits."],
        EventFaultKind.EndBeforeStart => S["The event ends before it begins. Check the day and the time of the end."],
        EventFaultKind.TooLong => S["An event may last at most {0} days.", EventRules.MaxDays],
        EventFaultKind.HeldInFuture => S["An event that has not begun yet cannot have been held."],
        EventFaultKind.RuleWithoutDay => S["A series needs the day and the time of its first event."],
        EventFaultKind.RuleNotFromStart => S["The first event is not on a day of the series. Choose the days so that its day is among them."],
        EventFaultKind.RuleEndsBefore => S["The series ends before its first event."],
        EventFaultKind.ExceptionLine => S["Line {0} is no day. Write one day a line, such as 31.12.2026.", fault.Line],
        EventFaultKind.Interval => S["Write a whole number from 1 to {0}.", Recurrence.MaxInterval],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "Unknown fault."),
    };

    private LocalizedString Rule(EventFault fault) => fault.Rule switch
    {
        RecurrenceFault.NotReadable => S["The rule cannot be read. Write it as RFC 5545 has it, such as FREQ=MONTHLY;BYDAY=1MO."],
        RecurrenceFault.MoreThanDaily => S["The rule repeats within a day. An event takes place once a day at most."],
        RecurrenceFault.UnknownPart => S["The rule may have FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST."],
        RecurrenceFault.Until => S["Write the last day of the rule without a time, such as UNTIL=20261231."],
        RecurrenceFault.TooMuch => S["The rule may have at most {0} events and an interval of at most {1}.", Recurrence.MaxCount, Recurrence.MaxInterval],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Rule, "Unknown fault."),
    };
}
