using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Museum;

/// <summary>A teacher books, changes and cancels through the site's forms; the museum writes the lesson in the admin.</summary>
public abstract class TeacherTests(EditedSite site) : EditedSiteTest(site)
{
    private const string Contact = "Тайный Учитель";
    private const string Email = "secret-teacher@example.org";

    [Fact]
    public async Task A_class_is_booked_changed_moved_and_cancelled_and_nobody_else_learns_who_did_it()
    {
        using var editor = await Site.UserAsync("Editor");
        using var teacher = Site.NewSession();
        using var other = Site.NewSession();
        var (title, path) = await PublishAsync(editor);
        var lesson = await teacher.GetAsync(path);
        Assert.Contains("\"Course\"", lesson.Body, StringComparison.Ordinal);
        Assert.Contains(title, (await teacher.GetAsync("museum/lessons?audience=school&grade=6")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await teacher.GetAsync("museum/lessons?grade=9")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await teacher.GetAsync("museum/lessons?from=tomorrow")).Status);

        var slots = lesson.Html!.QuerySelectorAll<IHtmlAnchorElement>(".slot").Select(static link => link.GetAttribute("href")!.TrimStart('/')).ToList();
        var form = await teacher.GetAsync(slots[0]);
        var wrong = await teacher.SubmitAsync(form, Fields(("School", "Школа <b>0</b>"), ("Grade", "9"), ("Pupils", "двадцать"), ("Wishes", "Без спешки")), "#send");
        Assert.Equal(5, wrong.Texts("#errors li").Count);
        Assert.Equal(("Школа <b>0</b>", "двадцать"), (wrong.Find<IHtmlInputElement>("#school").Value, wrong.Find<IHtmlInputElement>("#pupils").Value));

        var page = await FollowAsync(teacher, await teacher.SubmitAsync(wrong, Filled(pupils: "20"), "#send"));
        Assert.Contains("Вы записаны", page.Body, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        var link = new Uri(page.Find<IHtmlInputElement>("#link").Value).PathAndQuery.TrimStart('/');
        await AssertCalendarAsync(other, page, title);

        // A second class finds the date full, loses nothing of what was typed, and waits.
        var full = await other.SubmitAsync(await other.GetAsync(slots[1]), Filled(pupils: "20", session: slots[0].Split('=')[1]), "#send");
        Assert.Contains("Для всего класса на это время мест нет", full.Body, StringComparison.Ordinal);
        Assert.Equal("20", full.Find<IHtmlInputElement>("#pupils").Value);
        var waiting = await FollowAsync(other, await other.SubmitAsync(full, Fields(), "#send"));
        Assert.Contains("В листе ожидания", waiting.Body, StringComparison.Ordinal);

        var moved = await FollowAsync(teacher, await teacher.SubmitAsync(page, Fields(("Session", slots[1].Split('=')[1]), ("Pupils", "22")), "form[action$='/change']"));
        Assert.Equal("22", moved.Find<IHtmlInputElement>("#pupils").Value);
        Assert.Contains("Вы записаны", (await other.GetAsync("museum/booking")).Body, StringComparison.Ordinal);

        var cancelled = await FollowAsync(teacher, await teacher.SubmitAsync(moved, Fields(), "form[action$='/cancel']"));
        Assert.Contains("Отменено", cancelled.Body, StringComparison.Ordinal);
        await AssertUnknownAsync(editor, path, link);
        await teacher.SubmitAsync(cancelled, Fields(), "form[action$='/forget']");
        foreach (var gone in (string[])[link, link[..^1], "museum/booking?key=", "museum/booking?key=%00"])
        {
            using var stranger = Site.NewSession();
            Assert.Contains((await FollowAsync(stranger, await stranger.GetAsync(gone))).Status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
        }
    }

    private static async Task AssertCalendarAsync(SiteSession anybody, SitePage page, string title)
    {
        var address = page.Html!.QuerySelectorAll<IHtmlAnchorElement>("main a").Select(static link => link.GetAttribute("href")!).First(static href => href.Contains("calendar.ics", StringComparison.Ordinal));
        var calendar = await anybody.GetAsync(new Uri(address).PathAndQuery.TrimStart('/'));
        Assert.StartsWith("text/calendar", calendar.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", calendar.Body, StringComparison.Ordinal);
        Assert.Contains(title[..20], calendar.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("museum/booking?key", calendar.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("museum/booking/calendar.ics?key=forged")).Status);
    }

    // Nothing public, no list of the admin and no log knows the teacher.
    private async Task AssertUnknownAsync(SiteSession editor, string path, string link)
    {
        using var visitor = Site.NewSession();
        foreach (var address in (string[])["museum/lessons", "museum/lessons/year", path, "search?q=" + Uri.EscapeDataString(Contact)])
        {
            Assert.DoesNotContain(Email, (await visitor.GetAsync(address)).Body, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Email, (await editor.GetAsync("Admin/Contents/ContentItems")).Body, StringComparison.Ordinal);
        var log = Site.Log.ToString();
        Assert.DoesNotContain(Email, log, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split('=')[1], log, StringComparison.Ordinal);
    }

    private static async Task<(string Title, string Path)> PublishAsync(SiteSession editor)
    {
        var title = $"Урок {Guid.NewGuid():n}";
        var soon = DateTime.UtcNow.AddDays(20);
        List<(string, string?)> fields =
        [
            (Newsroom.Title, title),
            ("MuseumLessonPart.Audiences", "school"), ("MuseumLessonPart.Places", "museum"), ("MuseumLessonPart.GradeFrom", "5"), ("MuseumLessonPart.GradeTo", "8"),
            ("MuseumLessonPart.Smallest", "5"), ("MuseumLessonPart.Largest", "25"), ("MuseumLessonPart.Minutes", "45"),
            ("MuseumSchedulePart.Rules[0].Weekdays", "1"), ("MuseumSchedulePart.Rules[0].Times", "10:00, 12:00"), ("MuseumSchedulePart.Rules[0].From", soon.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("MuseumSchedulePart.Rules[0].InTermsOnly", "false"), ("MuseumSchedulePart.Rules[0].NotOnHolidays", "false"),
        ];
        var answer = await editor.SaveAsync(await editor.GetAsync("Admin/Contents/ContentTypes/MuseumLesson/Create"), publish: true, fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, string.Join(' ', answer.Texts("[class*=invalid], .alert")));
        return (title, await editor.PublicPathAsync(answer.Location!.Split('?')[0].Split('/')[^2]));
    }

    private static Dictionary<string, string?> Filled(string pupils, string? session = null)
    {
        var fields = Fields(
            ("School", "Школа № 0"), ("Grade", "6"), ("ClassLetter", "А"), ("Pupils", pupils), ("Adults", "2"), ("ContactName", Contact), ("Email", Email), ("Consent", "true"));
        if (session is not null)
        {
            fields["Session"] = session;
        }

        return fields;
    }

    private static Dictionary<string, string?> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(static field => field.Name, static field => (string?)field.Value, StringComparer.Ordinal);

    private static async Task<SitePage> FollowAsync(SiteSession visitor, SitePage answer) =>
        answer.Location is { } location ? await visitor.GetAsync(location.TrimStart('/')) : answer;

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : TeacherTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : TeacherTests(site);
}
