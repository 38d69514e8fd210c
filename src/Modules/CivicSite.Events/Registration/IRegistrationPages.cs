using System.Net;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Events.Registration;

/// <summary>Where visitors register, and what they find behind the link in their letter.</summary>
public interface IRegistrationPages
{
    /// <summary>The empty form; null where the event has no registration.</summary>
    Task<RegistrationFormViewModel?> FormAsync(string eventId, IPAddress? address);

    /// <summary>Registers, or says why not; null where the event has no registration.</summary>
    Task<RegistrationFormViewModel?> RegisterAsync(string eventId, RegistrationForm form, IPAddress? address);

    Task<RegistrationViewModel> OpenAsync(string? token, IPAddress? address);

    Task<RegistrationViewModel> ChangeAsync(string? token, string? people, IPAddress? address);

    Task<RegistrationViewModel> CancelAsync(string? token, IPAddress? address);

    /// <summary>Removes the visitor's data; the places become free.</summary>
    Task<RegistrationViewModel> ForgetAsync(string? token, IPAddress? address);

    /// <summary>The event for the visitor's calendar, as everybody gets it; null where the secret opens nothing.</summary>
    Task<IActionResult?> CalendarAsync(string? token, IPAddress? address);

    /// <summary>The text of the consent, by paragraphs.</summary>
    Task<IReadOnlyList<string>> ConsentAsync();
}

/// <summary>What the page of an event says of its registration.</summary>
public interface IRegistrationTeasers
{
    /// <summary>Null where the event has no registration.</summary>
    Task<RegistrationTeaser?> OfAsync(OrchardCore.ContentManagement.ContentItem item);
}
