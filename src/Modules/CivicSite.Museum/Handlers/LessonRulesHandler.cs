using CivicSite.Museum.Models;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Museum.Handlers;

/// <summary>Holds the rules of lessons at saving and at publishing.</summary>
internal sealed class LessonRulesHandler(INotifier notifier, LessonFaultTexts texts, IHtmlLocalizer<LessonFaultTexts> H) : ContentPartHandler<MuseumLessonPart>
{
    public override Task ValidatingAsync(ValidateContentContext context, MuseumLessonPart part)
    {
        foreach (var fault in LessonRules.Check(context.ContentItem, context.ContentItem.Published))
        {
            context.Fail(texts.Describe(fault), fault.Member);
        }

        return Task.CompletedTask;
    }

    public override async Task PublishingAsync(PublishContentContext context, MuseumLessonPart part)
    {
        foreach (var fault in LessonRules.Check(context.PublishingItem, forPublication: true))
        {
            context.Cancel = true;
            await notifier.ErrorAsync(H["The lesson was not published. {0}", texts.Describe(fault).Value]);
        }
    }
}

/// <summary>Says what is wrong with a lesson.</summary>
internal sealed class LessonFaultTexts(IStringLocalizer<LessonFaultTexts> S)
{
    public LocalizedString Describe(LessonFault fault) => fault.Kind switch
    {
        LessonFaultKind.NameTooLong => S["The name may have at most {0} characters.", LessonRules.MaxName],
        LessonFaultKind.SummaryTooLong => S["The summary may have at most {0} characters.", LessonRules.MaxSummary],
        LessonFaultKind.AddressTaken => S["This address belongs to a list. Choose another one."],
        LessonFaultKind.AudienceMissing => S["Choose whom the lesson is for."],
        LessonFaultKind.PlaceMissing => S["Choose where the lesson is held."],
        LessonFaultKind.Grades => S["Grades are numbers from 1 to {0}, the lower one first.", LessonDefaults.LastGrade],
        LessonFaultKind.Ages => S["Ages are numbers from 1 to {0}, the lower one first.", LessonRules.MaxAge],
        LessonFaultKind.Minutes => S["The length is a number from 1 to {0}.", LessonRules.MaxMinutes],
        LessonFaultKind.Group => S["Groups have from 1 to {0} pupils, the smallest number first.", LessonRules.MaxGroup],
        LessonFaultKind.RuleWithoutDays => S["Rule {0} has no weekday, or no time such as 10:00.", fault.Line],
        LessonFaultKind.RulePeriod => S["Rule {0} ends before it begins.", fault.Line],
        LessonFaultKind.PlaceUnknown => S["A date of the schedule has an unknown place."],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Kind, "Unknown fault."),
    };
}
