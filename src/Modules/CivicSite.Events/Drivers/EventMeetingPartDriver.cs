using System.Globalization;
using CivicSite.Events.Handlers;
using CivicSite.Events.Models;
using CivicSite.Events.Rules;
using CivicSite.Events.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Events.Drivers;

/// <summary>Edits the decisions of a meeting: a row for each, and empty ones for more.</summary>
internal sealed class EventMeetingPartDriver(EventFaultTexts texts) : ContentPartDisplayDriver<EventMeetingPart>
{
    private const int EmptyRows = 2;
    private const int MaxRows = 200;

    public override IDisplayResult? Edit(EventMeetingPart part, BuildPartEditorContext context) => Show([.. part.Decisions.Select(Row)], context);

    public override async Task<IDisplayResult?> UpdateAsync(EventMeetingPart part, UpdatePartEditorContext context)
    {
        var form = new EventMeetingForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        var state = context.Updater.ModelState;

        // Rows are closed up, so what was posted for a number belongs to another row now: the form itself has all texts.
        foreach (var key in state.Keys.Where(key => key.StartsWith($"{Prefix}.{nameof(form.Decisions)}[", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            state.Remove(key);
        }

        var rows = form.Decisions.Where(static row => !row.IsBlank).Take(MaxRows).ToList();
        part.Decisions = [.. rows.Select(static row => new MeetingDecision
        {
            Text = row.Text?.Trim() ?? "",
            Responsible = row.Responsible?.Trim() ?? "",
            DueOn = TypedTime.Day(row.DueOn),
            DoneOn = TypedTime.Day(row.DoneOn),
        })];
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var (name, text) in new[] { (nameof(DecisionForm.DueOn), rows[i].DueOn), (nameof(DecisionForm.DoneOn), rows[i].DoneOn) })
            {
                if (!string.IsNullOrWhiteSpace(text) && TypedTime.Day(text) is null)
                {
                    var member = string.Create(CultureInfo.InvariantCulture, $"{Prefix}.{nameof(form.Decisions)}[{i}].{name}");
                    state.AddModelError(member, texts.Describe(new EventFault(EventFaultKind.DecisionDay, member, i + 1)).Value);
                }
            }
        }

        return Show(rows, context);
    }

    private ShapeResult Show(IReadOnlyList<DecisionForm> rows, BuildPartEditorContext context) =>
        Initialize<EventMeetingForm>(GetEditorShapeType(context), form => form.Decisions = [.. rows, .. Enumerable.Range(0, EmptyRows).Select(static _ => new DecisionForm())])
            .Location($"Parts.{nameof(EventMeetingPart)}:1");

    private static DecisionForm Row(MeetingDecision decision) => new()
    {
        Text = decision.Text,
        Responsible = decision.Responsible,
        DueOn = decision.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DoneOn = decision.DoneOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
