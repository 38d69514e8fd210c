using CivicSite.Events.Models;

namespace CivicSite.Events.Registration;

/// <summary>How a request for one of the pages went.</summary>
public enum RegistrationOutcome
{
    Shown,

    /// <summary>What was sent is stored.</summary>
    Done,

    /// <summary>There were too many requests; nothing was stored.</summary>
    Busy,

    /// <summary>The link opens nothing.</summary>
    Unknown,
}

/// <summary>The event as the pages of its registration show it.</summary>
/// <param name="When">On the site's clock, in the language of the request.</param>
/// <param name="Url">The event's own page; empty where it is not public any more.</param>
public sealed record RegistrationEventView(string EventId, string Title, string When, string Place, string Url, EventState State);

/// <summary>What the event's page says of the registration.</summary>
/// <param name="Free">How many places are free; null where there is room for everybody.</param>
/// <param name="Opens">From when on, on the site's clock; empty for at once.</param>
/// <param name="Closes">Until when, on the site's clock.</param>
public sealed record RegistrationTeaser(RegistrationWindow Window, int? Free, bool MayWait, string Opens, string Closes, string Url)
{
    public bool IsFull => Free == 0;
}

/// <summary>The form.</summary>
public sealed record RegistrationFormViewModel(RegistrationOutcome Outcome, RegistrationEventView Event, RegistrationTeaser Registration)
{
    public int LargestGroup { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    public string People { get; init; } = "1";

    public bool Consent { get; init; }

    public IReadOnlyList<QuestionView> Questions { get; init; } = [];

    /// <summary>What is wrong, by the id of the field.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Stamp { get; init; } = "";

    /// <summary>The secret of the registration that was made.</summary>
    public string Token { get; init; } = "";
}

/// <summary>A question of the form with what was answered.</summary>
public sealed record QuestionView(string Id, string Text, bool IsRequired, string Answer);

/// <summary>The page behind a link.</summary>
public sealed record RegistrationViewModel(RegistrationOutcome Outcome)
{
    public static readonly RegistrationViewModel Unknown = new(RegistrationOutcome.Unknown);

    public RegistrationEventView? Event { get; init; }

    public RegistrationState State { get; init; }

    public int People { get; init; }

    /// <summary>As typed, where it could not be.</summary>
    public string Typed { get; init; } = "";

    public int LargestGroup { get; init; }

    /// <summary>Which one of those who wait, from 1; 0 where it does not wait.</summary>
    public int Turn { get; init; }

    /// <summary>The event is still to come.</summary>
    public bool MayChange { get; init; }

    /// <summary>Name, address, number and answers, as they are kept; empty where they were removed.</summary>
    public IReadOnlyList<(string Name, string Value)> Data { get; init; } = [];

    public string Error { get; init; } = "";

    /// <summary>The link itself; empty where the site does not know its own address.</summary>
    public string Link { get; init; } = "";
}
