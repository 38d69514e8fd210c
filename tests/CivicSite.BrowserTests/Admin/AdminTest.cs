using CivicSite.BrowserTests.Harness;
using CivicSite.BrowserTests.Pages;
using CivicSite.BrowserTests.Pages.Admin;
using CivicSite.Testing;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>A test in the admin.</summary>
public abstract class AdminTest(AdminSite site) : BrowserTest(site)
{
    /// <summary>Signs the administrator in.</summary>
    /// <param name="page">The visitor; the test's own page when left out.</param>
    protected Task SignInAsync(IPage? page = null) => SignInAsync(SiteProcess.AdminUserName, SiteProcess.AdminPassword, page);

    /// <summary>Signs somebody in, through the login page the first time.</summary>
    protected async Task SignInAsync(string userName, string password, IPage? page = null)
    {
        page ??= Page;
        if (site.Sessions.TryGetValue(userName, out var cookies))
        {
            await page.Context.AddCookiesAsync(cookies.Select(ToCookie));
            return;
        }

        var login = new LoginPage(page);
        await login.OpenAsync();
        await login.LogInAsync(userName, password);
        Assert.DoesNotContain(LoginPage.Path, page.Url, StringComparison.OrdinalIgnoreCase);
        site.Sessions[userName] = await page.Context.CookiesAsync();
    }

    /// <summary>The editor of a new article.</summary>
    internal async Task<NewsEditor> NewArticleAsync(IPage? page = null)
    {
        var editor = new NewsEditor(page ?? Page);
        await editor.OpenNewAsync();
        return editor;
    }

    /// <summary>Publishes an article and leaves its editor open.</summary>
    internal async Task<NewsEditor> PublishAsync(NewsDraft draft, IPage? page = null)
    {
        var editor = await NewArticleAsync(page);
        await editor.FillAsync(draft);
        await editor.PublishAsync();
        return editor;
    }

    /// <summary>The status that a new visitor gets.</summary>
    protected async Task<int> PublicStatusAsync(string path)
    {
        using var visitor = Site.NewSession();
        return (int)(await visitor.GetAsync(path)).Status;
    }

    /// <summary>What a new visitor gets.</summary>
    protected async Task<SitePage> PublicPageAsync(string path)
    {
        using var visitor = Site.NewSession();
        return await visitor.GetAsync(path);
    }

    private static Cookie ToCookie(BrowserContextCookiesResult cookie) => new()
    {
        Name = cookie.Name,
        Value = cookie.Value,
        Domain = cookie.Domain,
        Path = cookie.Path,
        Expires = cookie.Expires,
        HttpOnly = cookie.HttpOnly,
        Secure = cookie.Secure,
        SameSite = cookie.SameSite,
    };
}
