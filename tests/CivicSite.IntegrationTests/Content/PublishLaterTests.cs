using CivicSite.Engine.Background;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.PublishLater.Models;
using OrchardCore.Title.Models;

namespace CivicSite.IntegrationTests.Content;

[Collection(Engines.Collection)]
public sealed class PublishLaterTests(Engines engines)
{
    private readonly string _name = Guid.NewGuid().ToString("n");

    [Theory]
    [Providers]
    public async Task Exactly_the_due_drafts_are_published(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var past = await ScheduleAsync(engine, "past", TimeSpan.FromDays(-1));
        var due = await ScheduleAsync(engine, "due", TimeSpan.FromMinutes(10));
        var future = await ScheduleAsync(engine, "future", TimeSpan.FromDays(1));

        await RunAsync(engine);
        Assert.Equal<IEnumerable<bool>>([true, false, false], await PublishedAsync(engine, past, due, future));

        engine.Time.Advance(TimeSpan.FromMinutes(10));
        await RunAsync(engine);
        Assert.Equal<IEnumerable<bool>>([true, true, false], await PublishedAsync(engine, past, due, future));
        Assert.Null((await engine.EditAsync(editing => editing.Manager.GetAsync(due)))!.As<PublishLaterPart>()!.ScheduledPublishUtc);
        Assert.NotNull((await engine.EditAsync(editing => editing.Manager.GetAsync(future, VersionOptions.Draft)))!.As<PublishLaterPart>()!.ScheduledPublishUtc);
    }

    [Theory]
    [Providers]
    public async Task A_refused_draft_stays_one_and_does_not_keep_others_from_being_published(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var refused = await ScheduleAsync(engine, RecordingHandler.Unpublishable, TimeSpan.FromHours(-2), keepTitle: true);
        var invalid = await ScheduleAsync(engine, "", TimeSpan.FromHours(-2), keepTitle: true);
        var good = await ScheduleAsync(engine, "good", TimeSpan.FromHours(-1));

        await RunAsync(engine);

        Assert.Equal<IEnumerable<bool>>([false, false, true], await PublishedAsync(engine, refused, invalid, good));
        foreach (var id in (string[])[refused, invalid])
        {
            var draft = (await engine.EditAsync(editing => editing.Manager.GetAsync(id, VersionOptions.Draft)))!;
            Assert.True(draft.Latest);
            Assert.Null(draft.As<PublishLaterPart>()!.ScheduledPublishUtc);
        }
    }

    [Theory]
    [Providers]
    public async Task The_public_version_stays_until_the_draft_is_due(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing => (await editing.PublishNewAsync(_name)).ContentItemId);
        await engine.EditAsync(async editing =>
        {
            var draft = await editing.DraftAsync(id, "tomorrow");
            draft.Alter<PublishLaterPart>(part => part.ScheduledPublishUtc = engine.Time.GetUtcNow().UtcDateTime.AddHours(1));
            await editing.Manager.SaveDraftAsync(draft);
        });

        await RunAsync(engine);
        Assert.Equal(_name, (await engine.EditAsync(editing => editing.Manager.GetAsync(id)))!.DisplayText);

        engine.Time.Advance(TimeSpan.FromHours(1));
        await RunAsync(engine);
        Assert.Equal("tomorrow", (await engine.EditAsync(editing => editing.Manager.GetAsync(id)))!.DisplayText);
    }

    private static Task RunAsync(EngineHost engine) => engine.InScopeAsync(services =>
        Assert.Single(services.GetServices<IBackgroundTask>().OfType<PublishLaterTask>()).DoWorkAsync(services, CancellationToken.None));

    private async Task<string> ScheduleAsync(EngineHost engine, string title, TimeSpan fromNow, bool keepTitle = false) => await engine.EditAsync(async editing =>
    {
        var item = await editing.NewStoryAsync(keepTitle ? title : $"{title} {_name}", $"{_name}/{Guid.NewGuid():n}");
        item.Alter<TitlePart>(part => part.Title = keepTitle ? title : $"{title} {_name}");
        item.Alter<PublishLaterPart>(part => part.ScheduledPublishUtc = engine.Time.GetUtcNow().UtcDateTime + fromNow);
        await editing.Manager.CreateAsync(item, VersionOptions.Draft);
        return item.ContentItemId;
    });

    private static async Task<bool[]> PublishedAsync(EngineHost engine, params string[] ids)
    {
        var published = new List<bool>();
        foreach (var id in ids)
        {
            published.Add(await engine.EditAsync(editing => editing.Manager.GetAsync(id)) is not null);
        }

        return [.. published];
    }
}
