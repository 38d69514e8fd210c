using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.IntegrationTests.Storage;

[Collection(Engines.Collection)]
public sealed class DocumentStoreTests(Engines engines)
{
    [Theory]
    [Providers]
    public async Task A_missing_document_is_a_new_one(string provider)
    {
        var engine = await engines.GetAsync(provider);

        Assert.Null((await engine.InScopeAsync(services => Store(services).GetAsync<NeverSaved>())).Word);
    }

    [Theory]
    [Providers]
    public async Task Others_see_a_change_after_the_commit_only(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.InScopeAsync(async services =>
        {
            var document = await Store(services).LoadAsync<Shared>();
            document.Word = "ёлка";
            await Store(services).SaveAsync(document);
            Assert.Equal("ёлка", (await Store(services).GetAsync<Shared>()).Word);
            Assert.Null(await WordAsync(engine));
            await services.GetRequiredService<Session>().SaveChangesAsync();
        });

        Assert.Equal("ёлка", await WordAsync(engine));
    }

    [Theory]
    [Providers]
    public async Task A_cancelled_change_is_forgotten_by_its_own_request_too(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.InScopeAsync(async services =>
        {
            var document = await Store(services).LoadAsync<Cancelled>();
            document.Word = "never";
            await Store(services).SaveAsync(document);
            await services.GetRequiredService<Session>().CancelAsync();

            Assert.Null((await Store(services).GetAsync<Cancelled>()).Word);
            Assert.Null((await Store(services).LoadAsync<Cancelled>()).Word);
        });
    }

    [Theory]
    [Providers]
    public async Task Changing_the_loaded_copy_does_not_change_the_shared_one(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.InScopeAsync(async services =>
        {
            var shared = await Store(services).GetAsync<Untouched>();
            (await Store(services).LoadAsync<Untouched>()).Word = "mine";

            Assert.Null(shared.Word);
        });

        Assert.Null((await engine.InScopeAsync(services => Store(services).GetAsync<Untouched>())).Word);
    }

    [Theory]
    [Providers]
    public async Task The_second_of_two_changes_made_side_by_side_is_refused(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await SetAsync<Contested>(engine, "start");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => engine.InScopeAsync(async services =>
        {
            var document = await Store(services).LoadAsync<Contested>();
            await SetAsync<Contested>(engine, "first");
            document.Word = "second";
            await Store(services).SaveAsync(document);
        }));

        Assert.Equal("first", (await engine.InScopeAsync(services => Store(services).LoadAsync<Contested>())).Word);
        await SetAsync<Contested>(engine, "third");
        Assert.Equal("third", (await engine.InScopeAsync(services => Store(services).GetAsync<Contested>())).Word);
    }

    [Theory]
    [Providers]
    public async Task Two_requests_that_make_a_document_do_not_make_two(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await Assert.ThrowsAsync<DbUpdateException>(() => engine.InScopeAsync(async services =>
        {
            var document = await Store(services).LoadAsync<MadeTwice>();
            await SetAsync<MadeTwice>(engine, "first");
            document.Word = "second";
            await Store(services).SaveAsync(document);
        }));

        Assert.Equal("first", (await engine.InScopeAsync(services => Store(services).LoadAsync<MadeTwice>())).Word);
    }

    [Theory]
    [Providers]
    public async Task One_request_may_save_several_times(string provider)
    {
        var engine = await engines.GetAsync(provider);
        await engine.InScopeAsync(async services =>
        {
            foreach (var word in new[] { "one", "two", "three" })
            {
                var document = await Store(services).LoadAsync<SavedOften>();
                document.Word = word;
                await Store(services).SaveAsync(document);
            }

            await services.GetRequiredService<Session>().SaveChangesAsync();
        });
        await SetAsync<SavedOften>(engine, "four");

        Assert.Equal("four", (await engine.InScopeAsync(services => Store(services).LoadAsync<SavedOften>())).Word);
    }

    [Theory]
    [Providers]
    public async Task A_document_that_was_not_loaded_is_not_saved(string provider)
    {
        var engine = await engines.GetAsync(provider);

        await Assert.ThrowsAsync<InvalidOperationException>(() => engine.InScopeAsync(services => Store(services).SaveAsync(new NeverSaved { Word = "blind" })));
    }

    [Fact]
    public void A_copy_that_comes_late_does_not_replace_a_newer_one()
    {
        var cache = new DocumentCache();
        cache.Keep(new Shared { Word = "newer" }, 3);

        Assert.Equal("newer", cache.Keep(new Shared { Word = "older" }, 2).Word);
        Assert.Equal("newer", cache.Get<Shared>()!.Word);
    }

    private static Task SetAsync<T>(EngineHost engine, string word)
        where T : Word1, new() => engine.InScopeAsync(async services =>
    {
        var document = await Store(services).LoadAsync<T>();
        document.Word = word;
        await Store(services).SaveAsync(document);
        await services.GetRequiredService<Session>().SaveChangesAsync();
    });

    private static async Task<string?> WordAsync(EngineHost engine) =>
        (await engine.InScopeAsync(services => Store(services).GetAsync<Shared>())).Word;

    private static DocumentStore Store(IServiceProvider services) => services.GetRequiredService<DocumentStore>();

    internal class Word1
    {
        public string? Word { get; set; }
    }

    internal sealed class NeverSaved : Word1;

    internal sealed class Shared : Word1;

    internal sealed class Cancelled : Word1;

    internal sealed class Untouched : Word1;

    internal sealed class Contested : Word1;

    internal sealed class MadeTwice : Word1;

    internal sealed class SavedOften : Word1;
}
