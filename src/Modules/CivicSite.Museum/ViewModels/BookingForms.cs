namespace CivicSite.Museum.ViewModels;

/// <summary>What a teacher sends to book a class. All as typed, so that it can be shown again.</summary>
public sealed class BookingForm
{
    /// <summary>Id of the date.</summary>
    public string? Session { get; set; }

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

    /// <summary>Take a place in the waiting list where there is no room.</summary>
    public bool Wait { get; set; }

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
