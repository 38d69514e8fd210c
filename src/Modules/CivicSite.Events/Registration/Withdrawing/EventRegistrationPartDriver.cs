using CivicSite.Events.Models;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace CivicSite.Events.Registration.Withdrawing;

/// <summary>Says in the editor how many people an event concerns already.</summary>
internal sealed class EventRegistrationPartDriver(WithdrawalQuestions questions) : ContentPartDisplayDriver<EventRegistrationPart>
{
    // Where the event is cancelled or moved, not far below at the terms of the registration.
    private const string BelowTheState = $"Parts.{nameof(EventPart)}:2.5";

    public override async Task<IDisplayResult?> EditAsync(EventRegistrationPart part, BuildPartEditorContext context) =>
        await questions.OfAsync(part.ContentItem.ContentItemId) is { } concerned
            ? Initialize<RegisteredNote>(GetEditorShapeType(context), note => (note.EventId, note.People) = (concerned.EventId, concerned.Registered + concerned.Waiting))
                .Location(BelowTheState)
            : null;

    public override Task<IDisplayResult?> UpdateAsync(EventRegistrationPart part, UpdatePartEditorContext context) => EditAsync(part, context);
}

/// <summary>The note in the editor.</summary>
public class RegisteredNote
{
    public string EventId { get; set; } = "";

    /// <summary>Those who wait are among them.</summary>
    public int People { get; set; }
}
