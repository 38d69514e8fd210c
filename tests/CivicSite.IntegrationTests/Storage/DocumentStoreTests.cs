using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.InProcess;
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
}
