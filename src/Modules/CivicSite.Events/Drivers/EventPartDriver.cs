using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Events.Handlers;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.Services;
using CivicSite.Events.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace CivicSite.Events.Drivers;

/// <summary>Edits when an event is and how far it is, in the time of the site.</summary>
internal sealed class EventPartDriver(ILocalClock clock, EventFaultTexts texts) : ContentPartDisplayDriver<EventPart>
{
    public override async Task<IDisplayResult?> EditAsync(EventPart part, BuildPartEditorContext context)
    {
        var zone = await ZoneAsync();
        return Initialize<EventTimeForm>(GetEditorShapeType(context), form => Fill(form, part, zone)).Location($"Parts.{nameof(EventPart)}:2");
    }

    public override async Task<IDisplayResult?> UpdateAsync(EventPart part, UpdatePartEditorContext context)
    {
        var form = new EventTimeForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        var (time, faults) = TypedTime.Read(form, Prefix + ".", await ZoneAsync());
        foreach (var fault in faults)
        {
            context.Updater.ModelState.AddModelError(fault.Member, texts.Describe(fault).Value);
        }

        if (time is not null)
        {
            time.WriteTo(part);
        }
        else if (faults.Count == 0)
        {
            (part.StartUtc, part.EndUtc, part.AllDay) = (null, null, false);
        }

        // Nothing is stored of a form with faults: it shows the choice that was made.
        part.Precision = form.Precision;

        part.State = Enum.IsDefined(form.State) ? form.State : EventState.Planned;
        SetCount(part, form, context);
        return await EditAsync(part, context);
    }

    private void SetCount(EventPart part, EventTimeForm form, UpdatePartEditorContext context)
    {
        var text = form.Count?.Trim() ?? "";
        if (text.Length == 0 || form.Precision == EventPrecision.Exact)
        {
            part.Count = null;
        }
        else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            part.Count = count;
        }
        else
        {
            context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(form.Count)}", texts.Describe(new EventFault(EventFaultKind.Count, "")).Value);
        }
    }

    private static void Fill(EventTimeForm form, EventPart part, TimeZoneInfo zone)
    {
        form.Precision = part.Precision;
        form.State = part.State;
        form.Count = part.Count?.ToString(CultureInfo.InvariantCulture);
        if (EventTime.Of(part) is not { } time)
        {
            return;
        }

        var (first, last) = (time.FirstDay(zone), time.LastDay(zone));
        form.Month = time.Precision == EventPrecision.Month ? first.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
        form.Year = time.Precision == EventPrecision.Year ? first.ToString("yyyy", CultureInfo.InvariantCulture) : null;
        if (!time.IsExact)
        {
            return;
        }

        form.StartDay = EventUrls.Day(first);
        form.AllDay = time.AllDay;
        form.StartTime = time.AllDay ? null : Clock(zone.ToLocal(time.StartUtc));
        if (time.EndUtc is { } end)
        {
            form.EndTime = time.AllDay ? null : Clock(zone.ToLocal(end));
            form.EndDay = (time.AllDay ? last : zone.Day(end)) is var day && day > first ? EventUrls.Day(day) : null;
        }
    }

    private static string Clock(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private async Task<TimeZoneInfo> ZoneAsync() => ZonedTime.Zone((await clock.GetLocalTimeZoneAsync()).TimeZoneId);
}
