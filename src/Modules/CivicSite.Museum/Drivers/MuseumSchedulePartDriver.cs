using System.Globalization;
using CivicSite.Museum.Models;
using CivicSite.Museum.Services;
using CivicSite.Museum.ViewModels;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;

namespace CivicSite.Museum.Drivers;

/// <summary>Edits the schedule: a row for each date and rule, and empty ones for more.</summary>
internal sealed class MuseumSchedulePartDriver(ISiteService sites, MuseumTexts texts, IStringLocalizer<MuseumSchedulePartDriver> S) : ContentPartDisplayDriver<MuseumSchedulePart>
{
    private const int EmptyRows = 1;
    private const int MaxSlots = 200;
    private const int MaxRules = 50;
    private const int IdLength = 8;

    public override IDisplayResult? Edit(MuseumSchedulePart part, BuildPartEditorContext context) =>
        Initialize<ScheduleForm>(GetEditorShapeType(context), async form =>
        {
            var house = await sites.GetSettingsAsync<MuseumHouse>();
            form.Slots = [.. part.Slots.Select(ScheduleRows.Form), .. Enumerable.Range(0, EmptyRows).Select(static _ => new SlotForm())];
            form.Rules = [.. part.Rules.Select(ScheduleRows.Form), .. Enumerable.Range(0, EmptyRows).Select(static _ => new RuleForm())];
            form.Places = [.. LessonPlaces.All.Select(code => new FormChoice(code, texts.Place(code)))];
            form.Rooms = [.. house.Rooms.Select(static room => new FormChoice(room.Id, room.Name))];
            form.Guides = [.. house.Guides.Select(static guide => new FormChoice(guide.Id, guide.Name))];
            form.Weekdays = [.. Enumerable.Range(1, 7).Select(static day => new FormChoice(
                day.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)(day % 7))))];
        });

    public override async Task<IDisplayResult?> UpdateAsync(MuseumSchedulePart part, UpdatePartEditorContext context)
    {
        var form = new ScheduleForm();
        if (await context.Updater.TryUpdateModelAsync(form, Prefix))
        {
            for (var i = 0; i < form.Rules.Count; i++)
            {
                if (ScheduleRows.Times(form.Rules[i].Times) is null)
                {
                    context.Updater.ModelState.AddModelError($"{Prefix}.Rules[{i}].Times", S["Write times such as 10:00, 11:30."]);
                }
            }

            part.Slots = [.. form.Slots.Where(static row => row is { Date: not null, Time: not null }).Take(MaxSlots).Select(ScheduleRows.Slot)];
            part.Rules = [.. form.Rules.Where(ScheduleRows.IsFilled).Take(MaxRules).Select(ScheduleRows.Rule)];
        }

        return Edit(part, context);
    }

    /// <summary>Turns entries into rows of the form and back.</summary>
    private static class ScheduleRows
    {
        private const int MaxTimes = 12;

        public static SlotForm Form(ScheduleSlot slot) => Fill(new SlotForm { Date = slot.Date, Time = slot.Time }, slot);

        public static RuleForm Form(ScheduleRule rule) => Fill(
            new RuleForm
            {
                Weekdays = rule.Weekdays,
                Times = string.Join(", ", rule.Times.Select(static time => time.ToString("HH:mm", CultureInfo.InvariantCulture))),
                From = rule.From,
                To = rule.To,
                InTermsOnly = rule.InTermsOnly,
                NotOnHolidays = rule.NotOnHolidays,
            },
            rule);

        public static ScheduleSlot Slot(SlotForm row) => Read(new ScheduleSlot { Date = row.Date!.Value, Time = row.Time!.Value }, row);

        public static ScheduleRule Rule(RuleForm row) => Read(
            new ScheduleRule
            {
                Weekdays = [.. row.Weekdays.Where(static day => day is >= 1 and <= 7).Distinct().Order()],
                Times = [.. (Times(row.Times) ?? []).Take(MaxTimes)],
                From = row.From,
                To = row.To,
                InTermsOnly = row.InTermsOnly,
                NotOnHolidays = row.NotOnHolidays,
            },
            row);

        public static bool IsFilled(RuleForm row) => row.Weekdays.Count > 0 || !string.IsNullOrWhiteSpace(row.Times);

        /// <returns>Null where something is no time.</returns>
        public static IReadOnlyList<TimeOnly>? Times(string? text)
        {
            var times = new List<TimeOnly>();
            foreach (var word in (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (!TimeOnly.TryParseExact(word, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                {
                    return null;
                }

                times.Add(time);
            }

            return [.. times.Distinct().Order()];
        }

        private static TForm Fill<TForm>(TForm row, ScheduleEntry entry)
            where TForm : EntryForm
        {
            (row.Id, row.Place, row.RoomId, row.GuideId, row.Capacity) = (entry.Id, entry.Place, entry.RoomId, entry.GuideId, entry.Capacity > 0 ? entry.Capacity : null);
            return row;
        }

        private static TEntry Read<TEntry>(TEntry entry, EntryForm row)
            where TEntry : ScheduleEntry
        {
            entry.Id = row.Id is { Length: > 0 and <= IdLength } id ? id : Guid.NewGuid().ToString("n")[..IdLength];
            (entry.Place, entry.RoomId, entry.GuideId, entry.Capacity) = (row.Place ?? "", row.RoomId ?? "", row.GuideId ?? "", Math.Clamp(row.Capacity ?? 0, 0, Handlers.LessonRules.MaxGroup));
            return entry;
        }
    }
}
