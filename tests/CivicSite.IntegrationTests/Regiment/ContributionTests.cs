using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CivicSite.IntegrationTests.Http;
using CivicSite.Testing;
using CivicSite.UnitTests.Media;
using static CivicSite.IntegrationTests.Regiment.Contributor;

namespace CivicSite.IntegrationTests.Regiment;

/// <summary>Visitors tell of people, curators decide, and who told it stays unknown.</summary>
public abstract class ContributionTests(EditedSite site) : EditedSiteTest(site)
{
    private const string Contact = "Тайная Внучка Рассказчица";
    private const string Email = "secret-contributor@example.org";

    private readonly string _surname = "Вымыслов" + string.Concat(Guid.NewGuid().ToByteArray().Select(static number => "абвгд"[number % 5]));

    [Fact]
    public async Task What_a_visitor_tells_is_public_once_a_curator_accepts_it_and_without_a_word_of_the_visitor()
    {
        using var visitor = Site.NewSession();
        using var curator = await Site.UserAsync("Editor");
        var link = await visitor.SendAsync(_surname, Contact, Email, ("rank-code", "sergeant"), ("path-text", "1943, Сказкино"), ("story", "Играл на гармони."));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PathOf())).Status);

        var review = await curator.ReviewAsync(_surname);
        Assert.Contains(Email, review.Body, StringComparison.Ordinal);
        await curator.AcceptAllAsync(review);

        var page = await visitor.GetAsync(PathOf());
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("теперь часть архива", (await OpenAsync(visitor, link)).Find<IElement>(".notice").TextContent, StringComparison.Ordinal);
        await AssertUnknownAsync(page, Contact, Email, "secret-contributor", link.Split('=')[1]);
    }

    [Fact]
    public async Task A_curator_asks_the_visitor_answers_and_a_declined_contribution_says_why()
    {
        using var visitor = Site.NewSession();
        using var other = Site.NewSession();
        using var curator = await Site.UserAsync("Editor");
        var link = await visitor.SendAsync(_surname, Contact, "");
        var review = await curator.ReviewAsync(_surname);
        await curator.SubmitAsync(review, new Dictionary<string, string?>(StringComparer.Ordinal) { ["text"] = "В каком <b>полку</b>?" }, "form[action$='/Ask']");

        var page = await OpenAsync(other, link);
        Assert.Contains("В каком <b>полку</b>?", page.Texts(".contribute-talk .multiline"));
        page = await other.FollowAsync(await other.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal) { ["text"] = "Не помню" }, "form[action$='/answer']"));
        Assert.Contains("Не помню", page.Texts(".contribute-talk .multiline"));

        review = await curator.ReviewAsync(_surname);
        Assert.Contains("Не помню", review.Body, StringComparison.Ordinal);
        await curator.SubmitAsync(review, new Dictionary<string, string?>(StringComparer.Ordinal) { ["reason"] = "Это другой архив" }, "form[action$='/Decline']");
        Assert.Contains("Это другой архив", (await OpenAsync(other, link)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(PathOf())).Status);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_on_errors_and_a_draft_goes_on_elsewhere_by_its_link()
    {
        using var visitor = Site.NewSession();
        using var elsewhere = Site.NewSession();
        var page = await visitor.SubmitAsync(await visitor.GetAsync(Start), Values(("surname", ""), ("givenName", "Лев"), ("birth-date", "31.02.1923")), "#contribute");
        Assert.Equal(2, page.Texts(".confirm-error").Count);
        Assert.Equal(("Лев", "31.02.1923"), (page.Find<IHtmlInputElement>("#f-givenName").Value, page.Find<IHtmlInputElement>("#f-birth-date").Value));

        page = await visitor.BeginAsync(_surname);
        page = await visitor.StepAsync(page, ("Chosen", "none"));
        await visitor.SubmitAsync(page, new Dictionary<string, string?>(Values(("story", "Начало")), StringComparer.Ordinal) { ["Go"] = "save" }, "#contribute");
        var link = new Uri(page.Find<IHtmlInputElement>("#link").Value).PathAndQuery.TrimStart('/');

        page = await OpenAsync(elsewhere, link);
        Assert.DoesNotContain("key=", page.Url.Query, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal("Начало", (await elsewhere.GetAsync(Draft + "?step=Facts")).Find<IHtmlTextAreaElement>("#f-story").Value);
        foreach (var tampered in (string[])[link[..^1], link + "A", Draft + "?key=", Draft + "?key=%00"])
        {
            using var stranger = Site.NewSession();
            Assert.Contains((await OpenAsync(stranger, tampered)).Status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
        }

        await elsewhere.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal), "form[action$='/forget']");
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(visitor, link)).Status);
    }

    [Fact]
    public async Task Photographs_are_checked_kept_private_until_accepted_and_lose_what_the_telephone_wrote_into_them()
    {
        using var visitor = Site.NewSession();
        using var stranger = Site.NewSession();
        using var curator = await Site.UserAsync("Editor");
        var page = await visitor.BeginAsync(_surname);
        page = await visitor.StepAsync(page, ("Chosen", "none"));
        page = await visitor.StepAsync(page);
        var errors = await visitor.UploadAsync(page, ("bomb.png", HostileImages.PngDeclaring(20_000, 20_000)), ("broken.jpg", SampleFiles.Jpeg[..200]), ("phone.heic", SampleFiles.BrokenHeic), ("x.svg", Encoding.UTF8.GetBytes("<svg/>")));
        Assert.Equal(4, errors.Texts("#errors li").Distinct(StringComparer.Ordinal).Count());

        page = await visitor.UploadAsync(errors, ("дедушка.jpg", HostileImages.WithGps(SampleFiles.Jpeg)));
        var address = page.Find<IHtmlImageElement>(".contribute-file img").GetAttribute("src")!.TrimStart('/');
        var file = await visitor.Http.GetByteArrayAsync(address);
        Assert.Equal([0xFF, 0xD8], file[..2]);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("media/_Users/contributions")).Status);

        page = await visitor.StepAsync(page);
        await visitor.FinishAsync(page, Contact, Email);
        var review = await curator.ReviewAsync(_surname);
        var attachment = review.Find<IHtmlImageElement>("main img").GetAttribute("src")!.TrimStart('/');
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(attachment)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync(attachment)).Status);
        await curator.AcceptAllAsync(review);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(PathOf())).Status);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync(attachment)).Status);
    }

    [Fact]
    public async Task Somebody_who_is_here_already_is_shown_and_a_correction_tells_only_what_changed()
    {
        using var visitor = Site.NewSession();
        using var curator = await Site.UserAsync("Editor");
        await visitor.SendAsync(_surname, Contact, "", ("unit-text", "1-й полк"));
        await curator.AcceptAllAsync(await curator.ReviewAsync(_surname));

        using var relative = Site.NewSession();
        var similar = await relative.GetAsync($"veterans/contribute/similar?Values[surname]={_surname}&Values[givenName]=Лев");
        Assert.Contains(_surname, similar.Body, StringComparison.Ordinal);
        Assert.Contains("совпадает фамилия", similar.Body, StringComparison.Ordinal);
        var page = await relative.BeginAsync(_surname);
        Assert.Contains(page.Texts(".contribute-matches label"), text => text.Contains(_surname, StringComparison.Ordinal));

        page = await relative.BeginAsync(_surname, birth: "1924", from: PathOf() + "/improve");
        Assert.Equal("1-й полк", page.Find<IHtmlTextAreaElement>("#f-unit-text").Value);
        page = await relative.StepAsync(page, ("Values[unit-text]", "1-й полк\n2-й полк"));
        await relative.FinishAsync(await relative.StepAsync(page), Contact, "");
        var review = await curator.ReviewAsync(_surname);
        Assert.Equal(["birth", "unit"], review.Html!.QuerySelectorAll("main input[value=prefer]").Select(static input => input.GetAttribute("name")!.Split('[', ']')[1]));
        await curator.AcceptAllAsync(review, "prefer");
        page = await visitor.GetAsync(PathOf() + "/improve");
        Assert.Equal("1924", page.Find<IHtmlInputElement>("#f-birth-date").Value);
    }

    [Fact]
    public async Task A_curator_refuses_one_thing_and_accepts_the_rest_at_once()
    {
        using var visitor = Site.NewSession();
        using var curator = await Site.UserAsync("Editor");
        await visitor.SendAsync(_surname, Contact, "", ("unit-text", "1-й полк"), ("story", "Играл на гармони."));

        await curator.SubmitAsync(
            await curator.ReviewAsync(_surname),
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Items[unit]"] = "refuse", ["AcceptRest"] = "true", ["Publish"] = "true" }, "form:has(.form-actions)");

        var page = await visitor.GetAsync(PathOf());
        Assert.Contains("Играл на гармони.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("1-й полк", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_curator_removes_who_sent_it_and_a_program_that_fills_in_everything_gets_nowhere()
    {
        using var visitor = Site.NewSession();
        using var curator = await Site.UserAsync("Editor");
        var link = await visitor.SendAsync(_surname, Contact, Email);
        var review = await curator.ReviewAsync(_surname);
        review = await curator.FollowAsync(await curator.SubmitAsync(review, new Dictionary<string, string?>(StringComparer.Ordinal), "form[action$='/Forget']"));
        Assert.DoesNotContain(Email, review.Body, StringComparison.Ordinal);
        Assert.Contains("Удалено", review.Body, StringComparison.Ordinal);
        Assert.Contains("Ваши данные удалены", (await OpenAsync(visitor, link)).Body, StringComparison.Ordinal);

        var page = await visitor.GetAsync(Start);
        var answer = await visitor.SubmitAsync(page, new Dictionary<string, string?>(Values(("surname", "Программин")), StringComparer.Ordinal) { ["Website"] = "https://spam.example" }, "#contribute");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Программин", answer.Find<IHtmlInputElement>("#f-surname").Value);
        answer = await visitor.SubmitAsync(page, new Dictionary<string, string?>(Values(("surname", "Программин")), StringComparer.Ordinal) { ["Stamp"] = "forged" }, "#contribute");
        Assert.Single(answer.Texts("#errors li"));
    }

    // What is public: the record, lists, feeds, exports, search; and the log.
    private async Task AssertUnknownAsync(SitePage record, params string[] data)
    {
        using var stranger = Site.NewSession();
        List<SitePage> pages = [record];
        foreach (var path in (string[])["", "sitemap.xml", "news/rss", "veterans", "veterans/opendata/csv", "veterans/opendata/json", "veterans/opendata/jsonld", "veterans/wall", PathOf() + "/improve", $"veterans/contribute/similar?Values[surname]={_surname}"])
        {
            var page = await stranger.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            pages.Add(page);
        }

        var log = Site.Log.ToString();
        foreach (var datum in data)
        {
            Assert.All(pages, page => Assert.DoesNotContain(datum, page.Body, StringComparison.Ordinal));
            Assert.DoesNotContain(datum, log, StringComparison.Ordinal);
        }

        // The page of results repeats what was asked, so only what it found is looked at.
        foreach (var asked in (string[])[Contact, Email])
        {
            var found = await stranger.GetAsync("search?q=" + Uri.EscapeDataString(asked));
            Assert.DoesNotContain(found.Texts("main a"), text => text.Contains(_surname, StringComparison.Ordinal));
        }
    }

    private string PathOf() => "veterans/vymyslov" + string.Concat(_surname["Вымыслов".Length..].Select(static letter => "abvgd"["абвгд".IndexOf(letter, StringComparison.Ordinal)])) + "-lev-lukich";

    private static async Task<SitePage> OpenAsync(SiteSession visitor, string link) => await visitor.FollowAsync(await visitor.GetAsync(link));

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : ContributionTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : ContributionTests(site);
}
