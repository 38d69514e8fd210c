using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;
using UglyToad.PdfPig;

namespace CivicSite.IntegrationTests.Events;

/// <summary>Visitors register for an event, those who hold it see who comes, and nobody else does.</summary>
public abstract class RegistrationTests(EditedSite site) : EditedSiteTest(site)
{
    private const string Manage = "events/registration";

    private readonly string _name = "Анна Тайнова" + string.Concat(Guid.NewGuid().ToByteArray().Select(static number => "абвгд"[number % 5]));
    private readonly string _email = $"anna-{Guid.NewGuid():n}@example.org";

    [Fact]
    public async Task A_visitor_registers_comes_back_by_the_link_changes_cancels_and_the_next_one_gets_the_place()
    {
        var planned = await PublishAsync(new EventRecipe());
        using var anna = Site.NewSession();
        using var boris = Site.NewSession();
        using var elsewhere = Site.NewSession();
        Assert.Contains("Свободно 3 места.", (await anna.GetAsync(planned.Form)).Texts("main strong"));

        var page = await RegisterAsync(anna, planned, people: "2");
        Assert.Contains("за вами 2 места", Notice(page), StringComparison.Ordinal);
        Assert.DoesNotContain("key=", page.Url.Query, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Contains("под номером 1", Notice(await RegisterAsync(boris, planned, people: "2")), StringComparison.Ordinal);

        var link = new Uri(page.Find<IHtmlInputElement>("#link").Value).PathAndQuery.TrimStart('/');
        page = await FollowAsync(elsewhere, await elsewhere.GetAsync(link));
        Assert.Contains(_name, page.Texts(".facts dd"));
        var refused = await elsewhere.SubmitAsync(page, Fields(("people", "4")), "#change");
        Assert.Equal(("4", 1), (refused.Find<IHtmlInputElement>("#reg-people").Value, refused.Texts("#reg-people-error").Count));
        page = await FollowAsync(elsewhere, await elsewhere.SubmitAsync(page, Fields(("people", "3")), "#change"));
        Assert.Contains("за вами 3 места", Notice(page), StringComparison.Ordinal);

        var calendar = await elsewhere.GetAsync(Manage + "/calendar.ics");
        Assert.Contains("SUMMARY:" + planned.Title, calendar.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Тайнова", calendar.Body, StringComparison.Ordinal);

        page = await FollowAsync(elsewhere, await elsewhere.SubmitAsync(page, Fields(), "#cancel"));
        Assert.Contains("Запись отменена", Notice(page), StringComparison.Ordinal);
        Assert.Contains("за вами 2 места", Notice(await boris.GetAsync(Manage)), StringComparison.Ordinal);

        await elsewhere.SubmitAsync(page, Fields(), "#forget");
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync(Manage)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await boris.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_each_fault_is_named_and_a_full_event_says_how_many_places_are_left()
    {
        var planned = await PublishAsync(new EventRecipe { MayWait = false });
        using var visitor = Site.NewSession();

        var page = await visitor.SubmitAsync(await visitor.GetAsync(planned.Form), Fields(("Name", "<b>Анна</b>"), ("Email", "нет"), ("Phone", "1"), ("People", "9")), "#registration");

        Assert.Equal(6, page.Texts("#errors li").Count);
        Assert.Equal(("<b>Анна</b>", "нет", "1", "9"), (Value(page, "reg-name"), Value(page, "reg-email"), Value(page, "reg-phone"), Value(page, "reg-people")));
        Assert.All(page.Html!.QuerySelectorAll<IHtmlAnchorElement>("#errors a"), link => Assert.NotNull(page.Html!.QuerySelector(link.GetAttribute("href")!)));

        await RegisterAsync(visitor, planned, people: "2");
        page = await RegisterAsync(visitor, planned, people: "2");
        Assert.Contains("Осталось только 1 место", page.Find<IElement>("#reg-people-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(_name, Value(page, "reg-name"));
        await RegisterAsync(visitor, planned, people: "1");
        page = await visitor.GetAsync(planned.Form);
        Assert.Null(page.Html!.QuerySelector("#registration"));
        Assert.Contains("Мест нет.", page.Texts(".notice"));
    }

    [Fact]
    public async Task Lists_and_the_page_of_the_event_say_how_the_registration_stands_and_a_cached_page_does_not_outlive_it()
    {
        var planned = await PublishAsync(new EventRecipe { Start = DateTime.UtcNow.AddMinutes(20) });
        using var visitor = Site.NewSession();
        using var reader = Site.NewSession();
        var week = $"events/week/{CivicSite.Calendar.WeekGrid.Of(DateOnly.FromDateTime(planned.Start.AddHours(7)))!.Text}";
        Assert.Equal(["Запись открыта", "Осталось мест: 3"], await MarksAsync(reader, planned));

        await RegisterAsync(visitor, planned, people: "2");
        Assert.Equal(["Запись открыта", "Осталось мест: 1"], await MarksAsync(reader, planned));
        Assert.Contains("Осталось мест: 1", (await DayAsync(reader, week, planned)).TextContent, StringComparison.Ordinal);
        await RegisterAsync(visitor, planned, people: "1");
        Assert.Equal(["Лист ожидания"], await MarksAsync(reader, planned));

        using var admin = await Site.SignInAsync();
        planned.ClosesOn = DateTime.UtcNow.AddSeconds(5);
        await planned.ImportAsync(admin);
        Assert.Equal(["Лист ожидания"], await MarksAsync(reader, planned));
        Assert.NotNull((await reader.GetAsync($"events/{planned.Id}")).Html!.QuerySelector(".event-registration a.button"));
        Assert.True((await reader.GetAsync($"events/{planned.Id}")).Headers.ContainsKey("Age"), "The page was not cached, so the test shows nothing.");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await reader.GetAsync($"events/{planned.Id}")).Html!.QuerySelector(".event-registration a.button") is not null)
        {
            await Task.Delay(100, patience.Token);
        }

        Assert.Equal(["Запись закрыта"], await MarksAsync(reader, planned));
        Assert.Contains("Запись закрыта", (await DayAsync(reader, week, planned)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_is_asked_before_it_takes_an_event_off_that_people_have_registered_for()
    {
        var (planned, nobodys) = (await PublishAsync(new EventRecipe()), await PublishAsync(new EventRecipe()));
        using var visitor = Site.NewSession();
        using var editor = await Site.UserAsync("Editor");
        using var author = await Site.UserAsync("Author");
        await RegisterAsync(visitor, planned, people: "2");
        Assert.Contains((await editor.GetAsync(Newsroom.EditorOf(planned.Id))).Texts(".alert-info"), static text => text.Contains("2 человека", StringComparison.Ordinal));
        Assert.Empty((await editor.GetAsync(Newsroom.EditorOf(nobodys.Id))).Texts(".alert-info"));

        var unpublish = $"Admin/Contents/ContentItems/{planned.Id}/Unpublish";
        Assert.Equal(HttpStatusCode.Forbidden, (await author.PostAsync(unpublish)).Status);
        var question = await editor.PostAsync(unpublish + "?returnUrl=%2FAdmin%2FEvents%2FRegistrations");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (question.Status, (await visitor.GetAsync($"events/{planned.Id}")).Status));
        Assert.Contains(question.Texts(".row-note"), static text => text.Contains("записано 2 человека", StringComparison.Ordinal));
        Assert.Equal("/Admin/Events/Registrations", question.Find<IHtmlAnchorElement>("a.btn-outline-secondary").GetAttribute("href"));
        Assert.EndsWith("/Admin/Events/Registrations", (await editor.SubmitAsync(question, Fields(("WithdrawalKnown", "true")), "form.panel-foot")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"events/{planned.Id}")).Status);
        Assert.Contains((await editor.GetAsync("Admin/Events/Registrations")).Texts(".notice"), static text => text.Contains("1 записавшийся получит письмо", StringComparison.Ordinal));
        Assert.Contains("Событие отменено.", (await visitor.GetAsync(Manage)).Texts(".notice"));

        await PublishAsync(planned);
        await RegisterAsync(visitor, nobodys, people: "1");
        question = await editor.PostAsync("Admin/Contents/BulkAction?bulkAction=Delete", ("itemIds", nobodys.Id), ("itemIds", planned.Id), ("returnUrl", "/Admin/Events/Registrations"));
        Assert.Equal([nobodys.Title], question.Texts(".row-name"));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync("Admin/Contents/BulkAction?bulkAction=Delete", ("itemIds", nobodys.Id), ("WithdrawalKnown", "true"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"events/{nobodys.Id}")).Status);
    }

    [Fact]
    public async Task Nobody_registers_after_the_closing_for_a_cancelled_event_or_as_a_program()
    {
        using var visitor = Site.NewSession();
        var closed = await PublishAsync(new EventRecipe { ClosesOn = DateTime.UtcNow.AddMinutes(-1) });
        Assert.Contains("Запись закрыта.", (await visitor.GetAsync(closed.Form)).Texts(".notice"));
        Assert.Null((await visitor.PostAsync(closed.Form, Registration("1"))).Location);

        var open = await PublishAsync(new EventRecipe());
        var form = await visitor.GetAsync(open.Form);
        Assert.Contains("#registration", (await visitor.SubmitAsync(form, Fields([.. Registration("1"), ("Website", "http://spam.example")]), "#registration")).Find<IElement>("#errors a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("#registration", (await visitor.SubmitAsync(form, Fields([.. Registration("1"), ("Stamp", "forged")]), "#registration")).Find<IElement>("#errors a").GetAttribute("href"), StringComparison.Ordinal);

        open.State = "Cancelled";
        await PublishAsync(open);
        Assert.Contains("Событие отменено.", (await visitor.GetAsync(open.Form)).Texts(".notice"));
        Assert.Null((await visitor.SubmitAsync(form, Fields(Registration("1")), "#registration")).Location);
        foreach (var tampered in (string[])["?key=", "?key=%00", "?key=" + new string('A', 43), "?key=../../etc/passwd"])
        {
            Assert.Contains((await visitor.GetAsync(Manage + tampered)).Status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
        }
    }

    [Fact]
    public async Task Nothing_that_the_public_sees_and_no_log_tells_who_registered()
    {
        var planned = await PublishAsync(new EventRecipe());
        using var anna = Site.NewSession();
        using var editor = await Site.UserAsync("Editor");
        await RegisterAsync(anna, planned, people: "2");
        await editor.GetAsync(planned.Office + "/Csv");

        using var stranger = Site.NewSession();
        var addresses = new List<string>
        {
            $"events/{planned.Id}", planned.Form, $"Contents/ContentItems/{planned.Id}", "events", "events/calendar.ics", $"events/calendar/{planned.Id}.ics", Manage, Manage + "/calendar.ics",
            "search?q=" + Uri.EscapeDataString(_name), "search?q=" + Uri.EscapeDataString(_email), "search/suggest?q=" + Uri.EscapeDataString(_name[..12]), "feed", "sitemap.xml", "sitemap-1.xml",
        };
        foreach (var address in addresses)
        {
            var page = await stranger.GetAsync(address);
            // The search says what was looked for.
            var told = page.Html?.QuerySelector("main") is { } main && address.StartsWith("search", StringComparison.Ordinal) ? string.Concat(main.QuerySelectorAll("article, li").Select(static one => one.TextContent)) : page.Body;
            Assert.DoesNotContain("Тайнова", told, StringComparison.Ordinal);
            Assert.DoesNotContain(_email, told, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Секретная улица", told, StringComparison.Ordinal);
        }

        var log = Site.Log.ToString();
        Assert.DoesNotContain("Тайнова", log, StringComparison.Ordinal);
        Assert.DoesNotContain(_email, log, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"exported csv with 1 registrations for event {planned.Id}", log.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_writes_down_who_calls_marks_who_came_and_prints_lists_and_certificates()
    {
        var planned = await PublishAsync(new EventRecipe { Signatures = "Глава города\nДиректор музея" });
        using var anna = Site.NewSession();
        using var editor = await Site.UserAsync("Editor");
        await RegisterAsync(anna, planned, people: "2", answer: "=1+1");
        var page = await editor.GetAsync(planned.Office);
        Assert.Contains(planned.Title, (await editor.GetAsync("Admin/Events/Registrations")).Texts(".row-name"));

        page = await editor.SubmitAsync(page, Fields(("Name", "Борис"), ("People", "1")), "form[action$='/Add']");
        Assert.Equal("Борис", Value(page, "reg-name"));
        Assert.NotEmpty(page.Texts("#reg-consent-error"));
        await editor.SubmitAsync(page, Fields(("Consent", "true")), "form[action$='/Add']");
        page = await editor.GetAsync(planned.Office);
        Assert.Equal(2, page.Texts(".row-name").Count);
        Assert.Contains("занято мест: 3 из 3", page.Texts("#summary"));

        planned.Start = DateTime.UtcNow.AddHours(-3);
        await PublishAsync(planned);
        page = await editor.GetAsync(planned.Office);
        var came = page.Html!.QuerySelectorAll<IHtmlInputElement>("input[name^=came]").Select(static input => input.Name!).ToList();
        var wrong = await editor.SubmitAsync(page, Fields((came[0], "3")), "#attendance");
        Assert.Contains("3", wrong.Html!.QuerySelectorAll<IHtmlInputElement>("input[name^=came]").Select(static input => input.Value));
        await editor.SubmitAsync(page, Fields((came[0], "2"), (came[1], "0")), "#attendance");
        Assert.Contains("пришли 2 человека", (await editor.GetAsync(planned.Office)).Texts("[aria-labelledby=summary] p"));

        var csv = (await editor.GetAsync(planned.Office + "/Csv")).Body;
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        Assert.Contains(_email, csv, StringComparison.Ordinal);
        var list = await WordsAsync(editor, planned.Office + "/List");
        Assert.Contains("Борис", list, StringComparison.Ordinal);
        var certificates = await WordsAsync(editor, planned.Office + "/Certificates");
        Assert.Contains("Тайнова", certificates, StringComparison.Ordinal);
        Assert.Contains("Директор музея", certificates, StringComparison.Ordinal);
        Assert.DoesNotContain("Борис", certificates, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> MarksAsync(SiteSession reader, EventRecipe planned) =>
        [.. (await reader.GetAsync("events")).Html!.QuerySelectorAll(".story").Single(card => card.TextContent.Contains(planned.Title, StringComparison.Ordinal)).QuerySelectorAll(".mark").Select(static mark => mark.TextContent)];

    private static async Task<IElement> DayAsync(SiteSession reader, string week, EventRecipe planned) =>
        (await reader.GetAsync(week)).Html!.QuerySelectorAll(".calendar-events li").Single(item => item.TextContent.Contains(planned.Title, StringComparison.Ordinal));

    private async Task<EventRecipe> PublishAsync(EventRecipe planned)
    {
        using var admin = await Site.SignInAsync();
        await planned.ImportAsync(admin);
        return planned;
    }

    private async Task<SitePage> RegisterAsync(SiteSession visitor, EventRecipe planned, string people, string answer = "Секретная улица") =>
        await FollowAsync(visitor, await visitor.SubmitAsync(await visitor.GetAsync(planned.Form), Fields(Registration(people, answer)), "#registration"));

    private (string, string)[] Registration(string people, string answer = "Секретная улица") =>
        [("Name", _name), ("Email", _email), ("Phone", "8 923 123-45-67"), ("People", people), ("Answers[0]", answer), ("Consent", "true")];

    private static async Task<string> WordsAsync(SiteSession editor, string address)
    {
        using var document = PdfDocument.Open(await editor.Http.GetByteArrayAsync(address));
        return string.Join(' ', document.GetPages().SelectMany(static page => page.GetWords()).Select(static word => word.Text));
    }

    private static async Task<SitePage> FollowAsync(SiteSession visitor, SitePage answer) =>
        answer.Location is { } location ? await visitor.GetAsync(location.TrimStart('/')) : answer;

    private static string Notice(SitePage page) => page.Find<IElement>("main .notice").TextContent;

    private static string Value(SitePage page, string id) => page.Find<IHtmlInputElement>("#" + id).Value;

    private static Dictionary<string, string?> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(static field => field.Name, static field => (string?)field.Value, StringComparer.Ordinal);

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : RegistrationTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : RegistrationTests(site);
}
