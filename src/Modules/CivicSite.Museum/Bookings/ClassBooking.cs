using System.Text.Json.Serialization;

namespace CivicSite.Museum.Bookings;

/// <summary>How a booking stands.</summary>
public enum BookingState
{
    /// <summary>The class has places.</summary>
    Booked,

    /// <summary>The class has a place in the waiting list of its date.</summary>
    Waiting,

    /// <summary>Its date is gone, and other dates are offered; nothing is kept for the class until the teacher chooses.</summary>
    Offered,

    Cancelled,

    /// <summary>The class was there.</summary>
    Attended,

    /// <summary>The class did not come.</summary>
    Missed,
}

/// <summary>What a teacher asks of the museum when it is too late to do it alone.</summary>
public enum BookingWish
{
    Change,

    Cancel,
}

/// <summary>
/// A class that comes to a date of a lesson. Who the teacher is stands in <see cref="BookingContact"/>, never here. Whether the class has its places
/// is decided by the date's own book of seats, which is saved in the same transaction.
/// </summary>
internal sealed class ClassBooking
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string BookingId { get; set; } = "";

    public string SessionId { get; set; } = "";

    /// <summary>Id of the content item.</summary>
    public string LessonId { get; set; } = "";

    /// <summary>The times of the date, kept in step with it.</summary>
    public DateTime StartUtc { get; set; }

    public DateTime EndUtc { get; set; }

    /// <summary>Name of the school or other house.</summary>
    public string School { get; set; } = "";

    /// <summary>1 to 11; 0 for groups that are no class of a school.</summary>
    public int Grade { get; set; }

    /// <summary>The letter of the class, or the name of a group.</summary>
    public string ClassLetter { get; set; } = "";

    public int Pupils { get; set; }

    /// <summary>Adults who accompany the class. They take no place.</summary>
    public int Adults { get; set; }

    /// <summary>As typed. It goes with the contact when that is removed.</summary>
    public string Wishes { get; set; } = "";

    public BookingState State { get; set; }

    /// <summary>What the museum has still to agree to; null for nothing.</summary>
    public BookingRequest? Request { get; set; }

    /// <summary>Hashes of the secrets that open it: one for each letter with a link.</summary>
    public List<string> TokenHashes { get; set; } = [];

    public DateTime CreatedUtc { get; set; }

    public DateTime ChangedUtc { get; set; }

    /// <summary>How often what calendars know was changed.</summary>
    public int Sequence { get; set; }

    /// <summary>The lesson is made up: so is the booking.</summary>
    public bool Demonstration { get; set; }

    /// <summary>When the next letter is due that nobody causes: the reminder, later the one after the visit. Null where none is.</summary>
    public DateTime? LetterUtc { get; set; }

    /// <summary>The reminder has been written.</summary>
    public bool IsReminded { get; set; }

    /// <summary>The last time the museum put the date to another time; null where it never did.</summary>
    public BookingMove? Move { get; set; }

    /// <summary>How many pupils came; null until the museum has noted it.</summary>
    public int? CamePupils { get; set; }

    /// <inheritdoc cref="CamePupils"/>
    public int? CameAdults { get; set; }

    public List<BookingEvent> History { get; set; } = [];

    /// <summary>The booking still counts: it has places, waits or has been offered others.</summary>
    [JsonIgnore]
    public bool IsLive => State is BookingState.Booked or BookingState.Waiting or BookingState.Offered;
}

/// <summary>A change, or the end, of a booking that waits for the museum's word.</summary>
internal sealed class BookingRequest
{
    public BookingWish Wish { get; set; }

    public int Pupils { get; set; }

    public int Adults { get; set; }

    /// <summary>The date that is wanted; empty for the same.</summary>
    public string SessionId { get; set; } = "";

    public DateTime AskedUtc { get; set; }
}

/// <summary>The museum has put a date that was booked to another time, and the teacher may accept that or not.</summary>
internal sealed class BookingMove
{
    /// <summary>When the date had been before.</summary>
    public DateTime FromUtc { get; set; }

    public DateTime AtUtc { get; set; }

    /// <summary>Null until the teacher has said that the class comes.</summary>
    public DateTime? AcceptedUtc { get; set; }
}

/// <summary>What happened to a booking. It says nothing of persons.</summary>
internal sealed class BookingEvent
{
    public DateTime AtUtc { get; set; }

    public BookingStep Step { get; set; }

    /// <summary>How many pupils there were then.</summary>
    public int Pupils { get; set; }

    /// <summary>User name of the museum's own; empty where the teacher or the site did it.</summary>
    public string By { get; set; } = "";
}

/// <summary>Steps in the life of a booking.</summary>
public enum BookingStep
{
    Made,
    Queued,
    Promoted,
    Changed,
    Moved,
    Asked,
    Agreed,
    Declined,
    Offered,
    Cancelled,
    Reminded,
    Attended,
    Missed,
    FollowedUp,
    ContactRemoved,
    DateMoved,
    MoveAccepted,
}

/// <summary>Who booked. Kept apart so that it can be removed alone; read by the page of the booking and by the museum only.</summary>
internal sealed class BookingContact
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string BookingId { get; set; } = "";

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    public BookingConsent Consent { get; set; } = new();
}

/// <summary>That the teacher agreed, to which text, and when.</summary>
internal sealed class BookingConsent
{
    public string Version { get; set; } = "";

    /// <summary>SHA-256 of the text that was shown.</summary>
    public string TextHash { get; set; } = "";

    public DateTime GivenUtc { get; set; }
}
