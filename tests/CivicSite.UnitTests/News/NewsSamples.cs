using CivicSite.News;
using CivicSite.News.Models;
using CivicSite.News.Services;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;

namespace CivicSite.UnitTests.News;

/// <summary>Articles and surroundings that the tests of the module share.</summary>
internal static class NewsSamples
{
    public static readonly NewsTerm Tos = new("4t0s0000000000000000000000", "ТОС", "tos");

    public static readonly NewsTerm Mayna = new("4mayna00000000000000000000", "рабочий посёлок Майна", "mayna");

    public static NewsContext Context(string pathBase = "") => new(
        "Саяногорск",
        Calendar,
        new NewsUrls(new PathString(pathBase), "https://example.org"),
        new NewsTermBook([Tos]),
        new NewsTermBook([Mayna]));

    public static NewsCalendar Calendar { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Krasnoyarsk"));

    public static ContentItem Article(Action<NewsArticlePart>? change = null, string title = "IV форум ТОС", string id = "4art1c1e000000000000000001")
    {
        var item = new ContentItem
        {
            ContentItemId = id,
            ContentType = NewsTypes.Article,
            DisplayText = title,
            Published = true,
            Latest = true,
            PublishedUtc = new DateTime(2017, 12, 31, 5, 0, 0, DateTimeKind.Utc),
        };
        var part = new NewsArticlePart
        {
            Lead = new() { Text = "Представители 18 ТОС обменялись опытом." },
            Topic = new() { TermContentItemIds = [Tos.Id] },
            Settlement = new() { TermContentItemIds = [Mayna.Id] },
        };
        change?.Invoke(part);
        return item.Apply(part);
    }
}
