using CivicSite.Events.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CivicSite.Events.Files;

/// <summary>Answers requests for calendar files. Null means that there is no such file.</summary>
public interface IEventFiles
{
    /// <summary>The events around today that the filter lets through.</summary>
    Task<IActionResult?> CalendarAsync(EventFilter filter);

    /// <summary>One event, with all its times.</summary>
    Task<IActionResult?> EventAsync(string id);
}
