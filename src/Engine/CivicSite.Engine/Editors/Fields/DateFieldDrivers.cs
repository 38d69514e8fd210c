using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace CivicSite.Engine.Editors.Fields;

internal sealed class DateFieldViewModel : FieldEditorViewModel
{
    public DateTime? Value { get; set; }
}

internal sealed class DateFieldDriver : ContentFieldDisplayDriver<DateField>
{
    public override IDisplayResult Edit(DateField field, BuildFieldEditorContext context) =>
        Initialize<DateFieldViewModel>(GetEditorShapeType(context), model =>
        {
            model.Describe(context.PartFieldDefinition, context.PartFieldDefinition.GetSettings<DateFieldSettings>().Hint);
            model.Value = field.Value;
        });

    public override async Task<IDisplayResult?> UpdateAsync(DateField field, UpdateFieldEditorContext context)
    {
        var model = new DateFieldViewModel();
        if (await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.Value))
        {
            field.Value = model.Value is { } value ? DateTime.SpecifyKind(value.Date, DateTimeKind.Utc) : null;
        }

        return Edit(field, context);
    }
}

internal sealed class DateTimeFieldViewModel : FieldEditorViewModel
{
    /// <summary>What the site's clock shows.</summary>
    public DateTime? LocalDateTime { get; set; }

    public string TimeZone { get; set; } = "";
}

internal sealed class DateTimeFieldDriver(ILocalClock clock) : ContentFieldDisplayDriver<DateTimeField>
{
    public override IDisplayResult Edit(DateTimeField field, BuildFieldEditorContext context) =>
        Initialize<DateTimeFieldViewModel>(GetEditorShapeType(context), async model =>
        {
            model.Describe(context.PartFieldDefinition, context.PartFieldDefinition.GetSettings<DateTimeFieldSettings>().Hint);
            model.LocalDateTime = await clock.ToLocalAsync(field.Value);
            model.TimeZone = (await clock.GetLocalTimeZoneAsync()).TimeZoneId;
        }).Location("Sidebar:15");

    public override async Task<IDisplayResult?> UpdateAsync(DateTimeField field, UpdateFieldEditorContext context)
    {
        var model = new DateTimeFieldViewModel();
        if (await context.Updater.TryUpdateModelAsync(model, Prefix, form => form.LocalDateTime))
        {
            field.Value = await clock.KeepAsync(model.LocalDateTime, field.Value);
        }

        return Edit(field, context);
    }
}

/// <summary>Moments in forms: what the site's clock shows, without a zone.</summary>
internal static class LocalTimes
{
    /// <summary>As the HTML inputs of a date with a time want it.</summary>
    public const string InputFormat = "{0:yyyy-MM-ddTHH:mm}";

    public static async Task<DateTime?> ToLocalAsync(this ILocalClock clock, DateTime? utc) =>
        utc is { } moment ? (await clock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)))).DateTime : null;

    /// <summary>The moment in UTC. A moment that the form shows to the minute and that was not changed keeps its seconds.</summary>
    public static async Task<DateTime?> KeepAsync(this ILocalClock clock, DateTime? local, DateTime? storedUtc)
    {
        if (local is not { } entered)
        {
            return null;
        }

        return await clock.ToLocalAsync(storedUtc) is { } stored && Minute(stored) == Minute(entered)
            ? storedUtc
            : await clock.ConvertToUtcAsync(entered);
    }

    private static long Minute(DateTime time) => time.Ticks / TimeSpan.TicksPerMinute;
}
