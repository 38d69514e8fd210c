using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>The protecting headers of answers of every kind, and the marks of cookies.</summary>
[Collection(SiteOnSqlite.Collection)]
public sealed partial class SecurityHeaderTests(SiteOnSqlite site) : EditedSiteTest(site)
{
    private const string NoFrames = "frame-ancestors 'none'";

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("news/rss", HttpStatusCode.OK)]
    [InlineData("sitemap.xml", HttpStatusCode.OK)]
    [InlineData("robots.txt", HttpStatusCode.OK)]
    [InlineData("CivicSite.Engine/styles/admin.css", HttpStatusCode.OK)]
    [InlineData("CivicSite.Engine/images/icons.svg", HttpStatusCode.OK)]
    [InlineData("no-such-page", HttpStatusCode.NotFound)]
    [InlineData("CivicSite.Engine/styles/none.css", HttpStatusCode.NotFound)]
    [InlineData("media/none.jpg", HttpStatusCode.NotFound)]
    [InlineData("news?page=%00", HttpStatusCode.BadRequest)]
    [InlineData("Admin", HttpStatusCode.Redirect)]
    [InlineData("RedirectToLocalizedContent?targetCulture=ru&contentItemUrl=/", HttpStatusCode.Redirect)]
    public async Task A_visitors_answer_is_protected(string path, HttpStatusCode status)
    {
        using var visitor = Site.NewSession();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(status, answer.Status);
        AssertProtected(answer, NoFrames);
    }

    [Fact]
    public async Task Answers_without_a_page_of_their_own_are_protected_too()
    {
        using var visitor = Site.NewSession();
        using var user = await Site.UserAsync(role: null);
        var request = new HttpRequestMessage(HttpMethod.Get, "news");
        request.Headers.TryAddWithoutValidation("If-None-Match", (await visitor.GetAsync("news")).Headers["ETag"]);
        (SitePage Answer, HttpStatusCode Status)[] answers =
        [
            (await visitor.SendAsync(request), HttpStatusCode.NotModified),
            (await visitor.SendAsync(new(HttpMethod.Head, "news")), HttpStatusCode.OK),
            (await visitor.SendAsync(new(HttpMethod.Post, "Login") { Content = new FormUrlEncodedContent([]) }), HttpStatusCode.BadRequest),
            (await visitor.SendAsync(new(HttpMethod.Delete, "Login")), HttpStatusCode.NotFound),
            (await user.GetAsync("Admin"), HttpStatusCode.Forbidden),
        ];

        Assert.All(answers, pair =>
        {
            Assert.Equal(pair.Status, pair.Answer.Status);
            AssertProtected(pair.Answer, NoFrames);
        });
    }

    [Fact]
    public async Task A_file_of_the_library_runs_nothing()
    {
        using var admin = await Site.SignInAsync();
        using var content = new ByteArrayContent(SampleFiles.Png);
        using var form = new MultipartFormDataContent { { new StringContent(await admin.TokenAsync()), SiteSession.TokenField }, { content, "file", $"{Guid.NewGuid():n}.png" } };
        var answer = await admin.SendAsync(new(HttpMethod.Post, "Admin/Media/Picker") { Content = form });
        var url = Regex.Match(answer.Body, "\"url\":\"(?<url>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["url"].Value;
        using var visitor = Site.NewSession();

        var file = await visitor.GetAsync(url.TrimStart('/'));

        Assert.Equal((HttpStatusCode.OK, "image/png"), (file.Status, file.Headers["Content-Type"]));
        AssertProtected(file, "sandbox");
    }

    [Theory]
    [InlineData("")]
    [InlineData("news")]
    [InlineData("news/rss")]
    [InlineData("Login")]
    [InlineData("ChangePassword")]
    [InlineData("no-such-page")]
    [InlineData("Admin")]
    [InlineData("Admin/Media")]
    [InlineData("Admin/Contents/ContentItems")]
    [InlineData("Admin/ContentFields/SearchContentItems?contentType=NewsArticle&part=NewsArticlePart&field=Related")]
    [InlineData("Admin/Users/Edit/none")]
    public async Task What_a_signed_in_user_sees_is_kept_nowhere(string path)
    {
        using var admin = await Site.SignInAsync();

        var answer = await admin.GetAsync(path);

        Assert.Contains("no-store", answer.Headers.GetValueOrDefault("Cache-Control", ""), StringComparison.Ordinal);
        AssertProtected(answer, NoFrames);
    }

    [Fact]
    public async Task Only_the_preview_may_stand_in_a_frame_of_the_site_itself()
    {
        using var admin = await Site.SignInAsync();
        var id = await admin.WriteAsync(Newsroom.NewTitle(), publish: false);

        var preview = await admin.GetAsync($"Contents/ContentItems/{id}/Preview");

        AssertProtected(preview, "frame-ancestors 'self'");
        Assert.Contains("no-store", preview.Headers["Cache-Control"], StringComparison.Ordinal);
        AssertProtected(await admin.GetAsync(Newsroom.EditorOf(id)), NoFrames);
    }

    [Fact]
    public async Task Over_https_every_cookie_is_for_https_and_out_of_reach_of_scripts_and_other_sites()
    {
        using var visitor = Site.NewSession();
        var login = await visitor.RawAsync("/Login", ("X-Forwarded-Proto", "https"));
        var antiforgery = Assert.Single(Cookies(login));
        var request = new HttpRequestMessage(HttpMethod.Post, "Login")
        {
            Content = new FormUrlEncodedContent(
            [
                new("UserName", SiteProcess.AdminUserName), new("Password", SiteProcess.AdminPassword),
                new(SiteSession.TokenField, login.Find<IHtmlInputElement>($"[name={SiteSession.TokenField}]").Value),
            ]),
        };
        request.Headers.TryAddWithoutValidation("Cookie", antiforgery.Split(';')[0]);
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        var signedIn = await visitor.SendAsync(request);
        var culture = await visitor.RawAsync("/RedirectToLocalizedContent?targetCulture=en&contentItemUrl=/", ("X-Forwarded-Proto", "https"));

        Assert.Contains(Cookies(signedIn), cookie => cookie.StartsWith("civicsite_auth=", StringComparison.Ordinal));
        Assert.All([antiforgery, .. Cookies(signedIn), .. Cookies(culture)], cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
        });
    }

    private static void AssertProtected(SitePage answer, string alsoInPolicy)
    {
        var policy = answer.Headers.GetValueOrDefault("Content-Security-Policy", "");
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains(alsoInPolicy, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValueOrDefault("X-Content-Type-Options"));
        Assert.Contains("strict-origin", answer.Headers.GetValueOrDefault("Referrer-Policy", ""), StringComparison.Ordinal);
        Assert.DoesNotContain("Server", answer.Headers.Keys);
    }

    private static string[] Cookies(SitePage answer) => answer.Headers.TryGetValue("Set-Cookie", out var all) ? NextCookie().Split(all) : [];

    // Several headers are joined with commas, and dates have commas too.
    [GeneratedRegex(@", (?=[\w.-]+=)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextCookie();
}
