using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>What the editor refuses: it says so beside the field and above the form, and nothing typed is lost.</summary>
[Collection(PressOffice.Name)]
public sealed class ValidationTests(AdminSite site) : AdminTest(site)
{
    [Fact]
    public async Task What_is_missing_is_said_in_two_places_and_everything_typed_stays()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Неполная новость") with { Lead = null, Topic = null };
        var editor = await NewArticleAsync();
        await editor.FillAsync(draft);
        await editor.Field("NewsArticlePart.CoverCredit.Text").FillAsync("Фотограф");

        await editor.PublishAsync();

        await CheckAsync("admin-refused");
        foreach (var name in (string[])[NewsEditor.LeadName, NewsEditor.TopicName])
        {
            var fault = (await editor.FaultOf(name).InnerTextAsync()).Trim();
            Assert.Matches(@"\p{IsCyrillic}", fault);
            Assert.Contains(fault, await editor.Summary.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal("true", await editor.Field(name).GetAttributeAsync("aria-invalid"));
        }

        Assert.Equal(draft.Title, await editor.Title.InputValueAsync());
        Assert.Contains(draft.Body!, await editor.BodyAsync(), StringComparison.Ordinal);
        Assert.Equal("Фотограф", await editor.Field("NewsArticlePart.CoverCredit.Text").InputValueAsync());
    }

    [Fact]
    public async Task A_link_in_the_summary_leads_to_its_field()
    {
        await SignInAsync();
        var editor = await NewArticleAsync();
        await editor.FillAsync(NewsDraft.Make("Без лида") with { Lead = null });
        await editor.PublishAsync();

        await editor.Summary.Locator("a").First.ClickAsync();

        Assert.Equal(NewsEditor.LeadName, await Page.EvaluateAsync<string>("document.activeElement.name"));
    }

    [Fact]
    public async Task A_cover_without_a_description_is_kept_but_not_published()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Обложка без описания") with { Cover = SampleFiles.Png("bez-opisaniya.png") };
        var editor = await NewArticleAsync();
        await editor.FillAsync(draft);

        await editor.PublishAsync();

        Assert.Contains("Опишите изображение", await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Title, (await PublicPageAsync("news")).Body, StringComparison.Ordinal);
        Assert.Equal(1, await Page.Locator($"[name='{NewsEditor.CoverName}']").CountAsync());
        await Page.Locator("[name='NewsArticlePart.Cover.MediaTexts']").FillAsync("Двор");
        await editor.PublishAsync();
        Assert.Contains(draft.Title, (await PublicPageAsync("news")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_of_a_megabyte_is_refused_politely()
    {
        await SignInAsync();
        var editor = await NewArticleAsync();
        var draft = NewsDraft.Make("Длинная новость");
        await editor.FillAsync(draft);
        await editor.Title.EvaluateAsync("field => field.value = 'Ж'.repeat(1024 * 1024)");

        await editor.PublishAsync();

        Assert.True(await editor.FaultOf("TitlePart.Title").IsVisibleAsync());
        Assert.Equal(1024 * 1024, (await editor.Title.InputValueAsync()).Length);
        Assert.Equal(draft.Lead, await editor.Lead.InputValueAsync());
    }
}
