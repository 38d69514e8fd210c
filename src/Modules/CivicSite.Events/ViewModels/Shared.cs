using CivicSite.Events.Models;

namespace CivicSite.Events.ViewModels;

/// <summary>A link; where it is a choice, its value stands for the address.</summary>
public sealed record NamedLink(string Name, string Url);

/// <summary>A link with a mark for the one that is shown.</summary>
public sealed record SectionLink(string Name, string Url, bool Current);

/// <summary>A picture of the media library.</summary>
/// <param name="Path">The path inside the media library, as <c>asset-src</c> takes it.</param>
public sealed record EventImage(string Path, string Alt);

/// <summary>A document of the media library.</summary>
public sealed record EventDocument(string Path, string Name);

/// <summary>What a list says of the registration for an event.</summary>
/// <param name="Places">How many places are left, in words; empty where there is room for everybody, or for nobody.</param>
/// <param name="IsOpen">One can register, be it for the waiting list.</param>
public sealed record RegistrationNote(string Text, string Places, bool IsOpen);

/// <summary>An event as lists show it.</summary>
/// <param name="When">In words, in the time of the place.</param>
/// <param name="DateTime">For programs: the beginning with its offset, or a day, a month, a year.</param>
/// <param name="Repeats">How it recurs, in words; empty for single events.</param>
/// <param name="Count">How many events it stands for; 0 where that is not known.</param>
public sealed record EventCard(
    string Name,
    string Url,
    string When,
    string DateTime,
    string Repeats,
    string Kind,
    string Place,
    string Settlement,
    string Number,
    EventState State,
    int Count,
    bool IsOver,
    bool Demonstration)
{
    /// <summary>Null where there is nothing to say of a registration.</summary>
    public RegistrationNote? Registration { get; init; }
}

/// <summary>The views of the section, and the form that narrows them.</summary>
/// <param name="Action">Where the form leads: the view that is shown, without filters.</param>
/// <param name="HasPeriod">The view takes a first and a last day.</param>
/// <param name="Applied">Each filter with the address without it.</param>
public sealed record EventSection(
    IReadOnlyList<SectionLink> Links,
    string Action,
    EventFilter Filter,
    IReadOnlyList<NamedLink> Kinds,
    IReadOnlyList<NamedLink> Settlements,
    IReadOnlyList<NamedLink> Organizers,
    bool HasPeriod,
    IReadOnlyList<NamedLink> Applied,
    string FileUrl,
    string SubscribeUrl,
    bool HasDemonstration);

/// <summary>The pages before and after.</summary>
public sealed record EventPager(int Page, string? PreviousUrl, string? NextUrl);
