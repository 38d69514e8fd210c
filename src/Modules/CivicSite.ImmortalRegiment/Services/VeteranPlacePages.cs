using System.Globalization;
using System.Text.Json.Nodes;
using CivicSite.ImmortalRegiment.Directory;
using CivicSite.ImmortalRegiment.ViewModels;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>The map of places and the days of the year.</summary>
internal sealed class VeteranPlacePages(VeteranContexts contexts, VeteranSections sections, VeteranCards cards, ListHead head, ILocalClock clock)
{
    // More places than anybody can tell apart; the list narrows by each of them.
    private const int MostOnMap = 1_000;
    private const int MostInList = 60;
    private const int MonthFactor = 100;

    // Each day of the year exists in a leap year.
    private const int LeapYear = 2000;

    public async Task<VeteranMapViewModel> MapAsync()
    {
        var context = await contexts.GetAsync();
        head.List(context.Urls.Absolute(context.Urls.Map), context.SiteName);
        var places = context.Directory.Places;
        return new VeteranMapViewModel(
            sections.Section(context, context.Urls.Map),
            [.. places.Take(MostInList).Select(place => new PlaceRow(place.Name, Url(place, context), place.Count))],
            Math.Max(0, places.Count - MostInList),
            context.Urls.Points,
            context.Directory.HasDemonstration,
            VeteranListParts.Links(context));
    }

    public async Task<JsonObject> PointsAsync()
    {
        var context = await contexts.GetAsync();
        return new JsonObject
        {
            ["type"] = "FeatureCollection",
            ["features"] = new JsonArray([.. context.Directory.Places.Take(MostOnMap).Select(place => (JsonNode)new JsonObject
            {
                ["type"] = "Feature",
                ["id"] = place.Key,
                ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(place.Point.Longitude, place.Point.Latitude) },
                ["properties"] = new JsonObject
                {
                    ["name"] = place.Name,
                    ["url"] = Url(place, context),
                    ["label"] = place.Count.ToString(CultureInfo.InvariantCulture),
                },
            })]),
        };
    }

    public async Task<VeteranDayViewModel?> DayAsync(string day, int page)
    {
        if (await ParseAsync(day) is not { } date)
        {
            return null;
        }

        var context = await contexts.GetAsync();
        var number = Number(date);
        var (born, died) = (context.Directory.BornOn(number), context.Directory.DiedOn(number));
        var pages = Math.Max(1, (Math.Max(born.Count, died.Count) + VeteranListPages.PageSize - 1) / VeteranListPages.PageSize);
        if (page < 1 || page > pages)
        {
            return null;
        }

        head.List(context.Urls.Absolute(context.Urls.Day(number, page)), context.SiteName, indexed: day.Length > 0);
        return new VeteranDayViewModel(
            sections.Section(context, context.Urls.Today),
            Words(date),
            Part(born, page, context),
            Part(died, page, context),
            new VeteranPager(page, pages, page > 1 ? context.Urls.Day(number, page - 1) : null, page < pages ? context.Urls.Day(number, page + 1) : null),
            Link(date.AddDays(-1), context),
            Link(date.AddDays(1), context),
            context.Directory.HasDemonstration,
            VeteranListParts.Links(context));
    }

    private VeteranDayPart Part(IReadOnlyList<VeteranEntry> people, int page, VeteranContext context) =>
        new(cards.Cards(people.Skip((page - 1) * VeteranListPages.PageSize).Take(VeteranListPages.PageSize), context), people.Count);

    private static NamedLink Link(DateOnly date, VeteranContext context) => new(Words(date), context.Urls.Day(Number(date)));

    // Without a year, “12 March” and «12 марта».
    private static string Words(DateOnly date) =>
        date.ToString(CultureInfo.CurrentCulture.TwoLetterISOLanguageName is "ru" ? "d MMMM" : "MMMM d", CultureInfo.CurrentCulture);

    private static int Number(DateOnly date) => (date.Month * MonthFactor) + date.Day;

    private static string Url(VeteranPlace place, VeteranContext context) => context.Urls.List(new VeteranQuery { Place = place.Key });

    private async Task<DateOnly?> ParseAsync(string day)
    {
        if (day.Length > 0)
        {
            return DateOnly.TryParseExact(FormattableString.Invariant($"{LeapYear}-{day}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : null;
        }

        var now = await clock.GetLocalNowAsync();
        return new DateOnly(LeapYear, now.Month, now.Day);
    }
}
