using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicSite.Events;
using CivicSite.IntegrationTests.Http;
using CivicSite.IntegrationTests.Tos;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Events;

/// <summary>The calendar of events on a running site.</summary>
public abstract class EventSectionTests(EditedSite site) : EditedSiteTest(site)
{
    [Theory]
    [InlineData("events", 200)]
    [InlineData("events?kind=forum-tos&settlement=mayna", 200)]
    [InlineData("events?kind=no-such", 404)]
    [InlineData("events?settlement=%27%22%3E%3Cscript%3E", 404)]
    [InlineData("events?organizer=..%2F..", 404)]
    [InlineData("events?from=2020-01-01&to=2020-12-31", 200)]
    [InlineData("events?from=31.02.2020", 200)]
    [InlineData("events?page=0", 404)]
    [InlineData("events?page=99999999999", 404)]
    [InlineData("events/month/2020-12", 200)]
    [InlineData("events/month/2020-12?kind=ekk", 200)]
    [InlineData("events/month/2020-13", 404)]
    [InlineData("events/month/9999-12", 404)]
    [InlineData("events/week/2020-W53", 200)]
    [InlineData("events/week/2021-W53", 404)]
    [InlineData("events/archive/2017", 200)]
    [InlineData("events/archive/1899", 404)]
    [InlineData("events/archive/2199", 404)]
    [InlineData("events/archive/x", 404)]
    [InlineData("events/meetings", 200)]
    [InlineData("events/meetings?year=2020", 200)]
    [InlineData("events/calendar.ics", 200)]
    [InlineData("events/calendar.ics?kind=no-such", 404)]
    [InlineData("events/calendar/none.ics", 404)]
    [InlineData("events/no-such", 404)]
    public async Task Addresses_answer(string path, int status)
    {
        using var visitor = Site.NewSession();

        Assert.Equal(status, (int)(await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task What_the_documents_state_stands_in_the_archive_without_invented_days()
    {
        using var visitor = Site.NewSession();

        var year = await visitor.GetAsync("events/archive/2020");
        Assert.Contains(("Заседание этноконфессиональной комиссии", "4"), year.Html!.QuerySelectorAll(".event-counts .facts > div").Select(static row => (row.Children[0].TextContent, row.Children[1].TextContent)));
        var december = await visitor.GetAsync("events/month/2017-12");
        Assert.Contains(december.Texts(".story h3"), static text => text.Contains("IV форум ТОС", StringComparison.Ordinal));
        Assert.DoesNotContain(december.Texts(".calendar a"), static text => text.Contains("форум", StringComparison.Ordinal));
        Assert.Contains((await visitor.GetAsync("events/archive/2021")).Texts(".story h3"), static text => text.Contains("VII форум ТОС", StringComparison.Ordinal));
        var meetings = await visitor.GetAsync("events/meetings?year=2020");
        Assert.Equal("4", meetings.Html!.QuerySelectorAll("tbody tr").Single(static row => row.QuerySelector("th")!.TextContent.Trim() == "2020").QuerySelector("td")!.TextContent);
    }

    [Fact]
    public async Task A_published_event_is_at_once_in_each_view_and_gone_when_it_is_withdrawn()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        string[] views = ["events/month/2098-12", "events/month/2099-01", "events/week/2099-W01", "events?from=2098-12-31&to=2098-12-31", "events/month/2098-12?settlement=mayna&kind=sport"];
        foreach (var path in views)
        {
            await visitor.GetAsync(path);
        }

        var mark = Guid.NewGuid().ToString("n")[..8];
        var id = await PublishAsync(admin, $"Новый год {mark}", "sport", ("EventPart.StartDay", "2098-12-31"), ("EventPart.StartTime", "22:00"), ("EventPart.EndDay", "2099-01-01"), ("EventPart.EndTime", "02:00"),
            ("EventPart.Place.Text", "Площадь"), ("EventPart.Settlement.TermContentItemIds", await TermAsync(admin, "Settlement", "Майна")));
        foreach (var path in views)
        {
            Assert.Contains(mark, (await visitor.GetAsync(path)).Body, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(mark, (await visitor.GetAsync("events/month/2099-02")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(mark, (await visitor.GetAsync("events/month/2098-12?kind=kultura")).Body, StringComparison.Ordinal);
        var page = await visitor.GetAsync(await admin.PublicPathAsync(id));
        var schema = JsonNode.Parse(page.Find<IElement>("script[type='application/ld+json']").TextContent)!;
        Assert.Equal(("Event", "2098-12-31T22:00+07:00", "https://schema.org/EventScheduled"), ((string)schema["@type"]!, (string)schema["startDate"]!, (string)schema["eventStatus"]!));
        var file = (await visitor.GetAsync($"events/calendar/{id}.ics")).Body;
        Assert.Contains("DTSTART:20981231T150000Z", file, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", file, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await admin.SaveAsync(await admin.GetAsync(Newsroom.EditorOf(id)), publish: true, ("EventPart.State", "Cancelled"))).Status);
        Assert.Contains("STATUS:CANCELLED", (await visitor.GetAsync($"events/calendar/{id}.ics")).Body, StringComparison.Ordinal);
        Assert.NotNull((await visitor.GetAsync(views[0])).Html!.QuerySelector(".calendar .is-cancelled"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync($"Admin/Contents/ContentItems/{id}/Unpublish")).Status);
        Assert.DoesNotContain(mark, (await visitor.GetAsync(views[0])).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"events/calendar/{id}.ics")).Status);
    }

    [Fact]
    public async Task A_series_stands_on_each_of_its_days_with_an_address_of_its_own_and_once_in_the_list()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        var mark = Guid.NewGuid().ToString("n")[..8];
        var id = await PublishAsync(admin, $"Кружок {mark}", "kultura", ("EventPart.StartDay", "2098-11-03"), ("EventPart.StartTime", "06:00"), ("EventPart.EndTime", "07:00"),
            ("EventSeriesPart.Repeat", "Weekly"), ("EventSeriesPart.WeekDays", "Monday"), ("EventSeriesPart.Until", "2098-11-30"), ("EventSeriesPart.Exceptions", "17.11.2098"));
        var path = await admin.PublicPathAsync(id);

        var month = await visitor.GetAsync("events/month/2098-11");
        string[] days = [.. month.Html!.QuerySelectorAll<IHtmlAnchorElement>($".calendar a[href*='{path}']").Select(static link => link.GetAttribute("href")!.Split('=')[1])];
        Assert.Equal(["2098-11-03", "2098-11-10", "2098-11-24"], days);
        Assert.Single((await visitor.GetAsync("events?from=2098-11-01&to=2098-11-30")).Html!.QuerySelectorAll($".story a[href*='{path}']"));
        Assert.Equal("понедельник, 10 ноября 2098, 06:00–07:00", (await visitor.GetAsync($"{path}?date=2098-11-10")).Find<IElement>(".event-when").TextContent.Trim());
        var head = (await visitor.GetAsync(path)).Find<IElement>(".forum-head");
        Assert.Equal(("В следующий раз", "понедельник, 3 ноября 2098, 06:00–07:00"), (head.QuerySelector(".event-head")!.TextContent, head.QuerySelector(".event-when")!.TextContent.Trim()));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SaveAsync(await admin.GetAsync(Newsroom.EditorOf(id)), publish: true, ("EventPart.StartDay", "2019-11-04"), ("EventSeriesPart.Until", "2019-11-30"), ("EventSeriesPart.Exceptions", "25.11.2019"))).Status);
        head = (await visitor.GetAsync(path)).Find<IElement>(".forum-head");
        Assert.Equal(("В последний раз", "понедельник, 18 ноября 2019, 06:00–07:00"), (head.QuerySelector(".event-head")!.TextContent, head.QuerySelector(".event-when")!.TextContent.Trim()));
    }

    [Fact]
    public async Task A_day_that_the_series_has_not_is_said_and_the_calendar_file_has_its_rule()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        var id = await PublishAsync(admin, "Кружок", "kultura", ("EventPart.StartDay", "2098-11-03"), ("EventPart.StartTime", "06:00"), ("EventPart.EndTime", "07:00"),
            ("EventSeriesPart.Repeat", "Weekly"), ("EventSeriesPart.WeekDays", "Monday"), ("EventSeriesPart.Until", "2098-11-30"), ("EventSeriesPart.Exceptions", "17.11.2098"));
        var path = await admin.PublicPathAsync(id);

        foreach (var wrong in new[] { "2098-11-17", "2098-11-04", "x", "9999-99-99", "%20" })
        {
            var page = await visitor.GetAsync($"{path}?date={wrong}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(page.Texts(".notice"), static text => text.Contains("В этот день события нет", StringComparison.Ordinal));
        }

        var file = (await visitor.GetAsync($"events/calendar/{id}.ics")).Body.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Asia/Krasnoyarsk:20981103T060000", file, StringComparison.Ordinal);
        Assert.Contains("EXDATE;TZID=Asia/Krasnoyarsk:20981117T060000", file, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=WEEKLY;UNTIL=20981130T165959Z;BYDAY=MO", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_a_series_becomes_an_event_of_its_own_once_and_the_two_point_at_each_other()
    {
        using var visitor = Site.NewSession();
        using var editor = await Site.UserAsync("Editor");
        using var author = await Site.UserAsync("Author");
        var name = $"Кружок {Guid.NewGuid().ToString("n")[..8]}";
        var id = await PublishAsync(editor, name, "kultura", ("EventPart.StartDay", "2098-11-03"), ("EventPart.StartTime", "06:00"), ("EventPart.EndTime", "07:00"), ("EventPart.Place.Text", "Клуб"),
            ("EventSeriesPart.Repeat", "Weekly"), ("EventSeriesPart.WeekDays", "Monday"), ("EventSeriesPart.Until", "2098-11-30"));
        var path = await editor.PublicPathAsync(id);
        var (dates, separate) = ($"Admin/Events/Series/{id}", $"Admin/Events/Series/{id}/Separate");
        Assert.NotNull((await editor.GetAsync(Newsroom.EditorOf(id))).Html!.QuerySelector($"a[href='/{dates}']"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), ((await author.GetAsync(dates)).Status, (await author.PostAsync(separate, ("day", "2098-11-10"))).Status));

        var page = await editor.GetAsync(dates);
        Assert.Equal(["понедельник, 3 ноября 2098, 06:00–07:00", "понедельник, 10 ноября 2098, 06:00–07:00"], page.Texts("[aria-labelledby=dates] .row-name").Take(2));
        var answer = await editor.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal), "li:nth-child(2) form");
        var form = await editor.GetAsync(answer.Location!.TrimStart('/'));
        Assert.Equal((name, "2098-11-10", "06:00", "07:00", "Клуб"), (Value(form, Newsroom.Title), Value(form, "EventPart.StartDay"), Value(form, "EventPart.StartTime"), Value(form, "EventPart.EndTime"), Value(form, "EventPart.Place.Text")));
        Assert.NotNull(form.Html!.QuerySelector($"a[href='/{dates}']"));
        Assert.DoesNotContain("10 ноября", (await visitor.GetAsync(path)).Find<IElement>(".facts").TextContent, StringComparison.Ordinal);
        Assert.Contains((await editor.GetAsync(dates)).Texts("[aria-labelledby=separate] .row-note"), static text => text.Contains("10 ноября 2098", StringComparison.Ordinal) && text.Contains("не опубликовано", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, (await editor.SaveAsync(form, publish: true)).Status);
        var link = (await visitor.GetAsync(path)).Html!.QuerySelectorAll<IHtmlAnchorElement>(".facts a").Single(static one => one.TextContent.Contains("10 ноября 2098", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.DoesNotContain("?date", link, StringComparison.Ordinal);
        Assert.Contains((await visitor.GetAsync(link.TrimStart('/'))).Html!.QuerySelectorAll<IHtmlAnchorElement>(".facts a"), one => one.TextContent == name && one.GetAttribute("href") == "/" + path);

        foreach (var day in new[] { "2098-11-10", "2098-11-11", "2019-11-04", "x", "" })
        {
            await editor.PostAsync(separate, ("day", day));
            Assert.Contains((await editor.GetAsync(dates)).Texts(".notice"), static text => text.Contains("В этот день серии нет", StringComparison.Ordinal));
        }

        await editor.SaveAsync(await editor.GetAsync(Newsroom.EditorOf(id)), publish: false, (Newsroom.Title, name + " иначе"));
        await editor.PostAsync(separate, ("day", "2098-11-24"));
        Assert.Contains((await editor.GetAsync(dates)).Texts(".notice"), static text => text.Contains("неопубликованные изменения", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_calendar_file_is_kept_until_an_event_changes_and_whoever_has_it_is_not_sent_it_again()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        foreach (var file in new[] { "events/calendar.ics", "events/calendar.ics?kind=kultura" })
        {
            var mark = Guid.NewGuid().ToString("n")[..8];
            var former = await visitor.GetAsync(file);
            var id = await PublishAsync(admin, $"Концерт {mark}", "kultura", ("EventPart.StartDay", DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("EventPart.StartTime", "10:00"));

            var first = await visitor.RawAsync("/" + file, ("If-None-Match", former.Headers["ETag"]));
            Assert.Equal(HttpStatusCode.OK, first.Status);
            Assert.Contains(mark, first.Body, StringComparison.Ordinal);
            foreach (var (name, value) in new[] { ("If-None-Match", first.Headers["ETag"]), ("If-Modified-Since", first.Headers["Last-Modified"]) })
            {
                var again = await visitor.RawAsync("/" + file, (name, value));
                Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Body));
            }

            Assert.Equal(first.Body, (await visitor.GetAsync(file)).Body);
            await admin.PostAsync($"Admin/Contents/ContentItems/{id}/Unpublish");
            Assert.DoesNotContain(mark, (await visitor.GetAsync(file)).Body, StringComparison.Ordinal);
            Assert.DoesNotContain(mark, (await visitor.GetAsync("events/calendar.ics?kind=sport")).Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("EventPart.EndTime", "09:00", "кончается раньше")]
    [InlineData("EventPart.StartDay", "когда-нибудь", "Запишите день так")]
    [InlineData("EventPart.Number.Text", "седьмой", "римскими или арабскими")]
    [InlineData("EventSeriesPart.Rule", "FREQ=SECONDLY", "внутри дня")]
    [InlineData("EventSeriesPart.Exceptions", "17.11.2098\nпотом", "Строка 2")]
    [InlineData("EventMeetingPart.Decisions[0].DueOn", "скоро", "дата не читается")]
    public async Task What_is_wrong_is_said_beside_its_field_and_kept_as_typed(string field, string typed, string message)
    {
        using var admin = await Site.SignInAsync();

        var answer = await CreateAsync(admin, "С ошибкой", "sport", ("EventPart.StartDay", "2098-12-31"), ("EventPart.StartTime", "10:00"), ("EventSeriesPart.Repeat", field.EndsWith("Rule", StringComparison.Ordinal) ? "Rule" : "None"),
            ("EventMeetingPart.Decisions[0].Text", "Решение"), (field, typed));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(answer.Texts(".invalid-feedback, .alert"), text => text.Contains(message, StringComparison.Ordinal));
        var input = answer.Find<IElement>($"[name='{field}']");
        Assert.Equal(typed, input is IHtmlTextAreaElement area ? area.Value : input.GetAttribute("value"));
        Assert.Equal("10:00", answer.Find<IHtmlInputElement>("[name='EventPart.StartTime']").Value);
    }

    [Fact]
    public async Task Decisions_are_open_until_they_are_done()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        var mark = Guid.NewGuid().ToString("n")[..8];
        var id = await PublishAsync(admin, $"Заседание {mark}", "ekk", ("EventPart.StartDay", "2019-03-01"), ("EventPart.State", "Held"), ("EventMeetingPart.Agenda.Text", "О мире\nО согласии"),
            ("EventMeetingPart.Decisions[0].Text", $"Поручить {mark}"), ("EventMeetingPart.Decisions[0].Responsible", "отдел"), ("EventMeetingPart.Decisions[0].DueOn", "2019-04-01"));

        var open = (await visitor.GetAsync("events/meetings")).Html!.QuerySelectorAll("section[aria-labelledby=open] li").Single(row => row.TextContent.Contains(mark, StringComparison.Ordinal));
        Assert.NotNull(open.QuerySelector(".is-late"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SaveAsync(await admin.GetAsync(Newsroom.EditorOf(id)), publish: true, ("EventMeetingPart.Decisions[0].DoneOn", "2019-03-20"))).Status);

        Assert.DoesNotContain((await visitor.GetAsync("events/meetings")).Texts("section[aria-labelledby=open] li"), text => text.Contains(mark, StringComparison.Ordinal));
        Assert.Contains((await visitor.GetAsync("events/meetings?year=2019")).Texts(".is-done"), static text => text.Contains("20 марта 2019", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_exact_day_of_a_forum_is_the_calendars_and_all_else_its_own_records()
    {
        using var visitor = Site.NewSession();
        using var admin = await Site.SignInAsync();
        var mark = Guid.NewGuid().ToString("n")[..8];
        var id = await admin.PublishAsync("TosForum", $"Форум {mark}", ("TosForumPart.Number.Text", "XX"), ("TosForumPart.Year.Text", "2098"), ("TosForumPart.When.Text", "октябрь 2098 года"), ("TosForumPart.Planned.Value", "true"));
        Assert.Contains((await visitor.GetAsync("events/month/2098-10")).Texts(".story h3"), text => text.Contains(mark, StringComparison.Ordinal));

        var editor = await admin.GetAsync(Newsroom.EditorOf(id));
        Assert.Null(editor.Html!.QuerySelector("[name='EventPart.Number.Text'], [name='EventPart.Place.Text'], [name='EventPart.Kind.TermContentItemIds']"));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SaveAsync(editor, publish: true, ("EventPart.Precision", "Exact"), ("EventPart.StartDay", "2098-10-15"), ("EventPart.StartTime", "10:00"))).Status);
        Assert.Contains((await visitor.GetAsync("events/month/2098-10?kind=forum-tos")).Texts(".calendar a"), text => text.Contains(mark, StringComparison.Ordinal));

        var refused = await admin.SaveAsync(await admin.GetAsync(Newsroom.EditorOf(id)), publish: true, ("EventPart.StartDay", "2097-10-15"));
        Assert.Contains(refused.Texts(".invalid-feedback"), static text => text.Contains("год форума", StringComparison.Ordinal));
    }

    private static string? Value(SitePage page, string name) => page.Find<IHtmlInputElement>($"[name='{name}']").Value;

    private static async Task<string> PublishAsync(SiteSession admin, string title, string kind, params (string Name, string? Value)[] values)
    {
        var answer = await CreateAsync(admin, title, kind, values);
        return answer.Status == HttpStatusCode.Redirect
            ? answer.Location!.Split('?')[0].Split('/')[^2]
            : throw new SiteFaultException($"Not saved ({(int)answer.Status}): " + string.Join(' ', answer.Texts("[class*=invalid], [class*=error], .alert")));
    }

    private static async Task<SitePage> CreateAsync(SiteSession admin, string title, string kind, params (string Name, string? Value)[] values)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["sport"] = "Спорт", ["kultura"] = "Культура", ["ekk"] = "этноконфессиональной" };
        return await admin.CreateAsync(EventTypes.Event, title, [("EventPart.Kind.TermContentItemIds", await TermAsync(admin, "Kind", names[kind])), .. values]);
    }

    private static async Task<string> TermAsync(SiteSession admin, string field, string name)
    {
        var page = await admin.GetAsync("Admin/Contents/ContentTypes/Event/Create");
        return page.Html!.QuerySelectorAll<IHtmlOptionElement>($"select[name='EventPart.{field}.TermContentItemIds'] option").First(option => option.TextContent.Contains(name, StringComparison.Ordinal)).Value;
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : EventSectionTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : EventSectionTests(site);
}
