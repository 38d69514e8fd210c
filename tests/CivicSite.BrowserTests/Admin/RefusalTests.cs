using CivicSite.BrowserTests.Harness;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Forms sent empty or wrong: they say why beside the field, in the language of the page, and stay accessible.</summary>
[Collection(Tour.Name)]
public sealed class RefusalTests(AdminSite site) : AdminTest(site)
{
    [Theory]
    [InlineData("/Admin/Users/Create")]
    [InlineData("/Admin/Roles/Create")]
    [InlineData("/Admin/ContentTypes/Create")]
    [InlineData("/Admin/ContentTypes/NewsArticle/AddField")]
    [InlineData("/Admin/Settings/general")]
    [InlineData("/ChangePassword")]
    [InlineData("/Admin/Contents/ContentTypes/MediaMention/Create")]
    [InlineData("/Admin/Contents/ContentTypes/Page/Create")]
    public async Task A_form_without_its_required_values_says_so(string path)
    {
        await SignInAsync();
        foreach (var language in (string[])["ru", "en"])
        {
            await SpeakAsync(language);
            await Page.GotoAsync(path);
            await Page.EvaluateAsync("() => document.querySelectorAll('main form').forEach(form => form.noValidate = true)");
            await Page.EvaluateAsync("() => document.querySelectorAll('main form[method=post] :is(input[type=text], input[type=password])').forEach(field => field.value = '')");

            await Page.FollowAsync(Page.Locator("main form[method=post] button[type=submit]:is(.btn-success, .btn-primary):visible").First);

            await CheckAsync($"refused-{path}-{language}");
            Assert.True(await Page.Locator("[role=alert]:visible, .text-danger:visible, .field-validation-error:visible, .invalid-feedback:visible").CountAsync() > 0);
            Assert.Empty(await InterfaceLanguage.ForeignAsync(Page, language));
        }
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Things_that_do_not_exist_answer_in_the_admins_look(string language)
    {
        await SignInAsync();
        await SpeakAsync(language);
        foreach (var path in (string[])["/Admin/Contents/ContentItems/4nosuchitem00000000000000/Edit", "/Admin/Users/Edit/nobody"])
        {
            await VisitAsync(path, status: 404);
            Assert.True(await Page.Locator("#admin-menu a").CountAsync() > 0);
            Assert.Empty(await InterfaceLanguage.ForeignAsync(Page, language));
        }
    }
}
