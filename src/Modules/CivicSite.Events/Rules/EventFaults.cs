using CivicSite.Calendar;

namespace CivicSite.Events.Rules;

/// <summary>What is wrong with an event.</summary>
internal enum EventFaultKind
{
    TitleTooLong,
    AddressTaken,
    KindMissing,
    TimeMissing,
    Day,
    Time,
    Month,
    Year,
    EndBeforeStart,
    TooLong,
    HeldInFuture,
    Number,
    Count,
    Point,
    Rule,
    RuleWithoutDay,
    RuleNotFromStart,
    RuleEndsBefore,
    ExceptionLine,
    Interval,
    DecisionText,
    DecisionDay,
    DoneInFuture,
    PhotographWithoutAlt,
}

/// <param name="Member">The name of the form field beside which the fault is shown.</param>
/// <param name="Line">The line or row in question, counted from 1, in fields of several.</param>
/// <param name="Rule">What is wrong with a rule.</param>
internal sealed record EventFault(EventFaultKind Kind, string Member, int Line = 0, RecurrenceFault? Rule = null);
