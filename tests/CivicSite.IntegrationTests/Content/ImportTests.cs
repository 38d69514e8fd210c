using System.Text.Json;
using CivicSite.IntegrationTests.InProcess;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;
using OrchardCore.Title.Models;

namespace CivicSite.IntegrationTests.Content;

[Collection(Engines.Collection)]
public sealed class ImportTests(Engines engines)
{
    private const string Hostile = """<p onclick="x()">Текст<script>alert(1)</script><img src="x" onerror="alert(1)" alt=""><a href="javascript:alert(1)">ссылка</a></p>""";

    private readonly string _name = Guid.NewGuid().ToString("n");

    private string Id => _name[..26];

    [Theory]
    [Providers]
    public async Task A_new_item_keeps_its_ids_and_times(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await ImportAsync(engine, Story("Первая", published: true));

        var item = (await engine.EditAsync(editing => editing.Manager.GetAsync(Id)))!;

        Assert.Equal(new DateTime(2017, 12, 15, 5, 0, 0, DateTimeKind.Utc), item.PublishedUtc);
        Assert.Equal(new DateTime(2017, 12, 16, 5, 0, 0, DateTimeKind.Utc), item.ModifiedUtc);
        Assert.Equal(_name, item.As<AutoroutePart>()!.Path);
        Assert.True(item.Latest);
    }

    [Theory]
    [Providers]
    public async Task A_known_item_gets_a_new_version_and_is_never_public_twice(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await ImportAsync(engine, Story("Первая", published: true));
        await ImportAsync(engine, Story("Вторая", published: true));

        var versions = (await engine.EditAsync(editing => editing.Manager.GetAllVersionsAsync(Id))).ToList();

        Assert.Equal(2, versions.Count);
        var current = Assert.Single(versions, version => version.Published);
        Assert.Equal(("Вторая", true), (current.As<TitlePart>()!.Title, current.Latest));
        Assert.Single(versions, version => version.Latest);
    }

    [Theory]
    [Providers]
    public async Task A_draft_of_a_known_item_leaves_the_public_version_alone(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await ImportAsync(engine, Story("Первая", published: true));
        await ImportAsync(engine, Story("Черновик", published: false));

        Assert.Equal("Первая", (await engine.EditAsync(editing => editing.Manager.GetAsync(Id)))!.DisplayText);
        Assert.Equal("Черновик", (await engine.EditAsync(editing => editing.Manager.GetAsync(Id, VersionOptions.Draft)))!.DisplayText);
    }

    [Theory]
    [Providers]
    public async Task An_import_with_one_faulty_item_stores_none(string provider)
    {
        var engine = await engines.GetAsync(provider);

        var fault = await engine.EditAsync(async editing => await editing.Importer.ImportAsync([Read(Story("Годная", published: true)), Read(Story("", published: true))]));

        Assert.Equal(1, fault?.Index);
        Assert.Contains("title", fault?.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await engine.EditAsync(editing => editing.Manager.GetAsync(Id, VersionOptions.Latest)));
    }

    [Theory]
    [Providers]
    public async Task Hostile_HTML_is_cleaned_on_every_way_in(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await ImportAsync(engine, Story("Первая", published: true, Hostile));
        await AssertCleanAsync(engine, VersionOptions.Published);
        await ImportAsync(engine, Story("Вторая", published: false, Hostile));
        await AssertCleanAsync(engine, VersionOptions.Draft);

        await engine.EditAsync(async editing =>
        {
            var draft = (await editing.Manager.GetAsync(Id, VersionOptions.Draft))!;
            draft.Alter<HtmlBodyPart>(part => part.Html = Hostile);
            await editing.Manager.SaveDraftAsync(draft);
        });
        await AssertCleanAsync(engine, VersionOptions.Draft);

        await engine.EditAsync(async editing =>
        {
            var draft = (await editing.Manager.GetAsync(Id, VersionOptions.Draft))!;
            draft.Alter<HtmlBodyPart>(part => part.Html = Hostile);
            await editing.Manager.PublishAsync(draft);
        });
        await AssertCleanAsync(engine, VersionOptions.Published);
    }

    private async Task AssertCleanAsync(EngineHost engine, VersionOptions version)
    {
        var html = (await engine.EditAsync(editing => editing.Manager.GetAsync(Id, version)))!.As<HtmlBodyPart>()!.Html!;
        Assert.Contains("Текст", html, StringComparison.Ordinal);
        foreach (var evil in (string[])["script", "onclick", "onerror", "javascript:"])
        {
            Assert.DoesNotContain(evil, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static Task ImportAsync(EngineHost engine, string json) =>
        engine.EditAsync(async editing => Assert.Null(await editing.Importer.ImportAsync([Read(json)])));

    private static ContentItem Read(string json) => JsonSerializer.Deserialize<ContentItem>(json)!;

    private string Story(string title, bool published, string html = "") => JsonSerializer.Serialize(new
    {
        ContentItemId = title.Length == 0 ? "faulty" : Id,
        ContentItemVersionId = Guid.NewGuid().ToString("n")[..26],
        ContentType = "Story",
        DisplayText = title,
        Latest = true,
        Published = published,
        ModifiedUtc = "2017-12-16T05:00:00Z",
        PublishedUtc = "2017-12-15T05:00:00Z",
        TitlePart = new { Title = title },
        AutoroutePart = new { Path = title.Length == 0 ? null : _name },
        HtmlBodyPart = new { Html = html },
    });
}
