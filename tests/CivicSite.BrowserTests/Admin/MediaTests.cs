using CivicSite.BrowserTests.Pages.Admin;
using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Admin;

/// <summary>The library of files.</summary>
[Collection(Administration.Name)]
public sealed class MediaTests(AdminSite site) : AdminTest(site)
{
    private ILocator Files => Page.Locator("main li.card");

    [Fact]
    public async Task A_picture_is_uploaded_shown_and_deleted()
    {
        await SignInAsync();
        var folder = await NewFolderAsync();
        await UploadAsync(SampleFiles.Png("Вид на Енисей.png"));

        await CheckAsync("admin-media");
        Assert.Equal(1, await Files.CountAsync());
        Assert.True(await Files.Locator("img").EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));
        var address = (await Files.Locator("a").First.GetAttributeAsync("href"))!;
        Assert.Equal(200, await PublicStatusAsync(address));
        await Page.FollowAsync(Files.Locator("a[href*='/Delete']"));
        await CheckAsync("admin-media-delete");
        await Page.FollowAsync(Page.Locator("main form button[type=submit]"));

        Assert.Equal(0, await Files.CountAsync());
        Assert.Equal(404, await PublicStatusAsync(address));
        Assert.Contains(folder, Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("risunok.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>")]
    [InlineData("stranica.html", "<script>window.hacked=1</script>")]
    [InlineData("kartinka.png", "<script>window.hacked=1</script>")]
    [InlineData("programma.exe", "MZ this is no picture")]
    [InlineData("pusto.png", "")]
    public async Task Other_types_are_refused_with_the_reason(string name, string content)
    {
        await SignInAsync();
        await NewFolderAsync();

        await UploadAsync(SampleFiles.Text(name, content));

        var message = await Page.Locator(".notice-error").First.InnerTextAsync();
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCyrillic}", message);
        Assert.Equal(0, await Files.CountAsync());
    }

    [Theory]
    [InlineData("<img src=x onerror=window.hacked=1>.png")]
    [InlineData("\"><script>window.hacked=1</script>.png")]
    [InlineData("..\\..\\wwwroot\\a.png")]
    [InlineData("\u202Egnp.exe.png")]
    public async Task Hostile_names_become_harmless(string name)
    {
        await SignInAsync();
        await NewFolderAsync();

        await UploadAsync(SampleFiles.Png(name));

        Assert.False(await Page.EvaluateAsync<bool>("() => 'hacked' in window"));
        Assert.Equal(1, await Files.CountAsync());
        Assert.Matches("^[a-z0-9-]+\\.png$", await Files.Locator("a").First.InnerTextAsync());
    }

    private async Task<string> NewFolderAsync()
    {
        var name = $"test-{Guid.NewGuid():n}"[..12];
        await Page.GotoAsync("/Admin/Media");
        await Page.Locator("form[action*='CreateFolder'] [name=name]").FillAsync(name);
        await Page.FollowAsync(Page.Locator("form[action*='CreateFolder'] button"));
        return name;
    }

    private async Task UploadAsync(FilePayload file)
    {
        await Page.Locator("input[type=file][name=files]").SetInputFilesAsync(file);
        await Page.FollowAsync(Page.Locator("form[action*='Upload'] button[type=submit]"));
    }
}
