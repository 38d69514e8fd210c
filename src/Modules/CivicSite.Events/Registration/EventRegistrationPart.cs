using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace CivicSite.Events.Registration;

/// <summary>How visitors may register for an event.</summary>
public sealed class EventRegistrationPart : ContentPart
{
    /// <summary>There is a registration.</summary>
    public BooleanField Open { get; set; } = new();

    /// <summary>How many people may come; empty where there is room for everybody.</summary>
    public TextField Places { get; set; } = new();

    /// <summary>How many people may come with one registration.</summary>
    public TextField LargestGroup { get; set; } = new();

    /// <summary>From when on; null for at once.</summary>
    public DateTimeField OpensOn { get; set; } = new();

    /// <summary>Until when; null for the beginning of the event.</summary>
    public DateTimeField ClosesOn { get; set; } = new();

    /// <summary>Who comes too late for a place may wait for one.</summary>
    public BooleanField WaitingList { get; set; } = new();

    /// <summary>One a line; “* ” before it marks one that has to be answered.</summary>
    public TextField Questions { get; set; } = new();

    /// <summary>Office and name of who signs the certificates, one a line; empty for none.</summary>
    public TextField Signatures { get; set; } = new();
}
