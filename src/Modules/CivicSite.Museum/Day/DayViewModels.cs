using CivicSite.Museum.Bookings;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;

namespace CivicSite.Museum.Day;

/// <summary>A date, as grids and lists show it.</summary>
/// <param name="Day">On the site's clock.</param>
public sealed record DateCard(string Id, string Lesson, DateOnly Day, TimeOnly From, TimeOnly To)
{
    public string Place { get; init; } = "";

    public string RoomId { get; init; } = "";

    /// <summary>Name; empty for none.</summary>
    public string Room { get; init; } = "";

    public string GuideId { get; init; } = "";

    public string Guide { get; init; } = "";

    public SessionState State { get; init; }

    public string StateText { get; init; } = "";

    /// <summary>How many classes and pupils have places.</summary>
    public string Load { get; init; } = "";

    /// <summary>Classes with places or in the waiting list.</summary>
    public int Groups { get; init; }

    /// <summary>Schools and classes, one each.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>How it stands now, for forms that change it.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>It can be put to another time.</summary>
    public bool IsMovable { get; init; }

    public bool Demonstration { get; init; }

    public string Time => $"{From:HH\\:mm}–{To:HH\\:mm}";
}

/// <summary>A room or a guide.</summary>
/// <param name="Id">Empty for the column of what has none.</param>
public sealed record DayColumn(string Id, string Name);

/// <param name="Runs">Names of lessons that have begun before and go on.</param>
public sealed record DayField(IReadOnlyList<DateCard> Begins, IReadOnlyList<string> Runs);

/// <param name="Fields">One for each column.</param>
public sealed record DayLine(TimeOnly Time, IReadOnlyList<DayField> Fields);

/// <summary>A day of the museum.</summary>
public sealed record DayViewModel(DateOnly Day, bool ByGuides, IReadOnlyList<DayColumn> Columns, IReadOnlyList<DayLine> Lines, IReadOnlyList<DateCard> Cards)
{
    /// <summary>With its weekday.</summary>
    public string Heading { get; init; } = "";

    public string Week { get; init; } = "";

    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>How many teachers wait for an answer.</summary>
    public int Requests { get; init; }

    /// <summary>A public holiday, or a day off because of one.</summary>
    public bool IsFestive { get; init; }
}

/// <param name="Heading">Day and weekday.</param>
public sealed record WeekDay(DateOnly Day, string Heading, bool IsToday, bool IsFestive, IReadOnlyList<DateCard> Cards);

/// <summary>A week of the museum.</summary>
/// <param name="Week">As addresses have it.</param>
public sealed record WeekViewModel(string Week, string Heading, string? Previous, string? Next, IReadOnlyList<WeekDay> Days);

/// <summary>A class that has booked, as the museum sees it.</summary>
public sealed record ClassLine(string BookingId, string School, string Class)
{
    public BookingState State { get; init; }

    public string StateText { get; init; } = "";

    public int Pupils { get; init; }

    public int Adults { get; init; }

    public string Wishes { get; init; } = "";

    /// <summary>Empty where it has been removed, or was never left.</summary>
    public string ContactName { get; init; } = "";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>It waits for the museum's word.</summary>
    public bool Asks { get; init; }

    /// <summary>The date was moved, and the teacher has not said whether the class comes.</summary>
    public bool IsMoveOpen { get; init; }

    public bool MayMark { get; init; }

    /// <summary>As typed, or what is noted, or what was booked.</summary>
    public AttendanceForm Form { get; init; } = new();

    /// <summary>What is wrong with what was typed.</summary>
    public string Error { get; init; } = "";
}

/// <summary>A date with all that belongs to it.</summary>
public sealed record DateViewModel(DateCard Card, IReadOnlyList<ClassLine> Classes, MoveForm Move)
{
    public string When { get; init; } = "";

    public IReadOnlyList<FormChoice> Rooms { get; init; } = [];

    public IReadOnlyList<FormChoice> Guides { get; init; } = [];

    /// <summary>Why the last form was not carried out; null where nothing is wrong.</summary>
    public DateFault? Fault { get; init; }

    /// <summary>What the move would stand in the way of.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    public bool MayBook { get; init; }
}

/// <summary>Why a form was not carried out.</summary>
public enum DateFault
{
    /// <summary>Somebody has changed the date meanwhile: the page shows how it is now.</summary>
    Changed,

    /// <summary>The date or time that was typed is none.</summary>
    NoTime,

    /// <summary>That time is over.</summary>
    Past,

    /// <summary>It would stand in the way of another one.</summary>
    InTheWay,

    /// <summary>The number that was typed is none.</summary>
    NoNumber,
}

/// <summary>Where a date shall go. As typed, so that it can be shown again.</summary>
public sealed class MoveForm
{
    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public string? Date { get; set; }

    /// <summary><c>HH:mm</c>, on the site's clock.</summary>
    public string? Time { get; set; }

    public string? Room { get; set; }

    public string? Guide { get; set; }

    public string? Stamp { get; set; }

    public bool Anyway { get; set; }

    /// <summary>Go back to the view by guides afterwards.</summary>
    public bool Guides { get; set; }
}

/// <summary>Who came. As typed.</summary>
public sealed class AttendanceForm
{
    /// <summary>The button: <c>came</c>, <c>missed</c> or <c>open</c>.</summary>
    public string? Mark { get; set; }

    public string? Pupils { get; set; }

    public string? Adults { get; set; }

    public string? Stamp { get; set; }

    /// <summary>Go back to the list of the day afterwards.</summary>
    public bool List { get; set; }
}

/// <summary>The classes of a day, for whoever opens the door.</summary>
public sealed record VisitsViewModel(DateOnly Day, string Heading, IReadOnlyList<(DateCard Card, IReadOnlyList<ClassLine> Classes)> Dates);

/// <summary>The form for a class that telephones.</summary>
public sealed record PhoneViewModel(DateCard Card, string When, BookingForm Form)
{
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<DateChoice> Others { get; init; } = [];

    public bool IsFull { get; init; }

    public bool IsClosed { get; init; }

    public bool IsForSchool { get; init; }

    public string Error(string id) => Errors.GetValueOrDefault(id, "");
}

/// <summary>What a teacher asks for after the deadline.</summary>
/// <param name="Wants">In words.</param>
public sealed record RequestRow(string BookingId, string SessionId, string Lesson, string When, string Class, string Wants, string Asked);

public sealed record RequestsViewModel(IReadOnlyList<RequestRow> Rows, int Page, bool HasMore);

/// <summary>What a teacher sees of a move.</summary>
public sealed record MovedViewModel(BookingOutcome Outcome)
{
    public string Lesson { get; init; } = "";

    public string Former { get; init; } = "";

    public string When { get; init; } = "";

    public string Class { get; init; } = "";

    public bool IsWaiting { get; init; }

    /// <summary>The teacher can still answer.</summary>
    public bool IsOpen { get; init; }

    public bool IsAccepted { get; init; }

    public string Contact { get; init; } = "";
}
