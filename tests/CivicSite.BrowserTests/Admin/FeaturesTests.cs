namespace CivicSite.BrowserTests.Admin;

/// <summary>Features are turned off and on while the site runs.</summary>
[Collection(Administration.Name)]
public sealed class FeaturesTests(AdminSite site) : AdminTest(site)
{
    private const string Sitemaps = "OrchardCore.Sitemaps";
    private const string News = "CivicSite.News";

    [Fact]
    public async Task A_feature_goes_and_comes_back()
    {
        await SignInAsync();
        var before = (await PublicPageAsync("sitemap.xml")).Body;
        await SwitchAsync(Sitemaps, "Disable");
        try
        {
            Assert.Equal(404, await PublicStatusAsync("sitemap.xml"));
            Assert.Equal(200, await PublicStatusAsync("news"));
        }
        finally
        {
            await SwitchAsync(Sitemaps, "Enable");
        }

        Assert.Equal(before, (await PublicPageAsync("sitemap.xml")).Body);
    }

    [Fact]
    public async Task A_module_keeps_its_data_while_it_is_off()
    {
        await SignInAsync();
        var before = (await PublicPageAsync("news")).Texts("main article h2");
        Assert.NotEmpty(before);
        await SwitchAsync(News, "Disable");
        try
        {
            Assert.Equal(404, await PublicStatusAsync("news"));
        }
        finally
        {
            await SwitchAsync(News, "Enable");
        }

        Assert.Equal(before, (await PublicPageAsync("news")).Texts("main article h2"));
    }

    private async Task SwitchAsync(string feature, string action)
    {
        await Page.GotoAsync("/Admin/Features");
        await Page.FollowAsync(Page.Locator($"main a[href$='/{feature}/{action}']"));
        await Page.FollowAsync(Page.Locator($"form[action$='/{feature}/{action}'] button[type=submit]"));
    }
}
