using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicSite.Testing;
using static CivicSite.IntegrationTests.Museum.MuseumHouseDesk;

namespace CivicSite.IntegrationTests.Museum;

/// <summary>The museum's day through its pages.</summary>
public abstract class MuseumDayTests(EditedSite site) : EditedSiteTest(site)
{
    private static readonly DateOnly Day = MuseumRecipe.Today.AddDays(9);

    private readonly string _id = NewId();
    private readonly string _title = "Урок " + Guid.NewGuid().ToString("n")[..10];
    private readonly string _hall = "h" + Guid.NewGuid().ToString("n")[..7];
    private readonly string _yard = "y" + Guid.NewGuid().ToString("n")[..7];

    [Fact]
    public async Task A_date_is_moved_once_past_another_with_a_word_and_whoever_comes_late_sees_it()
    {
        using var museum = await PrepareAsync();
        using var other = await Site.UserAsync(Role);
        var (first, second) = await TwoDatesAsync(museum);
        Assert.Equal(HttpStatusCode.Redirect, (await museum.BookAsync(first, ("School", "Лицей «Пример»"), ("Grade", "5"), ("Pupils", "20"))).Status);
        var late = await other.DateAsync(first);

        var refused = await museum.MoveAsync(await museum.DateAsync(first), ("Date", Iso(Day)), ("Time", "11:30"), ("Room", _yard));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("11:00", Assert.Single(refused.Texts("#fault li")), StringComparison.Ordinal);
        Assert.Equal("11:30", refused.Find<IHtmlInputElement>("#move-time").Value);
        Assert.Equal(HttpStatusCode.Redirect, (await museum.MoveAsync(refused, ("Anyway", "true"))).Status);

        // The other one had the page open and wants something else.
        var tooLate = await other.MoveAsync(late, ("Time", "15:00"));
        Assert.Contains("кто-то изменил", tooLate.Find<IElement>("#fault").TextContent, StringComparison.Ordinal);
        Assert.Equal("15:00", tooLate.Find<IHtmlInputElement>("#move-time").Value);
        Assert.Contains("11:30", tooLate.Find<IElement>(".page-head p, h1 + p").TextContent, StringComparison.Ordinal);

        var cards = await museum.CardsAsync(Day, _title);
        Assert.Equal([$"11:00–11:45 {_title}", $"11:30–12:15 {_title}"], cards.Select(static card => card.QuerySelector("a")!.TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.All(cards, static card => Assert.Contains("мешает", card.TextContent, StringComparison.Ordinal));
        Assert.Contains((await museum.GetAsync($"Admin/Museum/Day/{Iso(Day)}")).Texts(".notice-warning li"), text => text.Contains(_yard, StringComparison.Ordinal));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_teacher_answers_to_a_move_and_a_cancelled_date_offers_others()
    {
        using var museum = await PrepareAsync();
        using var teacher = Site.NewSession();
        var (first, second) = await TwoDatesAsync(museum);
        await BookAsync(teacher, first);
        Assert.Equal(HttpStatusCode.NotFound, (await teacher.GetAsync("museum/booking/moved")).Status);
        await museum.MoveAsync(await museum.DateAsync(first), ("Date", Iso(Day.AddDays(1))), ("Time", "10:00"));

        var page = await teacher.GetAsync("museum/booking/moved");
        Assert.Contains("10:00", page.Find<IElement>("dl strong").TextContent, StringComparison.Ordinal);
        Assert.Contains("не ответил на перенос", (await museum.DateAsync(first)).Body, StringComparison.Ordinal);
        await teacher.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal) { ["comes"] = "true" }, "main form[action$='/moved']");
        Assert.Single((await teacher.GetAsync("museum/booking/moved")).Texts(".notice.is-success"));
        Assert.DoesNotContain("не ответил на перенос", (await museum.DateAsync(first)).Body, StringComparison.Ordinal);

        var answer = await museum.FillAsync(await museum.DateAsync(first), "form[action$='/State']:has([value=Cancelled])", ("state", "Cancelled"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains($"date-{second}", (await teacher.GetAsync("museum/booking")).Body, StringComparison.Ordinal);
        Assert.Contains("предложены другие даты", (await museum.DateAsync(first)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_telephones_is_booked_without_a_name_what_was_typed_stays_and_figures_are_no_formulas()
    {
        using var museum = await PrepareAsync();
        var (first, _) = await TwoDatesAsync(museum);
        var school = "=СУММ(1)" + _title;

        var page = await museum.BookAsync(first, ("School", school), ("Grade", "5"), ("Pupils", "сто"), ("Phone", "12"), ("Wishes", "тише <b>"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal((school, "тише <b>"), (page.Find<IHtmlInputElement>("#school").Value, page.Find<IHtmlTextAreaElement>("#wishes").Value));
        Assert.Equal(["contact-consent-error", "contact-phone-error", "pupils-error"], page.Html!.QuerySelectorAll("main .invalid-feedback").Select(static fault => fault.Id!).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await museum.FillAsync(page, "form[action$='/Book']", ("Pupils", "20"), ("Phone", ""))).Status);

        var full = await museum.BookAsync(first, ("School", school), ("Grade", "6"), ("Pupils", "20"));
        Assert.Equal(HttpStatusCode.OK, full.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await museum.FillAsync(full, "form[action$='/Book']", ("Session", "wait:"))).Status);
        Assert.Contains("в листе ожидания", (await museum.DateAsync(first)).Body, StringComparison.Ordinal);

        var csv = (await museum.GetAsync("Admin/Museum/Statistics.csv?by=school&count=calendar&year=" + Day.Year)).Body;
        Assert.Contains($"'{school},1,0,0,1,0,0,0\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_keep_what_was_typed_and_a_room_in_use_stays()
    {
        using var museum = await PrepareAsync();
        using var other = await Site.UserAsync(Role);
        var late = await other.GetAsync("Admin/Museum/House");
        var page = await museum.GetAsync("Admin/Museum/House");
        var room = page.Html!.QuerySelectorAll<IHtmlInputElement>("input[name^='Rooms'][name$='.Name']").ToList().FindIndex(input => input.Value == _hall);

        page = await museum.FillAsync(page, "main form", ("BookingHours", "завтра"), ("Command", "add:guides"));
        page = await museum.FillAsync(page, "main form", ("Command", $"remove:rooms:{room}"));
        Assert.DoesNotContain(Rooms(page), name => name == _hall);
        page = await museum.FillAsync(page, "main form", ("Command", "save"));
        Assert.Equal("завтра", page.Find<IHtmlInputElement>("#BookingHours").Value);
        Assert.Single(page.Texts("#BookingHours-error"));
        Assert.Contains(_hall, Rooms(page));
        Assert.Contains(page.Texts(".invalid-feedback"), static text => text.StartsWith("Убрать нельзя", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, (await museum.FillAsync(page, "main form", ("BookingHours", "24"), ("Contact", _title), ("Command", "save"))).Status);
        Assert.Equal(_title, (await museum.GetAsync("Admin/Museum/House")).Find<IHtmlTextAreaElement>("#Contact").Value);
        var tooLate = await other.FillAsync(late, "main form", ("Contact", "другое"), ("Command", "save"));
        Assert.Contains("кто-то другой", tooLate.Find<IElement>("main [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(_title, (await museum.GetAsync("Admin/Museum/House")).Find<IHtmlTextAreaElement>("#Contact").Value);
    }

    [Fact]
    public async Task The_museum_has_its_pages_and_an_editor_the_lessons_only()
    {
        using var museum = await Site.UserAsync(Role);
        using var editor = await Site.UserAsync("Editor");
        foreach (var path in new[] { "Day", "Week", "Visits", "Requests", "House", "Statistics", "Statistics.csv" })
        {
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await museum.GetAsync("Admin/Museum/" + path)).Status, (await editor.GetAsync("Admin/Museum/" + path)).Status));
        }

        foreach (var path in new[] { "Day/2026-13-01", "Day/x", "Week/2026-W60", "Day/9999-12-31" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await museum.GetAsync("Admin/Museum/" + path)).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await museum.GetAsync("Admin/Contents/ContentItems/MuseumLesson")).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("Admin/Contents/ContentItems/MuseumLesson")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await museum.GetAsync("Admin/Contents/ContentItems/NewsArticle")).Status);
    }

    private static IEnumerable<string> Rooms(SitePage page) => page.Html!.QuerySelectorAll<IHtmlInputElement>("input[name^='Rooms'][name$='.Name']").Select(static input => input.Value);

    private async Task<SiteSession> PrepareAsync()
    {
        using var admin = await Site.SignInAsync();
        await admin.PublishLessonAsync(MuseumRecipe.Lesson(
            _id, _title, shared: false, largest: 25, new LessonSlot("a", Day, new(9, 0), _hall, _hall), new LessonSlot("b", Day, new(11, 0), _yard, _yard)));
        return await Site.UserAsync(Role);
    }

    private async Task<(string First, string Second)> TwoDatesAsync(SiteSession museum)
    {
        var cards = await museum.CardsAsync(Day, _title);
        Assert.Equal(2, cards.Count);
        return (Id("09:00"), Id("11:00"));

        string Id(string time) => cards.Single(card => card.TextContent.Contains(time + "–", StringComparison.Ordinal)).GetAttribute("data-id")!;
    }

    private static async Task BookAsync(SiteSession teacher, string date)
    {
        var form = await teacher.GetAsync("museum/booking/new?session=" + date);
        var answer = await teacher.FillAsync(
            form, "main form", ("School", "Школа-пример"), ("Grade", "5"), ("Pupils", "12"), ("ContactName", "Учитель"), ("Email", "teacher@example.org"), ("Consent", "true"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : MuseumDayTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : MuseumDayTests(site);
}
