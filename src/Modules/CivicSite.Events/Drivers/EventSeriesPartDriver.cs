using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Events.Handlers;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.ViewModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace CivicSite.Events.Drivers;

/// <summary>Edits how an event repeats: by a plain form, or by a rule for those who know how to write one.</summary>
internal sealed class EventSeriesPartDriver(ILocalClock clock, EventFaultTexts texts) : ContentPartDisplayDriver<EventSeriesPart>
{
    private const int MaxExceptions = 500;

    public override IDisplayResult? Edit(EventSeriesPart part, BuildPartEditorContext context) =>
        Initialize<EventSeriesForm>(GetEditorShapeType(context), form => Fill(form, part));

    public override async Task<IDisplayResult?> UpdateAsync(EventSeriesPart part, UpdatePartEditorContext context)
    {
        var form = new EventSeriesForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        var state = context.Updater.ModelState;
        part.Rule = form.Repeat switch
        {
            PlainRepeat.None => "",
            PlainRepeat.Rule => Recurrence.Read(form.Rule).Rule?.Text ?? form.Rule?.Trim() ?? "",
            _ => await PlainAsync(form, part, state),
        };
        if (form.Repeat == PlainRepeat.Rule && part.Rule.Length == 0)
        {
            Fail(state, new EventFault(EventFaultKind.Rule, nameof(form.Rule), Rule: RecurrenceFault.NotReadable));
        }

        SetExceptions(form, part, state);

        // What has no text of its own in the model state is shown as it was chosen.
        return Initialize<EventSeriesForm>(GetEditorShapeType(context), shown =>
        {
            Fill(shown, part);
            shown.WeekDays = form.WeekDays;
        });
    }

    private static void Fill(EventSeriesForm form, EventSeriesPart part)
    {
        form.Interval = "1";
        form.TakenFrom = part.SeriesId;
        form.DatesOf = part.Rule.Length > 0 && part.ContentItem.Id > 0 ? part.ContentItem.ContentItemId : "";
        form.Exceptions = string.Join('\n', part.Exceptions.Order().Select(Day));
        if (part.Rule.Length == 0)
        {
            return;
        }

        form.Rule = part.Rule;
        form.Repeat = PlainRepeat.Rule;
        if (PlainRule.Read(part.Rule) is { } plain)
        {
            form.Rule = null;
            form.Repeat = plain.Repeat;
            form.Interval = plain.Interval.ToString(CultureInfo.InvariantCulture);
            form.WeekDays = [.. plain.WeekDays];
            form.Until = plain.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    // A form that cannot be read leaves the rule as it was: the form keeps what was typed.
    private async Task<string> PlainAsync(EventSeriesForm form, EventSeriesPart part, ModelStateDictionary state)
    {
        var text = string.IsNullOrWhiteSpace(form.Interval) ? "1" : form.Interval.Trim();
        var until = string.IsNullOrWhiteSpace(form.Until) ? null : TypedTime.Day(form.Until);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var interval) || interval is < 1 or > Recurrence.MaxInterval)
        {
            Fail(state, new EventFault(EventFaultKind.Interval, nameof(form.Interval)));
            return part.Rule;
        }

        if (until is null && !string.IsNullOrWhiteSpace(form.Until))
        {
            Fail(state, new EventFault(EventFaultKind.Day, nameof(form.Until)));
            return part.Rule;
        }

        var days = form.WeekDays.Where(Enum.IsDefined).Distinct().ToList();
        var zone = ZonedTime.Zone((await clock.GetLocalTimeZoneAsync()).TimeZoneId);
        return part.ContentItem.As<EventPart>() is { StartUtc: { } start }
            ? new PlainRule(form.Repeat, interval, days, 0, until).Write(zone.Day(start))
            : new PlainRule(PlainRepeat.Daily, interval, [], 0, until).Write(DateOnly.MinValue);
    }

    private void SetExceptions(EventSeriesForm form, EventSeriesPart part, ModelStateDictionary state)
    {
        var lines = (form.Exceptions ?? "").Split('\n', StringSplitOptions.TrimEntries);
        var wrong = Array.FindIndex(lines, static line => line.Length > 0 && TypedTime.Day(line) is null);
        if (wrong >= 0)
        {
            Fail(state, new EventFault(EventFaultKind.ExceptionLine, nameof(form.Exceptions), wrong + 1));
            return;
        }

        part.Exceptions = [.. lines.Select(TypedTime.Day).OfType<DateOnly>().Distinct().Order().Take(MaxExceptions)];
    }

    private void Fail(ModelStateDictionary state, EventFault fault) => state.AddModelError($"{Prefix}.{fault.Member}", texts.Describe(fault).Value);

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
