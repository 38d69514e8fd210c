using System.Reflection;
using CivicSite.Testing;
using Xunit.Sdk;

namespace CivicSite.IntegrationTests.InProcess;

/// <summary>One engine a database kind, started when a test of the class first asks for it. Tests keep apart by the names they use.</summary>
public sealed class Engines : IAsyncLifetime
{
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

    internal async Task<EngineHost> GetAsync(string provider)
    {
        if (!_hosts.TryGetValue(provider, out var host))
        {
            var database = TestDatabase.Create(provider);
            _databases.Add(database);
            _hosts[provider] = host = await EngineHost.StartAsync(database, TestRecipes.Content);
        }

        return host;
    }
}

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
