using CivicSite.Museum.Day;
using CivicSite.Museum.Statistics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;

namespace CivicSite.Museum.Controllers;

/// <summary>The figures of the museum.</summary>
[Admin]
[ServiceFilter<DayAssets>]
public sealed class StatisticsController(IStatisticsPages pages, IAuthorizationService authorization) : Controller
{
    [HttpGet]
    [Admin("Museum/Statistics", "MuseumStatistics")]
    public async Task<IActionResult> Index(FigureRequest request) => await MayAsync() ? View(await pages.ShowAsync(request)) : Forbid();

    [HttpGet]
    [Admin("Museum/Statistics.csv", "MuseumStatisticsCsv")]
    public async Task<IActionResult> Csv(FigureRequest request)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        var file = await pages.CsvAsync(request);
        return File(file.Content, "text/csv; charset=utf-8", file.Name);
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, MuseumPermissions.ManageMuseum);
}
