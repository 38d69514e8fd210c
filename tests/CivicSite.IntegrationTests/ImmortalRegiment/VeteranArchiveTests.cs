using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.ImmortalRegiment;

/// <summary>The archive of the Immortal Regiment on a running site.</summary>
public abstract class VeteranArchiveTests(EditedSite site) : EditedSiteTest(site)
{
    // A grey square.
    private const string Square = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mNogAIGyhgAgIQgARDoahcAAAAASUVORK5CYII=";

    private const string Create = "Admin/Contents/ContentTypes/Veteran/Create";

    [Theory]
    [InlineData("veterans", 200)]
    [InlineData("veterans?view=wall&order=birth", 200)]
    [InlineData("veterans?fate=killed&category=frontline", 200)]
    [InlineData("veterans?settlement=mayna", 200)]
    [InlineData("veterans?q=%D0%BD%D0%B8%D0%BA%D1%82%D0%BE", 200)]
    [InlineData("veterans?q=%27%22%3E%3Cscript%3E", 200)]
    [InlineData("veterans?fate=no-such", 404)]
    [InlineData("veterans?settlement=no-such", 404)]
    [InlineData("veterans?order=no-such", 404)]
    [InlineData("veterans?view=no-such", 404)]
    [InlineData("veterans?place=1,1", 404)]
    [InlineData("veterans?page=0", 404)]
    [InlineData("veterans?page=9999", 404)]
    [InlineData("veterans/map", 200)]
    [InlineData("veterans/points", 200)]
    [InlineData("veterans/today", 200)]
    [InlineData("veterans/today?day=02-29", 200)]
    [InlineData("veterans/today?day=02-30", 404)]
    [InlineData("veterans/today?day=02-29&page=2", 404)]
    [InlineData("veterans/today?day=02-29&page=0", 404)]
    [InlineData("veterans/random", 302)]
    [InlineData("veterans/id/none", 404)]
    [InlineData("veterans/id/none/way", 404)]
    [InlineData("veterans/opendata", 200)]
    [InlineData("veterans/opendata/structure", 200)]
    [InlineData("veterans/no-such", 404)]
    public async Task Addresses_answer(string path, int status)
    {
        using var visitor = Site.NewSession();

        Assert.Equal(status, (int)(await visitor.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("veterans", "page")]
    [InlineData("veterans/map", "true")]
    [InlineData("veterans/about", "true")]
    public async Task The_main_menu_shows_the_section_on_each_page_of_the_archive(string path, string current)
    {
        using var visitor = Site.NewSession();

        var page = await visitor.GetAsync(path);

        Assert.Equal(current, page.Html!.QuerySelector("header a[href='/veterans']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_portrait_is_uploaded_with_the_form_and_a_file_that_is_no_picture_is_refused_beside_it()
    {
        using var admin = await Site.SignInAsync();

        var refused = await UploadAsync(admin, Encoding.ASCII.GetBytes("no picture"));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.NotEqual("", string.Concat(refused.Texts("[data-picture] .invalid-feedback")));
        var saved = await UploadAsync(admin, Convert.FromBase64String(Square));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var path = Regex.Match((await admin.GetAsync("veterans/portretov")).Body, "media/veterans/[0-9a-z]+/[0-9a-f]{32}[.]png", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        Assert.NotEqual("", path);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_record_is_made_with_dates_in_words_and_found_at_once_by_name_facet_and_day()
    {
        using var admin = await Site.SignInAsync();
        using var visitor = Site.NewSession();
        Assert.DoesNotContain("Ёлкин", (await visitor.GetAsync("veterans")).Body, StringComparison.Ordinal);

        var saved = await admin.SaveAsync(await admin.GetAsync(Create), publish: true, Person("Ёлкин", "Тест", birth: "12 марта 1921"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);

        Assert.Contains("Ёлкин Тест", (await visitor.GetAsync("veterans?letter=%D0%95&rank=sergeant")).Texts(".veteran-card h3"));
        Assert.Contains("Ёлкин Тест", (await visitor.GetAsync("veterans?q=елкен")).Texts(".veteran-card h3"));
        Assert.Contains("Ёлкин Тест", (await visitor.GetAsync("veterans/today?day=03-12")).Texts(".veteran-card h3"));
        var page = await visitor.GetAsync("veterans/elkin-test");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["Рождение", "Призыв", "Воинское звание", "Награды", "Судьба"], page.Texts(".facts dt"));
        Assert.Contains("осень 1941", page.Find<IElement>(".facts").TextContent, StringComparison.Ordinal);
        Assert.Equal("[1]", page.Texts(".footnote a")[0]);
        Assert.Contains("ф. 33, оп. 7", page.Find<IElement>("#source-1").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Html!.QuerySelector("svg.ribbon"));
        var person = JsonNode.Parse(page.Find<IElement>("script[type='application/ld+json']").TextContent)!;
        Assert.Equal(("Person", "1921-03-12", "Ёлкин"), ((string?)person["@type"], (string?)person["birthDate"], (string?)person["familyName"]));
        var permalink = new Uri(page.Find<IElement>("#citation ~ p a").GetAttribute("href")!).AbsolutePath.TrimStart('/');
        Assert.EndsWith("/veterans/elkin-test", (await visitor.GetAsync(permalink)).Location, StringComparison.Ordinal);
    }

    private static async Task<SitePage> UploadAsync(SiteSession admin, byte[] picture)
    {
        using var content = new ByteArrayContent(picture);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await admin.TokenAsync()), SiteSession.TokenField },
            { new StringContent("new"), "EditToken" },
            { new StringContent("Портретов"), "VeteranPart.Surname" },
            { new StringContent("submit.Publish"), "submit.Publish" },
            { content, "VeteranPart.PortraitUpload", "portrait.png" },
        };
        return await admin.SendAsync(new(HttpMethod.Post, Create) { Content = form });
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        using var admin = await Site.SignInAsync();

        var answer = await admin.SaveAsync(await admin.GetAsync(Create), publish: true,
        [
            .. Person("Опечаткин", "Тест", birth: "31 февраля 1921"),
            ("VeteranFactsPart.Facts[2].Term", "Фельдмаршал"),
            ("VeteranFactsPart.Facts[0].Point", "где-то тут"),
        ]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Такого дня в календаре нет", Fault(answer, "Date", row: 0), StringComparison.Ordinal);
        Assert.Contains("Напишите широту и долготу", Fault(answer, "Point", row: 0), StringComparison.Ordinal);
        Assert.Contains("В списке этого вида такого значения нет", Fault(answer, "Term", row: 2), StringComparison.Ordinal);
        Assert.Equal(("31 февраля 1921", "где-то тут", "Фельдмаршал"), (Typed(answer, "Date", 0), Typed(answer, "Point", 0), Typed(answer, "Term", 2)));
        Assert.Equal("осень 1941", Typed(answer, "Date", 1));
    }

    [Fact]
    public async Task Open_data_has_facts_with_sources_and_nobody_who_may_still_live()
    {
        using var admin = await Site.SignInAsync();
        using var visitor = Site.NewSession();
        await admin.SaveAsync(await admin.GetAsync(Create), publish: true, Person("Живущев", "Тест", birth: "1935", fate: "Вернулся (вернулась) с войны"));
        await admin.SaveAsync(await admin.GetAsync(Create), publish: true, Person("Погибшев", "Тест", birth: "ок. 1920"));

        var people = JsonNode.Parse((await visitor.GetAsync("veterans/opendata/json")).Body)!["people"]!.AsArray();
        var fallen = Assert.Single(people, static person => (string?)person!["surname"] == "Погибшев")!;
        Assert.Equal("1920~", (string?)fallen["facts"]![0]!["date"]);
        Assert.Equal("33", (string?)fallen["sources"]![0]!["fund"]);
        foreach (var file in new[] { "csv", "json", "jsonld" })
        {
            var body = (await visitor.GetAsync("veterans/opendata/" + file)).Body;
            Assert.Contains("Погибшев", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Живущев", body, StringComparison.Ordinal);
        }
    }

    private static (string, string?)[] Person(string surname, string givenName, string birth, string fate = "Погиб (погибла) в бою") =>
    [
        ("VeteranPart.Surname", surname),
        ("VeteranPart.GivenName", givenName),
        ("VeteranFactsPart.Facts[0].Kind", "birth"),
        ("VeteranFactsPart.Facts[0].Date", birth),
        ("VeteranFactsPart.Facts[0].Sources", "1"),
        ("VeteranFactsPart.Facts[1].Kind", "callUp"),
        ("VeteranFactsPart.Facts[1].Date", "осень 1941"),
        ("VeteranFactsPart.Facts[2].Kind", "rank"),
        ("VeteranFactsPart.Facts[2].Term", "Сержант"),
        ("VeteranFactsPart.Facts[3].Kind", "award"),
        ("VeteranFactsPart.Facts[3].Term", "Медаль «За отвагу»"),
        ("VeteranFactsPart.Facts[4].Kind", "fate"),
        ("VeteranFactsPart.Facts[4].Term", fate),
        ("VeteranFactsPart.Sources[0].Kind", "archive"),
        ("VeteranFactsPart.Sources[0].Title", "Проверочный архив"),
        ("VeteranFactsPart.Sources[0].Fund", "33"),
        ("VeteranFactsPart.Sources[0].Inventory", "7"),
    ];

    private static string Fault(SitePage page, string field, int row) =>
        page.Html!.QuerySelector($"input[name='VeteranFactsPart.Facts[{row}].{field}']")?.ParentElement?.QuerySelector(".invalid-feedback")?.TextContent ?? "";

    private static string? Typed(SitePage page, string field, int row) =>
        page.Html!.QuerySelector($"input[name='VeteranFactsPart.Facts[{row}].{field}']")?.GetAttribute("value");

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : VeteranArchiveTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : VeteranArchiveTests(site);
}
