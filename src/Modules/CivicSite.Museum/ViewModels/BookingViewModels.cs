using CivicSite.Museum.Bookings;

namespace CivicSite.Museum.ViewModels;

/// <summary>What became of a request about bookings.</summary>
public enum BookingOutcome
{
    Shown,

    /// <summary>Booked; the secret of the booking is in the model.</summary>
    Begun,

    /// <summary>Changed, cancelled or asked for.</summary>
    Kept,

    /// <summary>There is no such date or booking.</summary>
    Unknown,

    /// <summary>Too many requests.</summary>
    Busy,
}

/// <summary>A date to choose.</summary>
/// <param name="When">With its weekday, on the site's clock.</param>
public sealed record DateChoice(string SessionId, string When, string Free, bool IsChosen = false);

/// <summary>A date that is booked, as its form shows it.</summary>
/// <param name="Url">The page of the lesson.</param>
/// <param name="Free">Places that are left; 0 where there are none.</param>
public sealed record BookedDate(string Lesson, string Url, string When, string Place, int Free, int Smallest, int Largest, bool IsForSchool, bool Demonstration);

/// <summary>The form of a booking.</summary>
/// <param name="Form">As typed.</param>
public sealed record BookingFormViewModel(BookingOutcome Outcome, BookingForm Form)
{
    public BookedDate? Date { get; init; }

    /// <summary>By id of the field.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Dates that can be chosen instead; empty unless the one that was asked for is full.</summary>
    public IReadOnlyList<DateChoice> Others { get; init; } = [];

    /// <summary>The class finds no room at the date.</summary>
    public bool IsFull { get; init; }

    /// <summary>The date cannot be booked any more.</summary>
    public bool IsClosed { get; init; }

    public string Stamp { get; init; } = "";

    public string ConsentUrl { get; init; } = "";

    public string Contact { get; init; } = "";

    /// <summary>The secret of the booking that was just made, for the cookie.</summary>
    public string Token { get; init; } = "";

    public string Error(string id) => Errors.GetValueOrDefault(id, "");
}

/// <summary>The page of a booking, behind its secret.</summary>
public sealed record BookingViewModel(BookingOutcome Outcome)
{
    public BookingState State { get; init; }

    /// <summary>In words.</summary>
    public string StateText { get; init; } = "";

    public string Lesson { get; init; } = "";

    public string LessonUrl { get; init; } = "";

    public string When { get; init; } = "";

    public string Place { get; init; } = "";

    public string School { get; init; } = "";

    public string Class { get; init; } = "";

    /// <summary>How many groups stand before this one in the waiting list.</summary>
    public int Before { get; init; }

    /// <summary>It can still be changed: it counts, and the date lies ahead.</summary>
    public bool IsOpen { get; init; }

    /// <summary>A change needs the museum's word.</summary>
    public bool NeedsAgreement { get; init; }

    /// <summary>The museum has been asked and has not answered.</summary>
    public BookingWish? Asked { get; init; }

    public BookingChangeForm Form { get; init; } = new();

    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<DateChoice> Others { get; init; } = [];

    /// <summary>Absolute.</summary>
    public string Link { get; init; } = "";

    /// <summary>The calendar with the date, absolute: calendar programs subscribe to it.</summary>
    public string CalendarLink { get; init; } = "";

    public string Contact { get; init; } = "";

    /// <summary>The change found no room.</summary>
    public bool IsRefused { get; init; }

    public bool HasContact { get; init; }

    public bool Demonstration { get; init; }

    public string Error(string id) => Errors.GetValueOrDefault(id, "");
}
