using CivicSite.Museum.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.Museum.Handlers;

/// <summary>What is wrong with a lesson.</summary>
internal enum LessonFaultKind
{
    NameTooLong,
    SummaryTooLong,
    AddressTaken,
    AudienceMissing,
    PlaceMissing,
    Grades,
    Ages,
    Minutes,
    Group,
    RuleWithoutDays,
    RulePeriod,
    PlaceUnknown,
}

/// <param name="Member">The name of the form field beside which the fault is shown.</param>
/// <param name="Line">The row in question, counted from 1, in fields of several.</param>
internal sealed record LessonFault(LessonFaultKind Kind, string Member, int Line = 0);

/// <summary>The rules of lessons. A draft may be incomplete, but never wrong.</summary>
internal static class LessonRules
{
    public const int MaxName = 300;

    public const int MaxSummary = 600;

    public const int MaxMinutes = 480;

    public const int MaxGroup = 500;

    public const int MaxAge = 99;

    private static readonly string[] ReservedPaths = ["museum", "museum/lessons", "museum/lessons/year", "museum/booking"];

    /// <param name="item">The lesson.</param>
    /// <param name="forPublication">Also look for what a public lesson must have.</param>
    public static IEnumerable<LessonFault> Check(ContentItem item, bool forPublication)
    {
        var part = item.Part<MuseumLessonPart>();
        var path = (item.As<AutoroutePart>()?.Path ?? "").Trim('/');
        (bool IsWrong, LessonFaultKind Kind, string Member)[] checks =
        [
            ((item.DisplayText ?? "").Length > MaxName, LessonFaultKind.NameTooLong, "TitlePart.Title"),
            (part.Summary.TextOrEmpty().Length > MaxSummary, LessonFaultKind.SummaryTooLong, "MuseumLessonPart.Summary.Text"),
            (ReservedPaths.Contains(path, StringComparer.OrdinalIgnoreCase) || path.StartsWith("museum/booking/", StringComparison.OrdinalIgnoreCase), LessonFaultKind.AddressTaken, "AutoroutePart.Path"),
            (forPublication && !part.Audiences.Exists(LessonAudiences.All.Contains), LessonFaultKind.AudienceMissing, "MuseumLessonPart.Audiences"),
            (forPublication && !part.Places.Exists(LessonPlaces.All.Contains), LessonFaultKind.PlaceMissing, "MuseumLessonPart.Places"),
            (!IsRange(part.GradeFrom, part.GradeTo, 1, LessonDefaults.LastGrade), LessonFaultKind.Grades, "MuseumLessonPart.GradeFrom"),
            (!IsRange(part.AgeFrom, part.AgeTo, 1, MaxAge), LessonFaultKind.Ages, "MuseumLessonPart.AgeFrom"),
            (part.Minutes is < 1 or > MaxMinutes, LessonFaultKind.Minutes, "MuseumLessonPart.Minutes"),
            (part.Smallest < 1 || part.Largest < part.Smallest || part.Largest > MaxGroup, LessonFaultKind.Group, "MuseumLessonPart.Smallest"),
        ];
        return checks.Where(static check => check.IsWrong).Select(static check => new LessonFault(check.Kind, check.Member))
            .Concat(Schedule(item.Part<MuseumSchedulePart>()));
    }

    private static IEnumerable<LessonFault> Schedule(MuseumSchedulePart schedule)
    {
        for (var i = 0; i < schedule.Rules.Count; i++)
        {
            var rule = schedule.Rules[i];
            if (rule.Weekdays.Count == 0 || rule.Times.Count == 0 || rule.Weekdays.Exists(static day => day is < 1 or > 7))
            {
                yield return new(LessonFaultKind.RuleWithoutDays, $"MuseumSchedulePart.Rules[{i}].Times", i + 1);
            }

            if (rule.To < rule.From)
            {
                yield return new(LessonFaultKind.RulePeriod, $"MuseumSchedulePart.Rules[{i}].To", i + 1);
            }
        }

        if (schedule.Slots.Concat<ScheduleEntry>(schedule.Rules).Any(static entry => entry.Place.Length > 0 && !LessonPlaces.All.Contains(entry.Place)))
        {
            yield return new(LessonFaultKind.PlaceUnknown, "MuseumSchedulePart.Rules[0].Place");
        }
    }

    private static bool IsRange(int? from, int? to, int least, int most) =>
        (from is null || (from >= least && from <= most)) && (to is null || (to >= least && to <= most)) && !(from > to);
}
