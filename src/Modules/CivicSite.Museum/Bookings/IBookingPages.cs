using System.Net;
using CivicSite.Museum.ViewModels;

namespace CivicSite.Museum.Bookings;

/// <summary>Where teachers book.</summary>
public interface IBookingDesk
{
    /// <summary>The form for a date.</summary>
    Task<BookingFormViewModel> StartAsync(string? sessionId, IPAddress? address);

    /// <summary>Books, or says why not, with all that was typed.</summary>
    Task<BookingFormViewModel> BookAsync(BookingForm form, IPAddress? address);

    /// <summary>The text of the consent.</summary>
    Task<IReadOnlyList<string>> ConsentAsync();
}

/// <summary>What teachers see and do afterwards. A booking is opened by its secret alone.</summary>
public interface IBookingPages
{
    Task<BookingViewModel> OpenAsync(string? token, IPAddress? address);

    Task<BookingViewModel> ChangeAsync(string? token, BookingChangeForm form, IPAddress? address);

    Task<BookingViewModel> CancelAsync(string? token, IPAddress? address);

    /// <summary>Removes who booked, of a booking that does not count any more.</summary>
    Task<BookingViewModel> ForgetAsync(string? token, IPAddress? address);

    /// <summary>iCalendar with the date of a booking; null where the signed key opens nothing.</summary>
    Task<string?> CalendarAsync(string? key, IPAddress? address);
}
