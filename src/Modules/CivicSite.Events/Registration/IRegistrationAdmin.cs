using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Events.Registration;

/// <summary>Registrations in the admin.</summary>
public interface IRegistrationAdmin
{
    /// <summary>Events with a registration, the latest first.</summary>
    Task<RegistrationListViewModel> ListAsync(int page);

    /// <summary>Who registered for an event; null where there is no such event.</summary>
    Task<EventRegistrationsViewModel?> EventAsync(string eventId, int page);

    /// <summary>Writes somebody down who called. The answer has errors where that could not be done, and is null where there is no such event.</summary>
    Task<EventRegistrationsViewModel?> AddAsync(string eventId, RegistrationForm form, string by);

    /// <summary>Cancels one registration and tells so; false where there is none.</summary>
    Task<bool> CancelAsync(string eventId, string registrationId);

    /// <summary>Notes how many came.</summary>
    /// <param name="came">As typed, by the registration; empty for not known.</param>
    /// <returns>False where a number could not be read or is larger than the group: then nothing is changed.</returns>
    Task<bool> MarkAsync(string eventId, IReadOnlyDictionary<string, string?> came);
}

/// <summary>Registrations on paper and in files.</summary>
public interface IRegistrationFiles
{
    /// <summary>Everything as CSV; null where there is no such event.</summary>
    Task<RegistrationFile?> CsvAsync(string eventId, string by);

    /// <summary>The list to sign at the entrance.</summary>
    /// <exception cref="Printing.PrintException">It could not be printed.</exception>
    Task<RegistrationFile?> AttendanceAsync(ActionContext action, string eventId, string by);

    /// <summary>Certificates of those who came, or of one of them.</summary>
    /// <param name="registrationId">Null for all.</param>
    /// <exception cref="Printing.PrintException">They could not be printed.</exception>
    Task<RegistrationFile?> CertificatesAsync(ActionContext action, string eventId, string? registrationId, string by);
}

/// <summary>A file to download.</summary>
public sealed record RegistrationFile(string Name, string ContentType, byte[] Content);
