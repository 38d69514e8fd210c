using System.Net;
using System.Text;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Filters, uploads, bodies and headers as no browser would send them.</summary>
public abstract class HostileInputTests(EditedSite site) : EditedSiteTest(site)
{
    private static readonly string[] Filters =
    [
        "Admin/Contents/ContentItems?text={0}", "Admin/Contents/ContentItems?author={0}", "Admin/Contents/ContentItems?term={0}", "Admin/Contents/ContentItems?state={0}",
        "Admin/Contents/ContentItems?order={0}", "Admin/Contents/ContentItems?from={0}&to={0}", "Admin/Contents/ContentItems?pagenum={0}", "Admin/Contents/ContentItems/{0}",
        "Admin/Users/Index?Text={0}", "Admin/Users/Index?Role={0}&PageNum={0}", "Admin/AuditTrail?userName={0}", "Admin/AuditTrail?category={0}&name={0}&from={0}&to={0}",
        "Admin/AuditTrail/{0}", "Admin/Media?path={0}", "Admin/Media?pagenum={0}", "Admin/Media/Picker?path={0}", "Admin/Media/Delete?path={0}",
        "Admin/ContentFields/SearchContentItems?contentType=NewsArticle&part=NewsArticlePart&field=Related&query={0}",
        "Admin/ContentFields/SearchContentItems?contentType={0}&part={0}&field={0}", "Admin/Contents/ContentItems/{0}/Edit", "Admin/Contents/ContentItems/{0}/History?from={0}&to={0}",
        "Admin/Features/{0}/Enable", "Admin/ContentTypes/{0}/Edit", "Admin/Users/Edit/{0}", "Admin/Roles/Edit/{0}", "news/topic/{0}", "news/settlement/{0}", "news?page={0}",
    ];

    [Theory]
    [InlineData("'")]
    [InlineData("' OR '1'='1' --")]
    [InlineData("\");DROP TABLE Document;--")]
    [InlineData("%_\\[^]*")]
    [InlineData("\\")]
    [InlineData("\0")]
    [InlineData("\uFFFF\u202E\u200B")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("<script data-evil>")]
    [InlineData("../../../etc/passwd")]
    public async Task Nothing_in_a_filter_breaks_a_page_or_its_query(string value)
    {
        using var admin = await Site.SignInAsync();
        foreach (var filter in Filters)
        {
            Hostile.AssertHarmless(await admin.GetAsync(filter.Replace("{0}", Uri.EscapeDataString(value), StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\\")]
    public async Task A_filter_takes_every_character_for_itself(string text)
    {
        using var admin = await Site.SignInAsync();
        var encoded = Uri.EscapeDataString(text);

        Assert.Empty((await admin.GetAsync($"Admin/Contents/ContentItems?text={Guid.NewGuid():n}{encoded}")).Texts(".content-row-title"));
        Assert.Empty((await admin.GetAsync($"Admin/Users/Index?Text={encoded}")).Texts("main a[href*='/Users/Edit/']"));
        Assert.Empty((await admin.GetAsync($"Admin/AuditTrail?userName={encoded}")).Texts("main .audit-row"));
        Assert.NotEmpty((await admin.GetAsync("Admin/AuditTrail")).Texts("main .audit-row"));
    }

    [Theory]
    [InlineData("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("picture.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("picture.gif", "GIF89a/*<script>*/=1;alert(1)//;")]
    [InlineData("page.html", "<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("page.pdf", "<!DOCTYPE html><script>alert(1)</script>%PDF-1.4 startxref %%EOF")]
    [InlineData("module.js", "alert(1)")]
    [InlineData("server.aspx", "<%@ Page %>")]
    [InlineData("site.db", "SQLite format 3\0")]
    [InlineData("archive.docx", "PK\u0003\u0004")]
    [InlineData(".htaccess", "x")]
    [InlineData("empty.png", "")]
    public async Task A_file_that_is_not_what_the_library_takes_is_refused_in_words(string name, string content)
    {
        using var admin = await Site.SignInAsync();

        var answer = await UploadAsync(admin, "Admin/Media/Picker", name, Encoding.Latin1.GetBytes(content));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("\"path\":null", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"error\":null", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../evil.png", "")]
    [InlineData("..\\..\\evil.png", "")]
    [InlineData("/etc/evil.png", "")]
    [InlineData("evil.png\0.html", "")]
    [InlineData("evil.html.png", "")]
    [InlineData("picture.png", "../")]
    [InlineData("picture.png", "..\\..")]
    [InlineData("picture.png", "/etc")]
    [InlineData("picture.png", "no/such/folder")]
    public async Task A_file_goes_into_the_library_or_nowhere(string name, string folder)
    {
        using var admin = await Site.SignInAsync();

        var answer = await UploadAsync(admin, $"Admin/Media/Picker?path={Uri.EscapeDataString(folder)}", name, SampleFiles.Png);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Matches("\"path\":(null|\"[a-z0-9-]+\\.png\")", answer.Body);
    }

    [Theory]
    [InlineData("Admin/Media/Delete?path=..%2Fsite.db")]
    [InlineData("Admin/Media/Delete?path=..")]
    [InlineData("Admin/Media/Delete?path=%2F")]
    [InlineData("Admin/Media/Delete?path=")]
    [InlineData("Admin/Media/Delete?path=..%5Ckeys")]
    [InlineData("Admin/Media/CreateFolder?path=..")]
    public async Task Nothing_outside_the_library_is_deleted_or_made(string path)
    {
        using var admin = await Site.SignInAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync(path, ("name", "evil"))).Status);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_refused_in_words()
    {
        using var admin = await Site.SignInAsync();
        var megabyte = new string('а', 500_000);
        var editor = await admin.GetAsync(Newsroom.NewArticle);

        var article = await admin.SaveAsync(editor, publish: true, (Newsroom.Title, megabyte), (Newsroom.Lead, megabyte), (Newsroom.Topic, Newsroom.TosId));
        Assert.Equal(HttpStatusCode.OK, article.Status);
        Assert.NotEmpty(article.Texts("#editor-summary li"));
        foreach (var (path, field) in (IEnumerable<(string, string)>)
            [("Admin/Users/Create", "UserName"), ("Admin/Roles/Create", "RoleName"), ("Admin/Settings/general", "SiteName"), ("Admin/ContentTypes/Create", "DisplayName"), ("Login", "UserName"), ("Admin/Media/CreateFolder", "name")])
        {
            Assert.InRange((int)(await admin.PostAsync(path, (field, megabyte))).Status, 200, 499);
        }
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "UserName=%ff%fe%c0%af&Password=%ed%a0%80")]
    [InlineData("application/x-www-form-urlencoded", "UserName=\u00ff\u00fe&Password=\u00c0\u00af")]
    [InlineData("application/x-www-form-urlencoded", "%=%&%zz=&&&=&UserName[0].x=1&UserName.Length=5")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"\u00ff\"\r\n\r\n\u00ff\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno header")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("text/plain; charset=no-such", "x")]
    public async Task A_broken_body_is_the_senders_fault(string type, string body)
    {
        using var visitor = Site.NewSession();
        var token = await visitor.TokenAsync();
        foreach (var path in (string[])["Login", "accessibility", "Admin/Media/Picker"])
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.Latin1.GetBytes(body)) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            request.Headers.Add("RequestVerificationToken", token);

            Assert.InRange((int)(await visitor.SendAsync(request)).Status, 200, 499);
        }
    }

    [Fact]
    public async Task The_character_zero_is_left_out_of_what_is_typed()
    {
        using var admin = await Site.SignInAsync();
        var title = Newsroom.NewTitle();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await admin.TokenAsync()), SiteSession.TokenField },
            { new StringContent("new"), "EditToken" },
            { new StringContent(title + "\0"), Newsroom.Title },
            { new StringContent("Ли\0д"), Newsroom.Lead },
            { new StringContent(Newsroom.TosId), Newsroom.Topic },
            { new StringContent("x"), "submit.Publish" },
        };

        var answer = await admin.SendAsync(new(HttpMethod.Post, Newsroom.NewArticle) { Content = form });

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        using var visitor = Site.NewSession();
        var page = await visitor.GetAsync(await admin.PublicPathAsync(answer.Location!.Split('?')[0].Split('/')[^2]));
        Assert.Equal(title, Assert.Single(page.Texts("h1")));
        Assert.DoesNotContain('\0', page.Body);
        Assert.InRange((int)(await admin.PostAsync("Admin/Roles/Create", ("RoleName", "\0"))).Status, 200, 499);
        Assert.InRange((int)(await admin.PostAsync("Admin/Contents/BulkAction?bulkAction=Delete", ("itemIds", "\0"))).Status, 200, 499);
        Assert.InRange((int)(await visitor.PostAsync("Login", ("UserName", "a\0b"), ("Password", "\0"))).Status, 200, 499);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example\r\n")]
    [InlineData("GET /news/rss HTTP/1.1\r\nHost: evil.example\r\n")]
    [InlineData("GET /sitemap.xml HTTP/1.1\r\nHost: evil.example\"><script>\r\n")]
    [InlineData("GET /news HTTP/1.1\r\nHost: x\r\nHost: y\r\n")]
    [InlineData("GET /news HTTP/1.1\r\nHost:\r\n")]
    [InlineData("GET /news HTTP/1.1\r\n")]
    [InlineData("GET http://evil.example/news HTTP/1.1\r\nHost: evil.example\r\n")]
    [InlineData("GET //evil.example/%2e%2e HTTP/1.1\r\nHost: x\r\n")]
    [InlineData("GET /\u00ff\u00fe HTTP/1.1\r\nHost: x\r\n")]
    [InlineData("GET /news HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: javascript\r\nX-Forwarded-For: '\r\n")]
    [InlineData("GET /news HTTP/1.1\r\nHost: x\r\nX-Original-URL: /Admin\r\nX-HTTP-Method-Override: DELETE\r\n")]
    [InlineData("GET /news HTTP/1.1\r\nHost: x\r\nCookie: .AspNetCore.Culture=c%3D%0d%0a; civicsite_view=\u00ff; civicsite_auth=\u00ff\r\n")]
    [InlineData("GET /news HTTP/1.1\r\nHost: x\r\nAccept-Language: \u00ff;q=zz,ru;q=99\r\nIf-None-Match: \"\u00ff\r\nIf-Modified-Since: never\r\nRange: bytes=-9-\r\n")]
    [InlineData("GET /Admin HTTP/1.1\r\nHost: evil.example\r\n")]
    [InlineData("TRACE / HTTP/1.1\r\nHost: x\r\n")]
    [InlineData("POST /Login HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n")]
    public async Task No_header_breaks_the_site_or_reaches_the_next_visitor(string request)
    {
        var answer = await Hostile.SendAsync(Site.Url, Encoding.Latin1.GetBytes(request + "Connection: close\r\n\r\n0\r\n\r\n"));

        Assert.Matches("^HTTP/1.1 [234]", answer);
        Assert.DoesNotContain("<script>", answer.Split("\r\n\r\n")[0], StringComparison.Ordinal);
        using var visitor = Site.NewSession();
        foreach (var path in (string[])["", "news", "news/rss", "sitemap.xml", "robots.txt"])
        {
            Assert.DoesNotContain("evil.example", (await visitor.GetAsync(path)).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_line_break_in_a_value_starts_no_header()
    {
        using var visitor = Site.NewSession();
        foreach (var path in (string[])
            ["/RedirectToLocalizedContent?targetCulture=en%0d%0aX-Evil:1&contentItemUrl=/%0d%0aX-Evil:1", "/Admin%0d%0aX-Evil:1", "/news%0d%0aX-Evil:%201", "/media/x.png?v=%0d%0aX-Evil:1"])
        {
            Assert.DoesNotContain("X-Evil", (await visitor.RawAsync(path)).Headers.Keys);
        }
    }

    private static async Task<SitePage> UploadAsync(SiteSession user, string path, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await user.TokenAsync()), SiteSession.TokenField } };
        using var file = new ByteArrayContent(content);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=file; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        form.Add(file);
        return await user.SendAsync(new(HttpMethod.Post, path) { Content = form });
    }

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : HostileInputTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : HostileInputTests(site);
}
