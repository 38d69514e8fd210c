using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicSite.Maps.Geometry;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Tos;

/// <summary>The section of the TOS on a running site.</summary>
public abstract class TosSectionTests(EditedSite site) : EditedSiteTest(site)
{
    private static readonly string[] Secrets = ["Несогласный Пример", "765-43-21", "7654321", "secret@example.org"];

    [Theory]
    [InlineData("tos", 200)]
    [InlineData("tos?settlement=mayna", 200)]
    [InlineData("tos?settlement=no-such", 404)]
    [InlineData("tos?projects=maybe", 404)]
    [InlineData("tos?year=x", 404)]
    [InlineData("tos/map", 200)]
    [InlineData("tos/borders", 200)]
    [InlineData("tos/borders?id=none", 404)]
    [InlineData("tos/find", 200)]
    [InlineData("tos/find?street=%D0%9D%D0%B5%D1%82&house=1&settlement=none", 200)]
    [InlineData("tos/find?point=%27%22%3E%3Cscript%3E", 200)]
    [InlineData("tos/compare", 200)]
    [InlineData("tos/contests", 200)]
    [InlineData("tos/contests/2020", 200)]
    [InlineData("tos/contests/none/protocol", 404)]
    [InlineData("tos/forums", 200)]
    [InlineData("tos/forums/vii", 200)]
    [InlineData("tos/opendata", 200)]
    [InlineData("tos/opendata/json", 200)]
    [InlineData("tos/opendata/structure", 200)]
    [InlineData("tos/no-such", 404)]
    public async Task Addresses_answer(string path, int status)
    {
        using var visitor = Site.NewSession();

        Assert.Equal(status, (int)(await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task The_forums_of_the_documents_have_their_numbers_and_news()
    {
        using var visitor = Site.NewSession();

        Assert.Equal(["VII", "IV"], (await visitor.GetAsync("tos/forums")).Texts(".forum-number").Where(static number => number is "VII" or "IV"));
        var forum = await visitor.GetAsync("tos/forums/iv");

        Assert.Contains("18", forum.Texts(".facts dd"));
        Assert.Contains("В декабре 2017 года проведён IV форум ТОС", forum.Texts(".related h3"));
    }

    [Fact]
    public async Task A_published_tos_is_at_once_on_the_list_the_map_and_in_the_finder_and_hides_who_did_not_agree()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        string[] cached = ["tos", "tos/map", "tos/borders", "tos/opendata/csv", "tos/opendata/json", "tos/opendata/geojson"];
        foreach (var path in cached)
        {
            await visitor.GetAsync(path);
        }

        var mark = Guid.NewGuid().ToString("n")[..8];
        var name = $"=ТОС «Дворик {mark}»";
        await admin.PublishAsync("Tos", name,
            ("TosAreaPart.Borders", TosDesk.Square(90.6)), ("TosAreaPart.Addresses.Text", $"ул. Весёлая-{mark}: 1–15 нечётные, 17а"), ("TosPart.Residents.Text", "1 200"),
            ("TosCouncilPart.Members[0].Name", "Согласная Пример"), ("TosCouncilPart.Members[0].Email", "public@example.org"), ("TosCouncilPart.Members[0].ConsentOn", "2020-02-01"),
            ("TosCouncilPart.Members[1].Name", Secrets[0]), ("TosCouncilPart.Members[1].Phone", "8 923 " + Secrets[1]), ("TosCouncilPart.Members[1].Email", Secrets[3]));

        var address = (await visitor.GetAsync("tos")).Find<IHtmlAnchorElement>($".story a[href*='{mark}']").GetAttribute("href")!.TrimStart('/');
        string[] pages = [.. cached, address, $"tos/find?street=Веселая-{mark}&house=3", "tos/find?point=52.505,90.605", $"tos/borders?id={await IdAsync(visitor, name)}", "sitemap.xml", ""];
        foreach (var path in pages)
        {
            var page = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, page.Body, StringComparison.Ordinal));
            Assert.True(path.Length == 0 || path == "sitemap.xml" || page.Body.Contains(mark, StringComparison.Ordinal), path);
        }

        Assert.Contains("public@example.org", (await visitor.GetAsync(address)).Body, StringComparison.Ordinal);
        var csv = (await visitor.GetAsync("tos/opendata/csv")).Body;
        Assert.Contains(",'" + name, csv, StringComparison.Ordinal);
        Assert.DoesNotContain("," + name, csv, StringComparison.Ordinal);
        Assert.DoesNotContain("public@example.org", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_finder_says_clearly_what_it_found()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        var mark = Guid.NewGuid().ToString("n")[..8];
        await admin.PublishAsync("Tos", $"ТОС «Один {mark}»", ("TosAreaPart.Borders", TosDesk.Square(90.7)), ("TosAreaPart.Addresses.Text", $"ул. Первая-{mark}: 1–9\nул. Общая-{mark}"));
        await admin.PublishAsync("Tos", $"ТОС «Два {mark}»", ("TosAreaPart.Addresses.Text", $"переулок Общая-{mark}: 5\nул. Общая-{mark}: 5"));

        foreach (var (query, answer) in new[]
        {
            ($"street=Первая-{mark}&house=3", "Это территория ТОС"),
            ($"street=Первая-{mark} 3&house=", "Это территория ТОС"),
            ($"street=Первая-{mark}&house=100", "Этот дом не входит ни в один ТОС"),
            ($"street=Первая-{mark}", "ТОС на этой улице"),
            ($"street=Общая-{mark}&house=5", "На это место указывают несколько ТОС"),
            ("street=Небывалая&house=1", "Здесь нет ТОС"),
            ($"street=Первая-{mark}&house=дом", "Это не адрес"),
            ("point=52.5,90.7", "Это территория ТОС"),
            ("point=52.4,90.7", "Здесь нет ТОС"),
            ("point=x", "Это не точка"),
        })
        {
            Assert.Equal(answer, (await visitor.GetAsync("tos/find?" + query)).Find<IElement>("#answer-heading").TextContent.Trim());
        }
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[91.4,53.1],[91.41,53.11],[91.41,53.1],[91.4,53.11],[91.4,53.1]]]}""", "пересекает или задевает сама себя")]
    [InlineData("""{"type":"Polygon","coordinates":[[[53.1,91.4],[53.1,91.41],[53.11,91.41],[53.1,91.4]]]}""", "перепутаны")]
    [InlineData("not json </textarea><script>", "не в формате GeoJSON")]
    public async Task Broken_borders_are_refused_beside_their_field_and_kept_as_typed(string borders, string message)
    {
        using var admin = await Site.SignInAsync();

        var answer = await admin.CreateAsync("Tos", "ТОС «С ошибкой»", ("TosAreaPart.Borders", borders));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(message, answer.Find<IElement>("#borders-note").TextContent, StringComparison.Ordinal);
        Assert.Equal(borders, answer.Find<IHtmlTextAreaElement>("[name='TosAreaPart.Borders']").Value);
    }

    [Fact]
    public async Task Huge_borders_are_refused_without_being_read()
    {
        using var admin = await Site.SignInAsync();

        var answer = await admin.CreateAsync("Tos", "ТОС «Огромный»", ("TosAreaPart.Borders", new string('[', GeoJson.MaxLength + 1)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("длиннее", answer.Find<IElement>("#borders-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_and_prizes_stand_on_the_profile_and_in_the_comparison()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        var mark = Guid.NewGuid().ToString("n")[..8];
        var tos = await admin.PublishAsync("Tos", $"ТОС «Дела {mark}»");
        await admin.PublishAsync("TosProject", $"Клумба {mark}", ("TosProjectPart.Tos.ContentItemIds", tos), ("TosProjectPart.Year.Text", "2018"), ("TosProjectPart.Budget.Text", "15 000"));
        var contest = await admin.PublishAsync("TosContest", $"Конкурс {mark}", ("TosContestPart.Year.Text", "2019"), ("TosContestPart.State", "Closed"), ("TosContestPart.Nominations[0].Name", "Двор"));
        await admin.PublishAsync("TosContestEntry", $"Работа {mark}", ("TosContestEntryPart.Choice", await ChoiceAsync(admin, contest)), ("TosContestEntryPart.Tos.ContentItemIds", tos), ("TosContestEntryPart.Place.Text", "1"));

        var profile = await visitor.GetAsync((await visitor.GetAsync("tos?projects=yes&year=2018")).Find<IHtmlAnchorElement>($".story a[href*='{mark}']").GetAttribute("href")!.TrimStart('/'));
        Assert.Contains($"Клумба {mark}", profile.Texts("h3"));
        Assert.Contains($"Работа {mark}", profile.Texts("td"));
        var comparison = await visitor.GetAsync("tos/compare");
        var row = comparison.Html!.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(mark, StringComparison.Ordinal));
        Assert.Equal("1 / 1", row.Children[^1].TextContent.Trim());
    }

    [Fact]
    public async Task Pages_with_a_map_may_load_tiles_and_only_those_and_only_when_set()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        const string Host = "https://tile.example.org";
        await admin.PublishAsync("Tos", "ТОС «На карте»", ("TosAreaPart.Borders", TosDesk.Square(90.8)));
        Assert.DoesNotContain(Host, (await visitor.GetAsync("tos/map")).Headers["Content-Security-Policy"], StringComparison.Ordinal);

        var refused = await admin.PostAsync("Admin/Maps/Index", [("TileUrl", "http://tile.example.org/{z}/{x}/{y}.png; script-src *")]);
        Assert.Equal((HttpStatusCode.OK, 1), (refused.Status, refused.Texts("#TileUrl-error").Count(static text => text.Length > 0)));
        try
        {
            Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync("Admin/Maps/Index", [("TileUrl", Host + "/{z}/{x}/{y}.png"), ("Attribution", "© <b>Карта</b>")])).Status);

            var map = await visitor.GetAsync("tos/map");
            Assert.Contains($"img-src 'self' data: {Host};", map.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("© <b>Карта</b>", map.Find<IElement>("[data-map]").GetAttribute("data-attribution"));
            Assert.DoesNotContain(Host, (await visitor.GetAsync("tos")).Headers["Content-Security-Policy"], StringComparison.Ordinal);
        }
        finally
        {
            await admin.PostAsync("Admin/Maps/Index", [("TileUrl", ""), ("Attribution", "")]);
        }

        Assert.DoesNotContain(Host, (await visitor.GetAsync("tos/map")).Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    /// <summary>The first nomination of a contest, as the editor of an entry offers it.</summary>
    internal static async Task<string> ChoiceAsync(SiteSession admin, string contest) =>
        (await admin.GetAsync("Admin/Contents/ContentTypes/TosContestEntry/Create")).Find<IHtmlOptionElement>($"option[value^='{contest}/']").Value;

    private static async Task<string> IdAsync(SiteSession visitor, string name) =>
        JsonNode.Parse((await visitor.GetAsync("tos/opendata/json")).Body)!["tos"]!.AsArray()
            .Where(record => string.Equals((string?)record!["name"], name, StringComparison.Ordinal)).Select(static record => (string)record!["id"]!).Single();

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : TosSectionTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : TosSectionTests(site);
}
