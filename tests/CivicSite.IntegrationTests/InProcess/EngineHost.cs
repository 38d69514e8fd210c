using CivicSite.Engine.Caching;
using CivicSite.Engine.Data;
using CivicSite.Engine.Modules;
using CivicSite.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SiteOptions = CivicSite.Engine.Data.SiteOptions;

namespace CivicSite.IntegrationTests.InProcess;

/// <summary>The engine with its shell in the tests' own process, without a web server.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    /// <summary>The feature that the tests' own startup, migrations and indexes belong to.</summary>
    public const string TestFeature = "Tests";

    private readonly WebApplication _host;
    private readonly string _folder;

    private EngineHost(WebApplication host, string folder)
    {
        _host = host;
        _folder = folder;
    }

    public ShellHost Shells => _host.Services.GetRequiredService<ShellHost>();

    /// <summary>The clock of this engine.</summary>
    public TestTime Time => _host.Services.GetRequiredService<TestTime>();

    /// <summary>Starts the engine, with a set-up where the database is empty.</summary>
    /// <param name="database">Where it stores.</param>
    /// <param name="recipe">The setup recipe. None enables <see cref="TestFeature"/> only.</param>
    /// <param name="services">What the test adds to the shell.</param>
    public static async Task<EngineHost> StartAsync(TestDatabase database, string? recipe = null, Action<IServiceCollection>? services = null)
    {
        var folder = Directory.CreateTempSubdirectory("civicsite-engine-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "Recipes"));
        await File.WriteAllTextAsync(Path.Combine(folder, "Recipes", "tests.recipe.json"), recipe ?? TestRecipes.Features(TestFeature));
        var host = new EngineHost(Build(database, folder, services), folder);
        try
        {
            await host.Shells.StartAsync(CancellationToken.None);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> as a request would: in a scope of its own. It has to commit by itself.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        T result = default!;
        await Shells.RunAsync(async services => result = await work(services));
        return result;
    }

    /// <inheritdoc cref="InScopeAsync{T}"/>
    public Task InScopeAsync(Func<IServiceProvider, Task> work) => Shells.RunAsync(work);

    /// <summary>Runs <paramref name="work"/> on a session of its own.</summary>
    public Task InSessionAsync(Func<Session, Task> work) => Shells.RunAsync(services => work(services.GetRequiredService<Session>()));

    /// <inheritdoc cref="InSessionAsync"/>
    public Task<T> InSessionAsync<T>(Func<Session, Task<T>> work) => InScopeAsync(services => work(services.GetRequiredService<Session>()));

    public async ValueTask DisposeAsync()
    {
        await Shells.DisposeAsync();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static WebApplication Build(TestDatabase database, string folder, Action<IServiceCollection>? services)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "CivicSite.Web",
            ContentRootPath = folder,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["CivicSite:SetupRecipe"] = "tests",
            ["CIVICSITE_ADMIN_PASSWORD"] = SiteProcess.AdminPassword,
        });

        // One factory for all engines: EF Core keeps its models by it.
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton(new SiteOptions
        {
            DataFolder = folder,
            Provider = database.Provider == TestDatabase.Postgres ? DatabaseProvider.Postgres : DatabaseProvider.Sqlite,
            ConnectionString = database.ConnectionString,
        });
        builder.Services.AddSingleton(provider => new FeatureRegistry(
            [.. new FeatureRegistry(provider.GetRequiredService<IHostEnvironment>()).All, TestFeatureDescriptor]));
        builder.Services.AddSingleton(new PageCacheStore(1 << 20));
        builder.Services.AddSingleton<ShellBuilder>();
        builder.Services.AddSingleton<ShellHost>();
        builder.Services.AddSingleton<TestTime>();
        builder.Services.AddSingleton(new TestServices(services));
        return builder.Build();
    }

    private static FeatureDescriptor TestFeatureDescriptor => new()
    {
        Id = TestFeature,
        ModuleId = TestFeature,
        Name = TestFeature,
        Assembly = typeof(EngineHost).Assembly,
        Dependencies = ["OrchardCore.Contents"],
    };
}

/// <summary>What a test adds to the shell.</summary>
internal sealed class TestServices(Action<IServiceCollection>? configure)
{
    public void Configure(IServiceCollection services) => configure?.Invoke(services);
}

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class TestTime : TimeProvider
{
    private long _ticks = new DateTimeOffset(2021, 3, 1, 9, 0, 0, TimeSpan.Zero).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
