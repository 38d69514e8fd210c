using System.Net;
using AngleSharp.Html.Dom;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Http;

/// <summary>Two administrators have the same form open: the second is told what the first has saved, and loses nothing.</summary>
public abstract class StaleFormTests(EditedSite site) : EditedSiteTest(site)
{
    private const string Form = "main form[method=post]";

    public static TheoryData<string, string, string> Forms => new()
    {
        { "Admin/Settings/general", "form.form-narrow", "SiteName" },
        { "Admin/ContentTypes/Page/Edit", "form.form-narrow", "Form.Description" },
        { "Admin/ContentTypes/Page/Parts/TitlePart/Edit", "form.form-narrow", "DisplayName" },
        { "Admin/ContentTypes/NewsArticle/Parts/NewsArticlePart/Fields/Lead/Edit", "form.form-narrow", "Form.Hint" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_second_sees_both_values_and_may_save_again(string path, string selector, string field)
    {
        using var first = await SignInAsync();
        using var second = await SignInAsync();
        var former = (await first.GetAsync(path)).Find<IHtmlInputElement>($"[name='{field}']").Value;
        var (opened, outdated) = (await first.GetAsync(path), await second.GetAsync(path));

        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(first, opened, selector, field, "Первый")).Status);
        var conflict = await SaveAsync(second, outdated, selector, field, "Второй");

        Assert.Equal(HttpStatusCode.OK, conflict.Status);
        Assert.Contains("сохранил кто-то другой", Summary(conflict), StringComparison.Ordinal);
        Assert.Contains("сохранено «Первый», у вас «Второй»", Summary(conflict), StringComparison.Ordinal);
        Assert.Equal("Второй", conflict.Find<IHtmlInputElement>($"[name='{field}']").Value);
        Assert.Equal("Первый", (await first.GetAsync(path)).Find<IHtmlInputElement>($"[name='{field}']").Value);

        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(second, conflict, selector, field, "Второй")).Status);
        await SaveAsync(second, await second.GetAsync(path), selector, field, former);
    }

    [Fact]
    public async Task A_form_without_a_change_of_its_own_is_taken()
    {
        using var first = await SignInAsync();
        using var second = await SignInAsync();
        const string path = "Admin/ContentTypes/Page/Parts/TitlePart/Edit";
        var (opened, outdated) = (await first.GetAsync(path), await second.GetAsync(path));
        await SaveAsync(first, opened, "form.form-narrow", "DisplayName", "Название страницы");

        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(second, outdated, "form.form-narrow", "DisplayName", "Название страницы")).Status);
    }

    [Fact]
    public async Task A_permission_that_was_taken_away_does_not_come_back_unseen()
    {
        using var first = await SignInAsync();
        using var second = await SignInAsync();
        var path = await RoleAsync(first, "Гости форума");
        var (opened, outdated) = (await first.GetAsync(path), await second.GetAsync(path));

        Check(opened, "ManageSettings");
        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync(opened, None, Form)).Status);
        Check(outdated, "ViewContentTypes");
        var conflict = await second.SubmitAsync(outdated, None, Form);

        Assert.Contains("Права: сохранено, но нет в вашей форме", Summary(conflict), StringComparison.Ordinal);
        Assert.DoesNotContain("ManageSettings", Summary(conflict), StringComparison.Ordinal);
        Assert.True(Box(conflict, "ViewContentTypes").IsChecked);
        Assert.False(Box(conflict, "ManageSettings").IsChecked);
        Assert.True(Box(await first.GetAsync(path), "ManageSettings").IsChecked);
    }

    [Fact]
    public async Task A_user_is_not_overwritten_unseen()
    {
        using var first = await SignInAsync();
        using var second = await SignInAsync();
        var list = await first.GetAsync("Admin/Users/Index");
        var path = list.Find<IHtmlAnchorElement>("main a[href*='/Users/Edit/']").GetAttribute("href")!;
        var (opened, outdated) = (await first.GetAsync(path), await second.GetAsync(path));

        await SaveAsync(first, opened, Form, "DisplayName", "Первый");
        var conflict = await SaveAsync(second, outdated, Form, "DisplayName", "Второй");

        Assert.Contains("сохранено «Первый», у вас «Второй»", Summary(conflict), StringComparison.Ordinal);
    }

    private static readonly Dictionary<string, string?> None = [];

    private static Task<SitePage> SaveAsync(SiteSession session, SitePage page, string selector, string field, string value) =>
        session.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal) { [field] = value }, selector);

    private static string Summary(SitePage page) => string.Join('\n', page.Texts(".validation-summary-errors li"));

    private static IHtmlInputElement Box(SitePage page, string permission) => page.Find<IHtmlInputElement>($"[name=Permissions][value={permission}]");

    private static void Check(SitePage page, string permission) => Box(page, permission).SetAttribute("checked", "");

    private static async Task<string> RoleAsync(SiteSession admin, string name)
    {
        var page = await admin.GetAsync("Admin/Roles/Create");
        await admin.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal) { ["RoleName"] = name }, Form);
        var list = await admin.GetAsync("Admin/Roles/Index");
        return list.Html!.QuerySelectorAll("main tr, main li").First(row => row.TextContent.Contains(name, StringComparison.Ordinal))
            .QuerySelector("a[href*='/Roles/Edit/']")!.GetAttribute("href")!;
    }

    private Task<SiteSession> SignInAsync() => Site.SignInAsync();

    [Collection(SiteOnSqlite.Collection)]
    public sealed class OnSqlite(SiteOnSqlite site) : StaleFormTests(site);

    [Collection(SiteOnPostgres.Collection)]
    public sealed class OnPostgres(SiteOnPostgres site) : StaleFormTests(site);
}
