using System.Globalization;
using CivicSite.Calendar;
using CivicSite.Museum.Day;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace CivicSite.Museum.Controllers;

/// <summary>The museum's calendar: a day, a week, and the classes of a day.</summary>
[Admin]
[ServiceFilter<DayAssets>]
public sealed class DayController(IDayPages pages, IAuthorizationService authorization) : Controller
{
    [HttpGet]
    [Admin("Museum/Day/{date?}", "MuseumDay")]
    public Task<IActionResult> Index(string? date, bool guides) => ShowAsync(date, async day => View(await pages.DayAsync(day, guides)));

    [HttpGet]
    [Admin("Museum/Week/{week?}", "MuseumWeek")]
    public async Task<IActionResult> Week(string? week)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var shown = WeekGrid.Parse(week);
        return shown is null && week is not null ? NotFound() : View(await pages.WeekAsync(shown));
    }

    [HttpGet]
    [Admin("Museum/Visits/{date?}", "MuseumVisits")]
    public Task<IActionResult> Visits(string? date) => ShowAsync(date, async day => View(await pages.VisitsAsync(day)));

    private async Task<IActionResult> ShowAsync(string? date, Func<DateOnly?, Task<IActionResult>> show)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (string.IsNullOrEmpty(date))
        {
            return await show(null);
        }

        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && CalendarDates.IsYear(day.Year)
            ? await show(day)
            : NotFound();
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, MuseumPermissions.ManageMuseum);
}
