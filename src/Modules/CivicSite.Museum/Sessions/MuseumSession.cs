using System.Text.Json.Serialization;
using CivicSite.Booking;

namespace CivicSite.Museum.Sessions;

/// <summary>Whether a date can be booked.</summary>
public enum SessionState
{
    Open,

    /// <summary>The museum takes no more bookings for it; those made stay.</summary>
    Closed,

    /// <summary>It does not take place.</summary>
    Cancelled,
}

/// <summary>One date of a lesson, with its places. A document of its own, saved with a check for changes by others.</summary>
internal sealed class MuseumSession
{
    /// <summary>Given by the store.</summary>
    public long Id { get; set; }

    public string SessionId { get; set; } = "";

    /// <summary>Id of the content item.</summary>
    public string LessonId { get; set; } = "";

    /// <summary>The slot or rule of the schedule that it comes from.</summary>
    public string Origin { get; set; } = "";

    public DateTime StartUtc { get; set; }

    public DateTime EndUtc { get; set; }

    /// <summary>A code of <see cref="Models.LessonPlaces"/>.</summary>
    public string Place { get; set; } = "";

    public string RoomId { get; set; } = "";

    public string GuideId { get; set; } = "";

    public SessionState State { get; set; }

    /// <summary>The museum has moved it by hand: the schedule no longer says when and where it is.</summary>
    public bool IsMoved { get; set; }

    /// <summary>Who has places and who waits; the keys are ids of bookings, the sizes pupils. Adults who accompany them take no place.</summary>
    public SeatBook Seats { get; set; } = new();

    /// <summary>Somebody relies on it, or somebody has put it there.</summary>
    [JsonIgnore]
    public bool IsKept => IsMoved || State != SessionState.Open || !Seats.IsEmpty;
}
