using System.Net;
using AngleSharp.Html.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Tos;

/// <summary>A contest from the call for entries to the protocol.</summary>
public abstract class JuryTests(EditedSite site) : EditedSiteTest(site)
{
    [Fact]
    public async Task Jurors_score_alone_and_stand_back_and_the_protocol_names_nobody()
    {
        using var admin = await Site.SignInAsync();
        using var visitor = Site.NewSession();
        var (oneName, otherName) = (await Site.AddUserAsync("Жюри ТОС"), await Site.AddUserAsync("Жюри ТОС"));
        var contest = await StartAsync(admin, oneName, otherName.ToUpperInvariant());
        var sheet = $"Admin/Tos/Jury/Sheet/{contest}";
        using var one = await Site.SignInAsync(oneName, EditedSite.Password);
        using var other = await Site.SignInAsync(otherName, EditedSite.Password);

        // Two works: the first juror judges both, the second one has an interest in the first work.
        Assert.Equal(HttpStatusCode.OK, (await ScoreAsync(one, sheet, ("11", null), ("7", null))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await ScoreAsync(one, sheet, ("10", null), ("7", null))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await ScoreAsync(other, sheet, ("1", "true"), ("9", null))).Status);

        // Organisers see how far each is, and nothing of what was given.
        using var editor = await Site.UserAsync("Editor");
        var progress = await editor.GetAsync("Admin/Tos/Jury/Progress");
        Assert.Equal(["Оценено 2 из 2"], Progress(progress, oneName));
        Assert.Equal(["Оценено 2 из 2"], Progress(progress, otherName.ToUpperInvariant()));
        Assert.Empty(progress.Html!.QuerySelectorAll("main input"));

        var page = await other.GetAsync(sheet);
        Assert.Equal(["9"], page.Html!.QuerySelectorAll("[name$='.Points']").OfType<IHtmlInputElement>().Select(static input => input.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"tos/contests/{contest}/protocol")).Status);

        var late = await one.GetAsync(sheet);
        await CloseAsync(admin, contest);
        Assert.Equal(HttpStatusCode.NotFound, (await ScoreAsync(one, late, ("1", null), ("1", null))).Status);
        var protocol = await visitor.GetAsync($"tos/contests/{contest}/protocol");
        Assert.Equal(HttpStatusCode.OK, protocol.Status);
        var rows = protocol.Html!.QuerySelectorAll("tbody tr").Select(static row => row.Children.Select(static cell => cell.TextContent.Trim()).ToArray()).ToList();
        Assert.Equal(["10", "отвод"], rows[0][2..4].Order(StringComparer.Ordinal));
        Assert.Equal(["10", "1"], rows[0][4..]);
        Assert.Equal(["8", "2"], rows[1][4..]);
        Assert.DoesNotContain(oneName, protocol.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(otherName, protocol.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_jury_of_the_contest_scores()
    {
        using var admin = await Site.SignInAsync();
        var member = await Site.AddUserAsync("Жюри ТОС");
        var contest = await StartAsync(admin, member);
        foreach (var (role, status) in new[] { ("Editor", HttpStatusCode.Forbidden), ("Author", HttpStatusCode.Forbidden), ("Жюри ТОС", HttpStatusCode.NotFound) })
        {
            using var user = await Site.UserAsync(role);
            Assert.Equal(status, (await user.GetAsync($"Admin/Tos/Jury/Sheet/{contest}")).Status);
        }

        using var juror = await Site.SignInAsync(member, EditedSite.Password);
        using var stranger = await Site.UserAsync("Жюри ТОС");
        Assert.Equal(HttpStatusCode.OK, (await juror.GetAsync($"Admin/Tos/Jury/Sheet/{contest}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"Admin/Tos/Jury/Sheet/{contest}", ("Marks[0].Points", "1"))).Status);
        Assert.Contains(contest, (await juror.GetAsync("Admin/Tos/Jury/Index")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(contest, (await stranger.GetAsync("Admin/Tos/Jury/Index")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await juror.GetAsync("Admin/Tos/Jury/Progress")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await juror.GetAsync("Admin/Contents/ContentTypes/TosContest/Create")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await juror.GetAsync("Admin/Tos/Jury/Sheet/none")).Status);
    }

    [Fact]
    public async Task A_contest_without_a_jury_is_not_scored()
    {
        using var admin = await Site.SignInAsync();

        var refused = await admin.CreateAsync("TosContest", "Конкурс без жюри", ("TosContestPart.Year.Text", "2021"), ("TosContestPart.State", "Scoring"), ("TosContestPart.Nominations[0].Name", "Двор"));

        var draft = await admin.GetAsync(refused.Location!.TrimStart('/'));
        Assert.Contains(draft.Texts(".alert, [role=alert]"), static text => text.Contains("Назовите членов жюри", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Progress(SitePage page, string name) =>
        page.Html!.QuerySelectorAll("ul.rows li").Where(row => row.QuerySelector(".row-name")?.TextContent == name).Select(static row => row.QuerySelector(".row-actions span")!.TextContent);

    private static async Task<string> StartAsync(SiteSession admin, params IEnumerable<string> jury)
    {
        var mark = Guid.NewGuid().ToString("n")[..8];
        var tos = await admin.PublishAsync("Tos", $"ТОС «Участник {mark}»");
        var contest = await admin.PublishAsync("TosContest", $"Конкурс {mark}", ("TosContestPart.Year.Text", "2021"), ("TosContestPart.State", "Scoring"), ("TosContestPart.Jury.Text", string.Join('\n', jury)),
            ("TosContestPart.Nominations[0].Name", "Двор"));
        var choice = await TosSectionTests.ChoiceAsync(admin, contest);
        foreach (var work in new[] { "А", "Б" })
        {
            await admin.PublishAsync("TosContestEntry", $"Работа {work} {mark}", ("TosContestEntryPart.Choice", choice), ("TosContestEntryPart.Tos.ContentItemIds", tos));
        }

        return contest;
    }

    private static async Task CloseAsync(SiteSession admin, string contest)
    {
        var answer = await admin.SaveAsync(await admin.GetAsync(Newsroom.EditorOf(contest)), publish: true, ("TosContestPart.State", "Closed"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private static async Task<SitePage> ScoreAsync(SiteSession juror, string sheet, params (string Points, string? Recused)[] marks) =>
        await ScoreAsync(juror, await juror.GetAsync(sheet), marks);

    private static Task<SitePage> ScoreAsync(SiteSession juror, SitePage sheet, params (string Points, string? Recused)[] marks) =>
        juror.SubmitAsync(sheet, marks.Select(static (mark, index) => (mark, index)).SelectMany(static row => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [$"Marks[{row.index}].Points"] = row.mark.Points,
            [$"Marks[{row.index}].Recused"] = row.mark.Recused ?? "false",
        }).ToDictionary(StringComparer.Ordinal), "form.form-narrow");

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : JuryTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : JuryTests(site);
}
