using System.Reflection;
using CivicSite.Testing;
using Xunit.Sdk;

namespace CivicSite.IntegrationTests.InProcess;

/// <summary>Engines for tests one after the other, each started when a test first asks for it. Tests keep apart by the names they use.</summary>
public sealed class Engines : IAsyncLifetime
{
    public const string Collection = "Engines";

    private readonly Dictionary<string, EngineHost> _hosts = new(StringComparer.Ordinal);
    private readonly List<TestDatabase> _databases = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }

        _databases.ForEach(database => database.Dispose());
    }

    /// <summary>The engine with the types of <see cref="TestRecipes.Content"/> on a kind of database.</summary>
    internal Task<EngineHost> GetAsync(string provider) => GetAsync(provider, provider, () => Task.FromResult(TestRecipes.Content));

    /// <summary>The engine with the site's own recipe on a kind of database.</summary>
    internal Task<EngineHost> GetSiteAsync(string provider) => GetAsync("site " + provider, provider, TestRecipes.SiteAsync);

    private async Task<EngineHost> GetAsync(string key, string provider, Func<Task<string>> recipe)
    {
        if (!_hosts.TryGetValue(key, out var host))
        {
            var database = TestDatabase.Create(provider);
            _databases.Add(database);
            _hosts[key] = host = await EngineHost.StartAsync(database, await recipe());
        }

        return host;
    }
}

[CollectionDefinition(Engines.Collection)]
public sealed class EnginesCollection : ICollectionFixture<Engines>;

/// <summary>Runs a theory on each kind of database, whose name is the first parameter; the arguments follow.</summary>
[DataDiscoverer("Xunit.Sdk.DataDiscoverer", "xunit.core")]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ProvidersAttribute(params object?[] arguments) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod)
    {
        string[] providers = TestDatabase.PostgresIsOptional ? [TestDatabase.Sqlite] : [TestDatabase.Sqlite, TestDatabase.Postgres];
        return [.. providers.Select(provider => (object?[])[provider, .. arguments])];
    }
}
