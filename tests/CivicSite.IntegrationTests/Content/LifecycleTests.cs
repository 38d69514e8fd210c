using CivicSite.IntegrationTests.InProcess;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Title.Models;
using YesSql;

namespace CivicSite.IntegrationTests.Content;

[Collection(Engines.Collection)]
public sealed class LifecycleTests(Engines engines)
{
    private readonly string _name = Guid.NewGuid().ToString("n");

    [Theory]
    [Providers]
    public async Task A_new_draft_is_not_public(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing =>
        {
            var item = await editing.NewStoryAsync(_name);
            await editing.Manager.CreateAsync(item, VersionOptions.Draft);
            Assert.Equal(["creating", "created"], editing.Log.Calls);
            return item.ContentItemId;
        });

        Assert.Equal("L", await VersionsAsync(engine, id));
        Assert.Null(await engine.EditAsync(editing => editing.Manager.GetAsync(id)));
        Assert.NotNull(await engine.EditAsync(editing => editing.Manager.GetAsync(id, VersionOptions.Draft)));
    }

    [Theory]
    [Providers]
    public async Task A_draft_beside_the_public_version_replaces_it_when_published(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing => (await editing.PublishNewAsync(_name)).ContentItemId);
        Assert.Equal("LP", await VersionsAsync(engine, id));

        await engine.EditAsync(editing => editing.DraftAsync(id, _name + " 2"));
        Assert.Equal("L P", await VersionsAsync(engine, id));
        Assert.Equal(_name, await TitleAsync(engine, id));

        await engine.EditAsync(async editing =>
        {
            Assert.True(await editing.Manager.PublishAsync((await editing.Manager.GetAsync(id, VersionOptions.Draft))!));
            Assert.Equal(["publishing", "published"], editing.Log.Calls);
        });
        Assert.Equal("LP -", await VersionsAsync(engine, id));
        Assert.Equal(_name + " 2", await TitleAsync(engine, id));
    }

    [Theory]
    [Providers]
    public async Task Handlers_of_a_published_creation_run_in_order(string provider)
    {
        var engine = await engines.GetAsync(provider);

        var calls = await engine.EditAsync(async editing =>
        {
            await editing.PublishNewAsync(_name);
            return editing.Log.Calls;
        });

        Assert.Equal(["creating", "created", "publishing", "published"], calls);
    }

    [Theory]
    [Providers]
    public async Task The_history_is_newest_first(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing => (await editing.PublishNewAsync(_name + " 1")).ContentItemId);
        for (var i = 2; i <= 4; i++)
        {
            var number = i;
            await engine.EditAsync(async editing => await editing.Manager.PublishAsync(await editing.DraftAsync(id, $"{_name} {number}")));
        }

        var titles = (await engine.EditAsync(editing => editing.Manager.GetAllVersionsAsync(id))).Select(version => version.DisplayText);

        Assert.Equal([_name + " 4", _name + " 3", _name + " 2", _name + " 1"], titles);
        Assert.Equal("LP - - -", await VersionsAsync(engine, id));
    }

    [Theory]
    [Providers]
    public async Task A_refused_publication_leaves_both_versions_as_they_were(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing => (await editing.PublishNewAsync(_name)).ContentItemId);
        await engine.EditAsync(editing => editing.DraftAsync(id, "never"));

        await engine.EditAsync(async editing =>
        {
            editing.Log.RefusePublish = true;
            Assert.False(await editing.Manager.PublishAsync((await editing.Manager.GetAsync(id, VersionOptions.Draft))!));
            Assert.DoesNotContain("published", editing.Log.Calls);
        });

        Assert.Equal("L P", await VersionsAsync(engine, id));
        Assert.Equal(_name, await TitleAsync(engine, id));
    }

    [Theory]
    [Providers]
    public async Task An_unpublished_item_is_a_draft_and_can_come_back(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing => (await editing.PublishNewAsync(_name)).ContentItemId);
        await engine.EditAsync(async editing =>
        {
            editing.Log.RefuseUnpublish = true;
            Assert.False(await editing.Manager.UnpublishAsync((await editing.Manager.GetAsync(id))!));
        });
        Assert.Equal("LP", await VersionsAsync(engine, id));

        await engine.EditAsync(async editing =>
        {
            Assert.True(await editing.Manager.UnpublishAsync((await editing.Manager.GetAsync(id))!));
            Assert.Equal(["unpublishing", "unpublished"], editing.Log.Calls);
        });
        Assert.Equal("L", await VersionsAsync(engine, id));

        await engine.EditAsync(async editing => await editing.Manager.PublishAsync((await editing.Manager.GetAsync(id, VersionOptions.Latest))!));
        Assert.Equal("LP", await VersionsAsync(engine, id));
    }

    [Theory]
    [Providers]
    public async Task Unpublishing_beside_a_draft_keeps_the_draft(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing => (await editing.PublishNewAsync(_name)).ContentItemId);
        await engine.EditAsync(editing => editing.DraftAsync(id, "draft"));

        await engine.EditAsync(async editing => await editing.Manager.UnpublishAsync((await editing.Manager.GetAsync(id, VersionOptions.Latest))!));

        var versions = (await engine.EditAsync(editing => editing.Manager.GetAllVersionsAsync(id))).ToList();
        Assert.DoesNotContain(versions, version => version.Published);
        Assert.Equal("draft", Assert.Single(versions, version => version.Latest).DisplayText);
    }

    [Theory]
    [Providers]
    public async Task A_removed_item_is_neither_public_nor_a_draft(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing => (await editing.PublishNewAsync(_name)).ContentItemId);
        await engine.EditAsync(editing => editing.DraftAsync(id, "draft"));

        await engine.EditAsync(async editing =>
        {
            await editing.Manager.RemoveAsync((await editing.Manager.GetAsync(id))!);
            Assert.Equal(["removing", "removed"], editing.Log.Calls);
        });

        Assert.Equal("- -", await VersionsAsync(engine, id));
        Assert.Null(await engine.EditAsync(editing => editing.Manager.GetAsync(id, VersionOptions.Latest)));
    }

    [Theory]
    [Providers]
    public async Task A_discarded_draft_leaves_the_public_version_the_latest(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing => (await editing.PublishNewAsync(_name)).ContentItemId);
        await engine.EditAsync(editing => editing.DraftAsync(id, "draft"));

        await engine.EditAsync(async editing => await editing.Manager.DiscardDraftAsync((await editing.Manager.GetAsync(id, VersionOptions.Draft))!));

        Assert.Equal("- LP", await VersionsAsync(engine, id));
        await engine.EditAsync(async editing =>
        {
            var published = (await editing.Manager.GetAsync(id))!;
            await Assert.ThrowsAsync<InvalidOperationException>(() => editing.Manager.DiscardDraftAsync(published));
        });
    }

    [Theory]
    [Providers]
    public async Task An_old_version_comes_back_as_a_new_draft(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing => (await editing.PublishNewAsync(_name)).ContentItemId);
        await engine.EditAsync(async editing => await editing.Manager.PublishAsync(await editing.DraftAsync(id, _name + " 2")));

        await engine.EditAsync(async editing =>
        {
            var old = (await editing.Manager.GetAllVersionsAsync(id)).Last();
            Assert.True((await editing.Manager.RestoreAsync(old)).Succeeded);
        });

        Assert.Equal("L P -", await VersionsAsync(engine, id));
        Assert.Equal(_name, (await engine.EditAsync(editing => editing.Manager.GetAsync(id, VersionOptions.Draft)))!.As<TitlePart>()!.Title);
        Assert.Equal(_name + " 2", await TitleAsync(engine, id));
    }

    [Theory]
    [Providers]
    public async Task A_cancelled_request_leaves_no_version(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await engine.EditAsync(async editing =>
        {
            var item = await editing.PublishNewAsync(_name);
            await editing.Session.FlushAsync();
            await editing.Session.CancelAsync();
            return item.ContentItemId;
        });

        Assert.Equal("", await VersionsAsync(engine, id));
    }

    [Theory]
    [Providers]
    public async Task The_title_of_a_generated_type_follows_its_pattern(string provider)
    {
        var engine = await engines.GetAsync(provider);

        var item = await engine.EditAsync(async editing =>
        {
            var report = await editing.Manager.NewAsync("Generated");
            report.Author = _name;
            report.Alter<TitlePart>(part => part.Title = "typed by hand");
            await editing.Manager.CreateAsync(report, VersionOptions.Draft);
            return report;
        });

        Assert.Equal(("Отчёт " + _name, "Отчёт " + _name), (item.As<TitlePart>()!.Title, item.DisplayText));
    }

    // The versions in the order of the history: L latest, P published, - neither.
    private static async Task<string> VersionsAsync(EngineHost engine, string id)
    {
        var versions = await engine.EditAsync(editing => editing.Manager.GetAllVersionsAsync(id));
        var rows = (await engine.InSessionAsync(session => session.QueryIndex<ContentItemIndex>(row => row.ContentItemId == id).ListAsync()))
            .ToDictionary(row => row.ContentItemVersionId, StringComparer.Ordinal);
        return string.Join(' ', versions.Select(version =>
        {
            var row = rows[version.ContentItemVersionId];
            Assert.Equal((version.Latest, version.Published, version.DisplayText), (row.Latest, row.Published, row.DisplayText));
            return (version.Latest ? "L" : "") + (version.Published ? "P" : version.Latest ? "" : "-");
        }));
    }

    private static async Task<string?> TitleAsync(EngineHost engine, string id) =>
        (await engine.EditAsync(editing => editing.Manager.GetAsync(id)))!.As<TitlePart>()!.Title;
}
