namespace CivicSite.Museum.ViewModels;

/// <summary>What a teacher sends to book a class. All as typed, so that it can be shown again.</summary>
public sealed class BookingForm
{
    /// <summary>What stands before the id of a date to say that a place in its waiting list will do.</summary>
    public const string Waiting = "wait:";

    /// <summary>The date that was chosen, perhaps with <see cref="Waiting"/> before it.</summary>
    public string? Session { get; set; }

    /// <summary>Id of the date.</summary>
    public string SessionId => MayWait ? Session![Waiting.Length..] : Session ?? "";

    /// <summary>Take a place in the waiting list where there is no room.</summary>
    public bool MayWait => Session?.StartsWith(Waiting, StringComparison.Ordinal) == true;

    public string? School { get; set; }

    public string? Grade { get; set; }

    public string? ClassLetter { get; set; }

    public string? Pupils { get; set; }

    public string? Adults { get; set; }

    public string? Wishes { get; set; }

    public string? ContactName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public bool Consent { get; set; }

    /// <summary>People do not see it: what stands here was written by a program.</summary>
    public string? Website { get; set; }

    /// <summary>When the form was shown.</summary>
    public string? Stamp { get; set; }
}

/// <summary>What a teacher changes.</summary>
public sealed class BookingChangeForm
{
    public string? Session { get; set; }

    public string? Pupils { get; set; }

    public string? Adults { get; set; }

    public string? Wishes { get; set; }
}
