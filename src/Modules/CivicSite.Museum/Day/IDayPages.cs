using System.Net;
using CivicSite.Calendar;
using CivicSite.Museum.Sessions;
using CivicSite.Museum.ViewModels;

namespace CivicSite.Museum.Day;

/// <summary>The museum's calendar. Callers have checked that the user may manage the museum.</summary>
public interface IDayPages
{
    /// <param name="day">Null for today.</param>
    /// <param name="byGuides">Guides, not rooms, are the columns.</param>
    Task<DayViewModel> DayAsync(DateOnly? day, bool byGuides);

    /// <param name="week">Null for this week.</param>
    Task<WeekViewModel> WeekAsync(WeekGrid? week);

    /// <param name="day">Null for today.</param>
    Task<VisitsViewModel> VisitsAsync(DateOnly? day);
}

/// <summary>What became of a form.</summary>
/// <param name="Page">What to show: null where it was carried out, and where there is no such date.</param>
/// <param name="Done">It was carried out.</param>
/// <param name="Day">The day of the date afterwards.</param>
/// <param name="Letters">How many teachers have been written to.</param>
/// <param name="SessionId">The date.</param>
public sealed record DateResult(DateViewModel? Page, bool Done = false, DateOnly Day = default, int Letters = 0, string SessionId = "");

/// <summary>One date. Callers have checked that the user may manage the museum.</summary>
public interface IDateDesk
{
    /// <summary>Null where there is no such date.</summary>
    Task<DateViewModel?> ShowAsync(string sessionId);

    Task<DateResult> MoveAsync(string sessionId, MoveForm form, string by);

    Task<DateResult> SetStateAsync(string sessionId, SessionState state, string? stamp, string by);

    Task<DateResult> MarkAsync(string bookingId, AttendanceForm form, string by);
}

/// <summary>Books for those who telephone. Callers have checked that the user may manage the museum.</summary>
public interface IPhoneDesk
{
    /// <summary>Null where there is no such date.</summary>
    Task<PhoneViewModel?> StartAsync(string sessionId);

    /// <returns>What to show again; null where it was booked, with whether the class has to wait.</returns>
    Task<(PhoneViewModel? Page, bool Booked, bool Waits)> BookAsync(string sessionId, BookingForm form, string by);
}

/// <summary>What teachers ask for after the deadline. Callers have checked that the user may manage the museum.</summary>
public interface IRequestPages
{
    Task<RequestsViewModel> ListAsync(int page);

    /// <returns>False where there is no room for it; null where there is no such request any more.</returns>
    Task<bool?> AnswerAsync(string bookingId, bool agree, string by);
}

/// <summary>Where teachers answer to a move. A booking is opened by its secret alone.</summary>
public interface IMovedPages
{
    Task<MovedViewModel> OpenAsync(string? token, IPAddress? address);

    Task<MovedViewModel> AnswerAsync(string? token, bool comes, IPAddress? address);
}
