using CivicSite.BrowserTests.Pages.Admin;

namespace CivicSite.BrowserTests.Admin;

/// <summary>Publication at a set time. On a site of its own, so that other tests run while this one waits.</summary>
public sealed class SchedulingTests(AdminSite site) : AdminTest(site), IClassFixture<AdminSite>
{
    // Tasks run at the start of each minute; the rest is for a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeZoneInfo SiteTime = TimeZoneInfo.FindSystemTimeZoneById("Asia/Krasnoyarsk");

    private static DateTime Now => TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, SiteTime);

    [Fact]
    public async Task A_draft_becomes_public_at_its_time()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Новость к сроку");
        var editor = await NewArticleAsync();
        await editor.FillAsync(draft);

        await editor.ScheduleAsync(Now.AddSeconds(80));

        Assert.Equal(1, await Page.Locator(".editor-state .text-bg-info").CountAsync());
        Assert.Equal(0, await editor.PublicLink.CountAsync());
        Assert.DoesNotContain(draft.Title, (await PublicPageAsync("news")).Body, StringComparison.Ordinal);
        var deadline = DateTime.UtcNow + Patience;
        while (!(await PublicPageAsync("news")).Body.Contains(draft.Title, StringComparison.Ordinal))
        {
            Assert.True(DateTime.UtcNow < deadline, "The draft was not published in time.");
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        await editor.OpenAsync(await editor.IdAsync());
        Assert.Equal(0, await Page.Locator(".editor-state .text-bg-info").CountAsync());
    }

    [Fact]
    public async Task A_time_in_the_past_is_refused_beside_its_field()
    {
        await SignInAsync();
        var draft = NewsDraft.Make("Новость с прошедшим сроком");
        var editor = await NewArticleAsync();
        await editor.FillAsync(draft);

        await editor.ScheduleAsync(Now.AddMinutes(-5));

        await CheckAsync("admin-schedule-refused");
        Assert.True(await editor.FaultOf("PublishLaterPart.ScheduledPublishLocalDateTime").IsVisibleAsync());
        Assert.Equal(draft.Title, await editor.Title.InputValueAsync());
    }

    [Fact]
    public async Task A_schedule_is_cancelled()
    {
        await SignInAsync();
        var editor = await NewArticleAsync();
        await editor.FillAsync(NewsDraft.Make("Новость без срока"));
        await editor.ScheduleAsync(Now.AddDays(1));
        await CheckAsync("admin-scheduled");
        Assert.Equal(1, await Page.Locator(".editor-state .text-bg-info").CountAsync());

        await editor.UnfoldAsync();
        await Page.FollowAsync(Page.Locator("button[value='submit.CancelPublishLater']"));

        Assert.Equal(0, await Page.Locator(".editor-state .text-bg-info").CountAsync());
    }
}
