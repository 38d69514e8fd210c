using System.Net;
using AngleSharp.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Museum;

/// <summary>What the museum does with its dates, through the pages of the admin.</summary>
internal static class MuseumHouseDesk
{
    public const string Role = "Музей";

    public static string NewId() => Guid.NewGuid().ToString("n")[..26];

    /// <summary>Makes a public lesson.</summary>
    public static async Task PublishLessonAsync(this SiteSession admin, string recipe)
    {
        var answer = await admin.PostAsync("Admin/Recipes/Execute", ("Json", recipe));
        if (answer.Status != HttpStatusCode.Redirect)
        {
            throw new SiteFaultException("The lesson was not made: " + string.Join(' ', answer.Texts("[role=alert]")));
        }
    }

    /// <summary>The dates of a lesson on a day, as cards of the calendar.</summary>
    public static async Task<IReadOnlyList<IElement>> CardsAsync(this SiteSession museum, DateOnly day, string lesson)
    {
        var page = await museum.GetAsync($"Admin/Museum/Day/{day:yyyy-MM-dd}");
        return [.. page.Html!.QuerySelectorAll(".day-card").Where(card => card.TextContent.Contains(lesson, StringComparison.Ordinal))];
    }

    public static Task<SitePage> DateAsync(this SiteSession museum, string id) => museum.GetAsync($"Admin/Museum/Dates/{id}");

    public static Task<SitePage> MoveAsync(this SiteSession museum, SitePage page, params (string Name, string? Value)[] values) => museum.FillAsync(page, "form[action$='/Move']", values);

    public static async Task<SitePage> BookAsync(this SiteSession museum, string id, params (string Name, string? Value)[] values) =>
        await museum.FillAsync(await museum.GetAsync($"Admin/Museum/Dates/{id}/Book"), "form[action$='/Book']", values);

    public static Task<SitePage> FillAsync(this SiteSession museum, SitePage page, string form, params (string Name, string? Value)[] values) =>
        museum.SubmitAsync(page, values.ToDictionary(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal), form);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
