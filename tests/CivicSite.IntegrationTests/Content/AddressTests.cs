using CivicSite.Engine.Routing;
using CivicSite.IntegrationTests.InProcess;
using OrchardCore.Alias.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;

namespace CivicSite.IntegrationTests.Content;

/// <summary>Addresses of items: unique, readable, and never dead once they were public.</summary>
[Collection(Engines.Collection)]
public sealed class AddressTests(Engines engines)
{
    private readonly string _name = Guid.NewGuid().ToString("n");

    [Theory]
    [Providers]
    public async Task Equal_titles_get_numbered_addresses(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var paths = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            paths.Add((await engine.EditAsync(editing => editing.PublishNewAsync("Ёж " + _name))).As<AutoroutePart>()!.Path);
        }

        Assert.Equal(paths[0] + "-2", paths[1]);
        Assert.Equal(paths[0] + "-3", paths[2]);
        Assert.EndsWith(_name, paths[0], StringComparison.Ordinal);
    }

    [Theory]
    [Providers]
    public async Task Equal_titles_within_one_request_get_numbered_addresses(string provider)
    {
        var engine = await engines.GetAsync(provider);

        string?[] paths = await engine.EditAsync(async editing => new[]
        {
            (await editing.PublishNewAsync(_name)).As<AutoroutePart>()!.Path,
            (await editing.PublishNewAsync(_name)).As<AutoroutePart>()!.Path,
        });

        Assert.Equal<IEnumerable<string?>>([_name, _name + "-2"], paths);
    }

    [Theory]
    [Providers("taken/{0}", "already has the address")]
    [Providers("Taken/{0}/", "already has the address")]
    [Providers("a?b{0}", "letters, digits")]
    [Providers("a//b{0}", "letters, digits")]
    [Providers("../{0}", "letters, digits")]
    [Providers("<script>{0}", "letters, digits")]
    public async Task A_custom_address_that_will_not_do_is_refused(string provider, string path, string reason)
    {
        var engine = await engines.GetAsync(provider);
        await engine.EditAsync(editing => editing.PublishNewAsync("holder", $"taken/{_name}"));

        var result = await engine.EditAsync(async editing =>
            await editing.Manager.ValidateAsync(await editing.NewStoryAsync("newcomer", path.Replace("{0}", _name, StringComparison.Ordinal))));

        var error = Assert.Single(result.Errors);
        Assert.Contains(reason, error.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("AutoroutePart.Path", error.MemberNames);
    }

    [Theory]
    [Providers]
    public async Task The_address_of_a_removed_item_is_free_again(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.EditAsync(async editing => await editing.Manager.RemoveAsync(await editing.PublishNewAsync("old", _name)));

        var second = await engine.EditAsync(editing => editing.PublishNewAsync("new", _name));

        Assert.Equal(new AutorouteTarget(second.ContentItemId, null), await FindAsync(engine, _name));
    }

    [Theory]
    [Providers]
    public async Task Every_former_address_leads_to_the_present_one(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await PublishAndRenameAsync(engine, "a", "b", "c");

        await AssertAsync(engine, id, present: "c", "a", "b");
    }

    [Theory]
    [Providers]
    public async Task Former_addresses_survive_unpublishing_renaming_and_publishing_again(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await PublishAndRenameAsync(engine, "a", "b");
        await engine.EditAsync(async editing => await editing.Manager.UnpublishAsync((await editing.Manager.GetAsync(id))!));
        Assert.Null(await FindAsync(engine, Path("a")));
        Assert.Null(await FindAsync(engine, Path("b")));

        await engine.EditAsync(async editing => await editing.Manager.PublishAsync(await editing.DraftAsync(id, _name, Path("c"))));

        await AssertAsync(engine, id, present: "c", "a", "b");
        await engine.EditAsync(async editing => await editing.Manager.PublishAsync(await editing.DraftAsync(id, _name, Path("d"))));
        await AssertAsync(engine, id, present: "d", "a", "b", "c");
    }

    [Theory]
    [Providers]
    public async Task An_item_that_takes_its_former_address_back_does_not_redirect_to_itself(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await PublishAndRenameAsync(engine, "a", "b", "a");

        await AssertAsync(engine, id, present: "a", "b");
    }

    [Theory]
    [Providers]
    public async Task The_address_of_a_draft_is_not_known_to_the_public(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await PublishAndRenameAsync(engine, "a");
        await engine.EditAsync(editing => editing.DraftAsync(id, _name, Path("planned")));

        Assert.Null(await FindAsync(engine, Path("planned")));
        Assert.Equal(new AutorouteTarget(id, null), await FindAsync(engine, Path("a")));
    }

    [Theory]
    [Providers]
    public async Task A_draft_at_a_former_address_does_not_break_the_redirect(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await PublishAndRenameAsync(engine, "a", "b");
        await engine.EditAsync(async editing => await editing.Manager.CreateAsync(await editing.NewStoryAsync("draft", Path("a")), VersionOptions.Draft));

        await AssertAsync(engine, id, present: "b", "a");
    }

    [Theory]
    [Providers]
    public async Task When_the_new_holder_of_an_address_is_removed_the_former_one_is_found_again(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var id = await PublishAndRenameAsync(engine, "a", "b");
        var other = await engine.EditAsync(editing => editing.PublishNewAsync("other", Path("a")));
        Assert.Equal(new AutorouteTarget(other.ContentItemId, null), await FindAsync(engine, Path("a")));

        await engine.EditAsync(async editing => await editing.Manager.RemoveAsync((await editing.Manager.GetAsync(other.ContentItemId))!));

        await AssertAsync(engine, id, present: "b", "a");
    }

    [Theory]
    [Providers]
    public async Task Letter_case_and_slashes_do_not_matter(string provider)
    {
        var engine = await engines.GetAsync(provider);
        var item = await engine.EditAsync(editing => editing.PublishNewAsync("x", $"Раздел/{_name}"));

        Assert.Equal(item.ContentItemId, (await FindAsync(engine, $"/РАЗДЕЛ/{_name.ToUpperInvariant()}/"))?.ContentItemId);
    }

    [Theory]
    [Providers]
    public async Task An_alias_belongs_to_one_item(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.EditAsync(async editing => await editing.Manager.CreateAsync(await AliasedAsync(editing, _name), VersionOptions.Draft));

        var result = await engine.EditAsync(async editing => await editing.Manager.ValidateAsync(await AliasedAsync(editing, _name.ToUpperInvariant())));

        Assert.Contains("AliasPart.Alias", Assert.Single(result.Errors).MemberNames);
    }

    [Theory]
    [Providers]
    public async Task Two_items_of_one_import_cannot_share_an_alias(string provider)
    {
        var engine = await engines.GetAsync(provider);

        var fault = await engine.EditAsync(async editing =>
        {
            var result = await editing.Importer.ImportAsync([await AliasedAsync(editing, _name), await AliasedAsync(editing, _name)]);
            await editing.Session.CancelAsync();
            return result;
        });

        Assert.Equal(1, fault?.Index);
    }

    private static async Task<ContentItem> AliasedAsync(Editing editing, string alias)
    {
        var item = await editing.NewStoryAsync("aliased " + alias);
        item.Alter<AliasPart>(part => part.Alias = alias);
        return item;
    }

    private async Task<string> PublishAndRenameAsync(EngineHost engine, string first, params string[] others)
    {
        var id = (await engine.EditAsync(editing => editing.PublishNewAsync(_name, Path(first)))).ContentItemId;
        foreach (var path in others)
        {
            await engine.EditAsync(async editing => Assert.True(await editing.Manager.PublishAsync(await editing.DraftAsync(id, _name, Path(path)))));
        }

        return id;
    }

    private async Task AssertAsync(EngineHost engine, string id, string present, params string[] former)
    {
        Assert.Equal(new AutorouteTarget(id, null), await FindAsync(engine, Path(present)));
        foreach (var path in former)
        {
            Assert.Equal(new AutorouteTarget(id, Path(present)), await FindAsync(engine, Path(path)));
        }
    }

    private string Path(string name) => $"{_name}/{name}";

    private static Task<AutorouteTarget?> FindAsync(EngineHost engine, string path) => engine.EditAsync(editing => editing.FindAsync(path));
}
