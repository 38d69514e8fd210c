using System.Globalization;
using CivicSite.Events.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace CivicSite.Events.Registration;

/// <summary>Whether one may register at a moment.</summary>
public enum RegistrationWindow
{
    /// <summary>The event has no registration, or cannot have one.</summary>
    None,

    NotYet,

    Open,

    Over,

    /// <summary>The event is cancelled, or has no new time yet.</summary>
    CalledOff,
}

/// <summary>A question of the form.</summary>
public sealed record RegistrationQuestion(string Text, bool IsRequired);

/// <summary>What the editor has laid down for the registration, with what is left out filled in.</summary>
/// <param name="Places">How many people may come; null where there is room for everybody.</param>
/// <param name="ClosesUtc">No registration from then on.</param>
internal sealed record RegistrationTerms(
    bool IsOffered, int? Places, int LargestGroup, DateTime? OpensUtc, DateTime ClosesUtc, bool MayWait, EventState State, IReadOnlyList<RegistrationQuestion> Questions)
{
    public const int MostPlaces = 100_000;
    public const int MostPeople = 100;
    public const int MostQuestions = 10;
    public const int MaxQuestion = 200;
    public const int DefaultGroup = 5;

    private const string RequiredMark = "* ";

    /// <summary>The editor lets it close before the event begins.</summary>
    public bool ClosesEarly { get; private init; }

    /// <summary>The terms of an event; a registration is offered only where the event has an exact time and is no series.</summary>
    public static RegistrationTerms Of(ContentItem item)
    {
        var part = item.Part<EventRegistrationPart>();
        var when = item.Part<EventPart>();
        var places = Number(part.Places, MostPlaces);
        var largest = Number(part.LargestGroup, MostPeople) ?? DefaultGroup;
        var start = when.StartUtc ?? DateTime.MinValue;
        return new RegistrationTerms(
            part.Open.Value && when is { StartUtc: not null, Precision: EventPrecision.Exact } && !IsSeries(item),
            places,
            Math.Min(largest, places ?? largest),
            part.OpensOn.Value,
            part.ClosesOn.Value is { } closes && closes < start ? closes : start,
            part.WaitingList.Value,
            when.State,
            Read(part.Questions))
        {
            ClosesEarly = part.ClosesOn.Value < start,
        };
    }

    /// <summary>What the book of seats holds at most.</summary>
    public int Capacity => Places ?? MostPlaces;

    /// <summary>When what can be said of the registration changes by itself.</summary>
    public DateTime[] Turns => OpensUtc is { } opens ? [opens, ClosesUtc] : [ClosesUtc];

    public RegistrationWindow At(DateTime nowUtc) =>
        !IsOffered ? RegistrationWindow.None
        : State is EventState.Cancelled or EventState.Postponed ? RegistrationWindow.CalledOff
        : nowUtc >= ClosesUtc || State == EventState.Held ? RegistrationWindow.Over
        : nowUtc < OpensUtc ? RegistrationWindow.NotYet
        : RegistrationWindow.Open;

    public static bool IsSeries(ContentItem item) => item.Part<EventSeriesPart>().Rule is { Length: > 0 };

    /// <summary>A whole number from 1; null where there is none.</summary>
    public static int? Number(TextField? field, int most) =>
        int.TryParse(field.TextOrEmpty(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;

    public static IReadOnlyList<RegistrationQuestion> Read(TextField? field) =>
    [
        .. field.Lines().Take(MostQuestions).Select(static line => line.StartsWith(RequiredMark, StringComparison.Ordinal)
            ? new RegistrationQuestion(line[RequiredMark.Length..].Trim(), IsRequired: true)
            : new RegistrationQuestion(line, IsRequired: false)),
    ];
}
