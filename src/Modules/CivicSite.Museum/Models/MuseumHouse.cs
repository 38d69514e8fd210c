using CivicSite.Museum.Rules;

namespace CivicSite.Museum.Models;

/// <summary>What holds for all lessons. Part of the site's settings; without any it says nothing about the museum.</summary>
public sealed class MuseumHouse
{
    public List<MuseumRoom> Rooms { get; set; } = [];

    /// <summary>Never public.</summary>
    public List<MuseumGuide> Guides { get; set; } = [];

    /// <summary>When schools teach; without any the whole school year counts.</summary>
    public List<SchoolTerm> Terms { get; set; } = [];

    /// <summary>Days off that the government moved, year by year.</summary>
    public List<DayTransfer> Transfers { get; set; } = [];

    /// <summary>Until how many hours before it begins a lesson may be booked.</summary>
    public int BookingHours { get; set; } = 24;

    /// <summary>Until how many hours before it begins a teacher may change or cancel a booking alone.</summary>
    public int ChangeHours { get; set; } = 48;

    /// <summary>How many days before the lesson a teacher is reminded.</summary>
    public int ReminderDays { get; set; } = 2;

    /// <summary>How long after the lesson the contact of a booking is kept.</summary>
    public int RetentionDays { get; set; } = 365;

    /// <summary>How to reach the museum, in words; empty where it is not stated.</summary>
    public string Contact { get; set; } = "";

    public MuseumRoom? Room(string id) => Rooms.Find(room => string.Equals(room.Id, id, StringComparison.Ordinal));

    public MuseumGuide? Guide(string id) => Guides.Find(guide => string.Equals(guide.Id, id, StringComparison.Ordinal));
}

/// <summary>A room.</summary>
public sealed class MuseumRoom
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>0 where it is not known.</summary>
    public int Seats { get; set; }

    /// <summary>It is made up, and goes with the lessons that are.</summary>
    public bool Demonstration { get; set; }
}

/// <summary>Somebody who holds lessons.</summary>
public sealed class MuseumGuide
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>It is made up, and goes with the lessons that are.</summary>
    public bool Demonstration { get; set; }
}

/// <summary>A time in which schools teach, with both days.</summary>
public sealed class SchoolTerm
{
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public bool Demonstration { get; set; }
}
