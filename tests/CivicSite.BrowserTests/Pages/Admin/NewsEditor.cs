using Microsoft.Playwright;

namespace CivicSite.BrowserTests.Pages.Admin;

/// <summary>The editor of an article. Fields are found by the names that they are posted under, as on Orchard Core.</summary>
internal sealed class NewsEditor(IPage page)
{
    public const string CreatePath = "/Admin/Contents/ContentTypes/NewsArticle/Create";

    public const string LeadName = "NewsArticlePart.Lead.Text";
    public const string TopicName = "NewsArticlePart.Topic.TermContentItemIds";
    public const string CoverName = "NewsArticlePart.Cover.Paths";

    public IPage Page => page;

    public ILocator Form => page.Locator("form:has([name='TitlePart.Title'])");

    public ILocator Title => Field("TitlePart.Title");

    public ILocator Lead => Field(LeadName);

    public ILocator Topic => Field(TopicName);

    /// <summary>The list of what has to be corrected.</summary>
    public ILocator Summary => page.Locator("#editor-summary");

    public ILocator Conflict => page.Locator("#editor-conflict");

    public ILocator Publish => page.Locator("button[name='submit.Publish']");

    /// <summary>The link to the public page; there is one once the article is public.</summary>
    public ILocator PublicLink => page.Locator("main .editor-links a[target=_blank]").First;

    private ILocator SaveDraft => page.Locator("button[name='submit.Save'][value='submit.Save']:not([tabindex='-1'])");

    private ILocator BodyText => page.Locator("textarea[name='HtmlBodyPart.Html']");

    private ILocator BodyRich => Form.Locator("[contenteditable=true]");

    /// <summary>A field of the form.</summary>
    public ILocator Field(string name) => page.Locator($"[name='{name}']").First;

    /// <summary>The message beside the field.</summary>
    public ILocator FaultOf(string name) => page.Locator($"#{name.Replace('.', '_')}-error");

    public async Task OpenNewAsync() => await page.GotoAsync(CreatePath);

    public async Task OpenAsync(string id) => await page.GotoAsync($"/Admin/Contents/ContentItems/{id}/Edit");

    public async Task<string> IdAsync() => await Form.Locator("[name=ContentItemId]").InputValueAsync();

    public async Task FillAsync(NewsDraft draft)
    {
        await Title.FillAsync(draft.Title);
        await Lead.FillAsync(draft.Lead ?? "");
        await Topic.SelectOptionAsync(draft.Topic is null ? new SelectOptionValue { Value = "" } : new() { Label = draft.Topic });
        await FillBodyAsync(draft.Body ?? "");
        if (draft.Cover is not null)
        {
            await AddCoverAsync(draft.Cover, draft.CoverAlt ?? "");
        }
    }

    /// <summary>Types into the rich editor where there is one, into the plain field otherwise.</summary>
    public async Task FillBodyAsync(string text) => await (await BodyRich.CountAsync() > 0 ? BodyRich : BodyText).FillAsync(text);

    public async Task<string> BodyAsync() =>
        await BodyRich.CountAsync() > 0 ? await BodyRich.InnerTextAsync() : await BodyText.InputValueAsync();

    public async Task AddCoverAsync(FilePayload file, string alt)
    {
        await Field("NewsArticlePart.Cover.Upload").SetInputFilesAsync(file);
        var text = Field("NewsArticlePart.Cover.UploadText");
        await (await text.IsVisibleAsync() ? text : page.Locator("[data-media-list] input[type=text]").Last).FillAsync(alt);
    }

    /// <summary>Opens the folded parts of the form.</summary>
    public Task UnfoldAsync() => page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(part => part.open = true)");

    public Task SaveDraftAsync() => page.FollowAsync(SaveDraft);

    public Task PublishAsync() => page.FollowAsync(Publish);

    public Task UnpublishAsync() => page.FollowAsync(page.Locator("button[formaction*='/Unpublish']"));

    public Task DeleteAsync() => page.FollowAsync(page.Locator("button[formaction*='/Delete']"));

    /// <summary>Schedules the publication.</summary>
    /// <param name="local">On the site's clock.</param>
    public async Task ScheduleAsync(DateTime local)
    {
        await UnfoldAsync();
        await Field("PublishLaterPart.ScheduledPublishLocalDateTime")
            .FillAsync(local.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await page.FollowAsync(page.Locator("button[value='submit.PublishLater']"));
    }

    /// <summary>Opens the preview in its own tab.</summary>
    public Task<IPage> PreviewAsync() =>
        page.Context.RunAndWaitForPageAsync(() => page.Locator("button[formaction*='/Preview']").ClickAsync());

    /// <summary>The address of the public page.</summary>
    public async Task<string> PublicPathAsync() => (await PublicLink.GetAttributeAsync("href"))!;
}
